package rosukh.query.council.register;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.messaging.MetaData;
import rosukh.events.EventTypes;

/// One thing in the history of a meeting or an action item.
///
/// @param event declared name of the event
/// @param subject a code, an account or a number it is about; empty for none
/// @param text in words; empty for none
/// @param on the day it happened
public record Entry(
        String event,
        String subject,
        String text,
        LocalDate on,
        String actor,
        String role,
        String organisation,
        Instant recordedAt,
        long at) {

    /// What the event itself tells.
    record Told(String subject, String text, LocalDate on) {}

    static Entry of(Object event, Told told, MetaData said, Instant recordedAt, long position) {
        return new Entry(
                EventTypes.typeOf(event.getClass()).value(),
                told.subject(),
                told.text(),
                told.on(),
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
