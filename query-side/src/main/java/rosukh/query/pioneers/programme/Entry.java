package rosukh.query.pioneers.programme;

import java.time.Instant;
import org.axonframework.messaging.MetaData;
import rosukh.events.EventTypes;

/// One thing in the history of a pioneer.
///
/// @param event declared name of the event
/// @param amount rials it is about; 0 for none
/// @param subject a code, an id or a number it is about; empty for none
/// @param text grounds or reference; empty for none
public record Entry(
        String event,
        long amount,
        String subject,
        String text,
        String actor,
        String role,
        String organisation,
        Instant recordedAt,
        long at) {

    /// What the event itself tells.
    record Told(long amount, String subject, String text) {}

    static Entry of(Object event, Told told, MetaData said, Instant recordedAt, long position) {
        return new Entry(
                EventTypes.typeOf(event.getClass()).value(),
                told.amount(),
                told.subject(),
                told.text(),
                said(said, "actor"),
                said(said, "role"),
                said(said, "organisation"),
                recordedAt,
                position);
    }

    private static String said(MetaData said, String name) {
        return said.get(name) instanceof String text ? text : "";
    }
}
