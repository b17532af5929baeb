package rosukh.query.calendars.month;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;
import rosukh.events.calendars.CalendarEvent;

/// Keeps the events of the calendar; months are put together when they are shown.
@Component
@ProcessingGroup(CalendarProjection.GROUP)
class CalendarProjection {

    static final String GROUP = "calendars.month";

    private final CalendarRegister register;

    CalendarProjection(CalendarRegister register) {
        this.register = register;
    }

    @EventHandler
    void on(
            CalendarEvent event,
            TrackingToken token,
            @SequenceNumber long version,
            @Timestamp Instant at) {
        register.facts().note(event, token, version, at);
    }

    @ResetHandler
    void reset() {
        register.facts().reset();
    }
}
