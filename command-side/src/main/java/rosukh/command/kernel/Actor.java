package rosukh.command.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Who asks. Travels with every command and is stored with every event.
///
/// @param account stable account name
/// @param role the role used, for example `officer`
/// @param organisation key of the body the person acts for
/// @param authentication how the person was recognised, for example `password` or
///   `client_credentials`
/// @param onBehalfOf for whom, and on which day; null where somebody acts for themselves
/// @param reach where the person may act; not stored
public record Actor(
        String account,
        String role,
        String organisation,
        String authentication,
        @Nullable Behalf onBehalfOf,
        Reach reach) {

    public static Actor of(String account, String role, String organisation) {
        return new Actor(account, role, organisation, "internal", null, Reach.EVERYWHERE);
    }

    /// The account in whose name is acted: of the person acted for, otherwise one's own.
    public String inWhoseName() {
        return onBehalfOf == null ? account : onBehalfOf.account();
    }

    /// The same person, who acts for another on a day.
    public Actor onBehalfOf(String other, LocalDate day) {
        return new Actor(
                account, role, organisation, authentication, new Behalf(other, day), reach);
    }

    /// The same person, confined to a part of the register.
    public Actor within(Reach confined) {
        return new Actor(account, role, organisation, authentication, onBehalfOf, confined);
    }
}
