package rosukh.command.council;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rosukh.events.council.CouncilEvent;

/// What can be asked about who sits on the council. `by` is the account of who asks; the codes are
/// those of [CouncilRefusal].
public sealed interface SeatCommand {

    String by();

    LocalDate on();

    /// The one stream of all seats.
    @TargetAggregateIdentifier
    default String stream() {
        return CouncilEvent.STREAM;
    }

    /// Appoint somebody for a sector.
    ///
    /// @param account that has signed in here as a member of a committee (`ACCOUNT_UNKNOWN`)
    /// @param organisation key of the body the member acts for
    /// @param sector a `Sector`
    record AppointMember(
            String account,
            String organisation,
            String sector,
            String reference,
            String by,
            LocalDate on)
            implements SeatCommand {}

    /// End a membership.
    record EndMembership(String account, String grounds, String by, LocalDate on)
            implements SeatCommand {}
}
