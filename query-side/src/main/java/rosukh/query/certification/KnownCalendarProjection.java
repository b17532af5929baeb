package rosukh.query.certification;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;
import rosukh.events.calendars.CalendarEvent;

/// Keeps the calendar for the views of cases; another slice's view is not read.
@Component
@ProcessingGroup(KnownCalendar.GROUP)
class KnownCalendarProjection {

    private final KnownCalendar calendar;

    KnownCalendarProjection(KnownCalendar calendar) {
        this.calendar = calendar;
    }

    @EventHandler
    void on(
            CalendarEvent event,
            TrackingToken token,
            @SequenceNumber long version,
            @Timestamp Instant at) {
        calendar.facts().note(event, token, version, at);
    }

    @ResetHandler
    void reset() {
        calendar.facts().reset();
    }
}
