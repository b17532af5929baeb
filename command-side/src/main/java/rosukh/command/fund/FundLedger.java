package rosukh.command.fund;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.http.Form;

/// Sends what is entered in the ledger. All of it meets on one stream, also from other nodes;
/// whoever comes second is decided again on what the ledger says then. Whoever names a version of
/// the ledger wants just that one, and is refused when it has moved on.
@Component
final class FundLedger {

    private static final int ATTEMPTS = 100;
    private static final long PAUSE_NANOS = 1_000_000;
    private static final int LONGEST = 20;

    private final Commands commands;

    FundLedger(Commands commands) {
        this.commands = commands;
    }

    /// @throws Refused as a command is
    Done send(FundCommand command, Occasion occasion) {
        for (int attempt = 1; ; attempt++) {
            try {
                return commands.send(command, occasion);
            } catch (Refused refused) {
                if (!outrun(refused, occasion) || attempt == ATTEMPTS) throw refused;
                LockSupport.parkNanos(PAUSE_NANOS * Math.min(attempt, LONGEST));
            }
        }
    }

    /// Sends what was typed unless the form has faults, and leads to the page that shows it.
    ///
    /// @throws Refused as a command is, and for the faults of the form
    RedirectView sent(FundCommand command, Form form, Occasion occasion, String page) {
        form.check();
        return form.done(send(command, occasion), command.getClass(), page);
    }

    /// The same for whoever sends command after command, as an import does.
    Commands commands() {
        return new Commands() {

            @Override
            public Done send(Object command, Occasion occasion) {
                return FundLedger.this.send((FundCommand) command, occasion);
            }

            @Override
            public Optional<Done> earlier(Occasion occasion) {
                return commands.earlier(occasion);
            }
        };
    }

    private static boolean outrun(Refused refused, Occasion occasion) {
        return occasion.expectedVersion() == null
                && (refused.code().equals(KernelRefusal.VERSION_STALE.name())
                        || refused.code().equals(KernelRefusal.BACKGROUND_CHANGED.name()));
    }
}
