package rosukh.query.energy.plants;

import java.time.Instant;
import org.axonframework.messaging.MetaData;
import rosukh.events.EventTypes;
import rosukh.events.energy.Stage;

/// One thing in the history of a site.
///
/// @param event declared name of the event
/// @param amount kW or kWh it is about; 0 for none
/// @param text grounds or reference; empty for none
/// @param stage after it
/// @param kw that count at that stage
public record SiteEntry(
        String event,
        long amount,
        String text,
        Stage stage,
        long kw,
        String actor,
        String role,
        String organisation,
        Instant recordedAt,
        long at) {

    static SiteEntry of(
            Object event, long amount, String text, MetaData said, Instant recordedAt, long at) {
        return new SiteEntry(
                EventTypes.typeOf(event.getClass()).value(),
                amount,
                text,
                Stage.IDENTIFIED,
                0,
                said(said, "actor"),
                said(said, "role"),
                said(said, "organisation"),
                recordedAt,
                at);
    }

    SiteEntry in(Stage now, long capacity) {
        return new SiteEntry(
                event, amount, text, now, capacity, actor, role, organisation, recordedAt, at);
    }

    private static String said(MetaData said, String name) {
        return said.get(name) instanceof String text ? text : "";
    }
}
