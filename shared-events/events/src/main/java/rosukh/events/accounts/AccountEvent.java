package rosukh.events.accounts;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.EventType;

/// What is known of an account of the identity provider, one stream per account. It keeps no name,
/// no address and no secret, only what the rules about persons ask for.
public sealed interface AccountEvent {

    String account();

    /// The stream of an account.
    static String streamOf(String account) {
        return "account:" + account;
    }

    /// Somebody signed in for the first time, or in other roles or for another body than before.
    ///
    /// @param organisation key of the body the person acts for; empty where none is told
    /// @param roles all that the person holds, in order of the alphabet
    /// @param seenOn the day in Tehran
    @EventType("accounts.account-seen")
    record AccountSeen(String account, String organisation, List<String> roles, LocalDate seenOn)
            implements AccountEvent {

        public AccountSeen {
            roles = List.copyOf(roles);
        }
    }
}
