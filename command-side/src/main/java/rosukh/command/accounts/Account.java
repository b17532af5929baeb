package rosukh.command.accounts;

import static rosukh.command.accounts.AccountRefusal.ACCOUNT_UNCHANGED;

import java.util.List;
import java.util.Set;
import rosukh.command.accounts.AccountCommand.NoteAccount;
import rosukh.events.accounts.AccountEvent;
import rosukh.events.accounts.AccountEvent.AccountSeen;

/// What is known of one account.
///
/// @param seen somebody has signed in under it
record Account(boolean seen, String organisation, Set<String> roles) {

    static final Account UNKNOWN = new Account(false, "", Set.of());

    Account {
        roles = Set.copyOf(roles);
    }

    static Account of(List<?> stream) {
        Account account = UNKNOWN;
        for (Object event : stream) account = account.evolve((AccountEvent) event);
        return account;
    }

    AccountEvent decide(AccountCommand command) {
        return switch (command) {
            case NoteAccount note -> note(note);
        };
    }

    Account evolve(AccountEvent event) {
        return switch (event) {
            case AccountSeen(_, var body, var held, _) -> new Account(true, body, Set.copyOf(held));
        };
    }

    boolean isAs(String body, Set<String> held) {
        return seen && organisation.equals(body) && roles.equals(held);
    }

    private AccountSeen note(NoteAccount command) {
        if (isAs(command.organisation(), command.roles()))
            throw ACCOUNT_UNCHANGED.because("roles and body are as they were");
        return new AccountSeen(
                command.account(),
                command.organisation(),
                command.roles().stream().sorted().toList(),
                command.on());
    }
}
