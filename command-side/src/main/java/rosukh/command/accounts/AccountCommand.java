package rosukh.command.accounts;

import java.time.LocalDate;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rosukh.events.accounts.AccountEvent;

/// What can be asked of what is known of an account. Only the edge asks it, when somebody signs in.
sealed interface AccountCommand {

    String account();

    /// The stream of the account.
    @TargetAggregateIdentifier
    default String streamId() {
        return AccountEvent.streamOf(account());
    }

    /// Note that somebody has signed in; refused under `ACCOUNT_UNCHANGED` where all of it is
    /// known.
    ///
    /// @param organisation key of the body; empty where none is told
    /// @param roles all that the person holds
    record NoteAccount(String account, String organisation, Set<String> roles, LocalDate on)
            implements AccountCommand {

        public NoteAccount {
            roles = Set.copyOf(roles);
        }
    }
}
