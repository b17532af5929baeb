package rosukh.events.council;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.EventType;
import rosukh.events.Tagged;

/// Who sits on the council, on one stream. Persons are named by their account; all dates are
/// business dates in Asia/Tehran.
public sealed interface CouncilEvent extends Tagged {

    String STREAM = "council-members";

    String account();

    @Override
    default List<String> tags() {
        return List.of(STREAM);
    }

    /// Somebody was appointed for a sector.
    ///
    /// @param organisation key of the body the member acts for
    /// @param reference of the letter of appointment
    @EventType("council.member-appointed")
    record MemberAppointed(
            String account,
            String organisation,
            Sector sector,
            String reference,
            String appointedBy,
            LocalDate appointedOn)
            implements CouncilEvent {}

    /// A member left; meetings that were called before keep it.
    @EventType("council.member-ended")
    record MemberEnded(String account, String grounds, String endedBy, LocalDate endedOn)
            implements CouncilEvent {}
}
