package rosukh.query.linkage.market;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.messaging.MetaData;
import rosukh.events.EventTypes;
import rosukh.query.kernel.past.BusinessDates;

/// One thing in the history of a demand, a match or a supplier.
///
/// @param event declared name of the event
/// @param subject a side, a code or a number it is about; empty for none
/// @param text grounds or a summary, sealed in the view where it is personal; empty for none
/// @param value whole rials; 0 for none
/// @param on the business date
public record Happened(
        String event,
        String subject,
        String text,
        long value,
        LocalDate on,
        String actor,
        Instant recordedAt,
        long position) {

    static Happened of(
            Object event,
            String subject,
            String text,
            long value,
            MetaData said,
            Instant at,
            long position) {
        return new Happened(
                EventTypes.typeOf(event.getClass()).value(),
                subject,
                text,
                value,
                BusinessDates.of(event).orElse(LocalDate.EPOCH),
                said.get("actor") instanceof String actor ? actor : "",
                at,
                position);
    }
}
