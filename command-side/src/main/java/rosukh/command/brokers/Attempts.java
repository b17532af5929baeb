package rosukh.command.brokers;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.command.brokers.PlacementCommand.AssignCase;
import rosukh.command.brokers.PlacementCommand.NoteBlocked;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;
import rosukh.events.brokers.BrokerCode;
import rosukh.events.rules.CanonicalJson;

/// Gives cases to brokers. What a conflict of interest forbids is refused like anything else, and
/// that it was tried is noted as an event of its own.
@Component
class Attempts {

    private final Commands commands;

    Attempts(Commands commands) {
        this.commands = commands;
    }

    /// The version that was seen is that of the case, if any; the broker is not asked for one.
    Done assign(AssignCase command, Occasion occasion) {
        Occasion whatever = at(occasion, occasion.idempotencyKey(), occasion.requestHash());
        try {
            return commands.send(command, whatever);
        } catch (Refused refused) {
            if (refused.violations().stream().anyMatch(each -> conflict(each.code())))
                note(command, occasion);
            throw refused;
        }
    }

    /// The attempt is noted once, however often the request is repeated under its key.
    private void note(AssignCase command, Occasion occasion) {
        String key = occasion.idempotencyKey();
        String own = key == null ? null : CanonicalJson.sha256(key + " blocked");
        NoteBlocked note =
                new NoteBlocked(
                        command.account(),
                        command.caseId(),
                        command.role(),
                        command.assignedBy(),
                        command.on());
        try {
            commands.send(note, at(occasion, own, occasion.requestHash()));
        } catch (Refused moved) {
            // The conflict was withdrawn at this moment; the attempt is refused as it was judged.
            if (!moved.code().equals(BrokerRefusal.BROKER_NO_CONFLICT.name())) throw moved;
        }
    }

    private static Occasion at(Occasion occasion, @Nullable String key, @Nullable String hash) {
        return new Occasion(
                occasion.actor(), null, key, hash, occasion.reason(), occasion.legalBasis());
    }

    private static boolean conflict(String code) {
        for (BrokerCode each : BrokerCode.values())
            if (each.name().equals(code)) return each.conflict();
        return false;
    }
}
