package rosukh.query.fund.book;

import java.time.Instant;
import java.time.LocalDate;
import rosukh.events.EventTypes;
import rosukh.events.fund.FundEvent;

/// An event of the fund, who recorded it, and where it stands in the log.
///
/// @param version sequence number in the stream of the fund
record Booked(
        long at,
        long version,
        Instant recordedAt,
        String actor,
        String role,
        String organisation,
        FundEvent event) {

    /// The declared name of the event.
    String name() {
        return EventTypes.typeOf(event.getClass()).value();
    }

    LocalDate on() {
        return Deeds.day(event);
    }
}
