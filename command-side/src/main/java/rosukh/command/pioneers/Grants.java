package rosukh.command.pioneers;

import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Streams;
import rosukh.command.pioneers.BudgetCommand.GrantIncentive;
import rosukh.events.pioneers.PioneerEvent;

/// Sends grants. Many of one period meet on its budget, also from other nodes; whoever comes second
/// is decided again on what is left, as long as the pioneer is as it was seen.
@Component
final class Grants {

    private static final int ATTEMPTS = 50;
    private static final long PAUSE_NANOS = 1_000_000;

    private final Commands commands;
    private final Streams streams;

    Grants(Commands commands, Streams streams) {
        this.commands = commands;
        this.streams = streams;
    }

    /// @throws Refused as a command is, with the version of the pioneer where that has moved on
    Done send(GrantIncentive grant, Occasion occasion) {
        for (int attempt = 1; ; attempt++) {
            try {
                return commands.send(grant, occasion);
            } catch (Refused refused) {
                if (!outrun(refused) || attempt == ATTEMPTS) throw refused;
                seenIsNow(grant, occasion);
                LockSupport.parkNanos(PAUSE_NANOS * attempt);
            }
        }
    }

    private static boolean outrun(Refused refused) {
        return refused.code().equals(KernelRefusal.VERSION_STALE.name())
                || refused.code().equals(KernelRefusal.BACKGROUND_CHANGED.name());
    }

    private void seenIsNow(GrantIncentive grant, Occasion occasion) {
        Long now = streams.version(PioneerEvent.streamOf(grant.firmId())).orElse(null);
        Long seen = occasion.expectedVersion();
        if (seen != null && !seen.equals(now)) throw Refused.stale(now);
    }
}
