package rosukh.command.brokers;

import static rosukh.command.brokers.BrokerRefusal.BROKER_CONFLICT_KNOWN;
import static rosukh.command.brokers.BrokerRefusal.BROKER_CONFLICT_MALFORMED;
import static rosukh.command.brokers.BrokerRefusal.BROKER_CONFLICT_OF_OTHERS;
import static rosukh.command.brokers.BrokerRefusal.BROKER_CONFLICT_UNKNOWN;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rosukh.command.brokers.PlacementCommand.DeclareConflict;
import rosukh.command.brokers.PlacementCommand.WithdrawConflict;
import rosukh.command.kernel.Actor;
import rosukh.events.brokers.BrokerConflict;
import rosukh.events.brokers.BrokerFile;
import rosukh.events.brokers.BrokerFile.Tie;
import rosukh.events.brokers.PlacementEvent.ConflictDeclared;
import rosukh.events.brokers.PlacementEvent.ConflictWithdrawn;

/// Conflicts of interest that a broker declares, or somebody for it.
final class Conflicts {

    private static final Pattern SERVICE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    private Conflicts() {}

    /// Whose conflict it is, as somebody names it: a broker its own only.
    static String of(String account, Actor named) {
        if (named.role().equals("broker") && !account.equals(named.account()))
            throw BROKER_CONFLICT_OF_OTHERS.because("a broker declares its own conflicts");
        return account;
    }

    static ConflictDeclared declare(BrokerFile file, DeclareConflict command) {
        Tie tie = tie(command.firmId(), command.ground(), command.service(), command.endedOn());
        if (file.ties().contains(tie))
            throw BROKER_CONFLICT_KNOWN.because("it is declared just so");
        return new ConflictDeclared(
                file.account(),
                tie.firmId(),
                tie.ground(),
                tie.service(),
                tie.endedOn(),
                command.declaredBy(),
                command.on());
    }

    static ConflictWithdrawn withdraw(BrokerFile file, WithdrawConflict command) {
        Tie tie = tie(command.firmId(), command.ground(), command.service(), null);
        if (file.ties().stream().noneMatch(tie::same))
            throw BROKER_CONFLICT_UNKNOWN.because("no such conflict is declared");
        return new ConflictWithdrawn(
                file.account(),
                tie.firmId(),
                tie.ground(),
                tie.service(),
                Broker.grounds(command.grounds()),
                command.withdrawnBy(),
                command.on());
    }

    private static Tie tie(
            String firmId, String word, @Nullable String service, @Nullable LocalDate endedOn) {
        BrokerConflict ground =
                Arrays.stream(BrokerConflict.values())
                        .filter(each -> each.name().equals(word))
                        .findFirst()
                        .orElseThrow(
                                () -> BROKER_CONFLICT_MALFORMED.because("no ground is " + word));
        boolean wellFormed =
                !firmId.isBlank()
                        && (ground.link()
                                ? service == null && endedOn == null
                                : service != null && SERVICE.matcher(service).matches());
        if (!wellFormed)
            throw BROKER_CONFLICT_MALFORMED.because(
                    "a firm, and a service by its code with its last day where it is one");
        return new Tie(firmId.strip(), ground, service, endedOn);
    }
}
