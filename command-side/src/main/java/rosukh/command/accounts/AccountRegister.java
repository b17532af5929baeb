package rosukh.command.accounts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rosukh.command.accounts.AccountCommand.NoteAccount;
import rosukh.command.kernel.Accounts;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.KernelRefusal;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.SignIns;
import rosukh.command.kernel.Streams;
import rosukh.events.accounts.AccountEvent;

/// Reads from the log which accounts there are, and writes there who signed in. A node remembers
/// whom it saw, so that the log is asked once for each of them.
public final class AccountRegister implements Accounts {

    private static final Logger LOG = LoggerFactory.getLogger(AccountRegister.class);
    private static final Occasion ITSELF = Occasion.by(Actor.of("sign-ins", "system", "rosukh"));

    /// What another node, or another request of the same person, was faster with.
    private static final Set<String> NOTED =
            Set.of(AccountRefusal.ACCOUNT_UNCHANGED.name(), KernelRefusal.VERSION_STALE.name());

    private final Streams streams;

    public AccountRegister(Streams streams) {
        this.streams = streams;
    }

    @Override
    public boolean holds(String account, String role) {
        return of(account).roles().contains(role);
    }

    /// Notes whoever signs in.
    ///
    /// @param today the day it is in Tehran
    public SignIns noting(Commands commands, Supplier<LocalDate> today) {
        Map<String, Account> known = new ConcurrentHashMap<>();
        return (account, organisation, roles) -> {
            Account now = new Account(true, organisation, roles);
            if (now.equals(known.get(account))) return;
            try {
                if (!of(account).isAs(organisation, roles))
                    commands.send(
                            new NoteAccount(account, organisation, roles, today.get()), ITSELF);
                known.put(account, now);
            } catch (Refused refused) {
                if (!NOTED.contains(refused.code())) LOG.error("{} is not noted", account, refused);
            } catch (RuntimeException failure) {
                LOG.error("{} is noted next time", account, failure);
            }
        };
    }

    private Account of(String account) {
        return Account.of(streams.read(AccountEvent.streamOf(account)));
    }
}
