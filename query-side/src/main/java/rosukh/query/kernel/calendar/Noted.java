package rosukh.query.kernel.calendar;

import java.time.Instant;
import java.time.LocalDate;
import rosukh.events.EventTypes;
import rosukh.events.calendars.CalendarEvent;
import rosukh.events.calendars.CalendarEvent.ClosureDeclared;
import rosukh.events.calendars.CalendarEvent.ClosureLifted;
import rosukh.events.calendars.CalendarEvent.HolidayConfirmed;
import rosukh.events.calendars.CalendarEvent.HolidayMoved;
import rosukh.events.calendars.CalendarEvent.WeekChanged;
import rosukh.events.calendars.CalendarEvent.YearProposed;
import rosukh.events.calendars.CalendarEvent.YearPublished;

/// An event of the calendar and where it stands in the log.
///
/// @param at position in the log
/// @param version sequence number in the calendar's stream
public record Noted(long at, long version, Instant recordedAt, CalendarEvent event) {

    /// The declared name of the event.
    public String name() {
        return EventTypes.typeOf(event.getClass()).value();
    }

    /// The business date of the event.
    public LocalDate on() {
        return switch (event) {
            case ClosureDeclared e -> e.declaredOn();
            case ClosureLifted e -> e.liftedOn();
            case YearProposed e -> e.proposedOn();
            case YearPublished e -> e.publishedOn();
            case HolidayConfirmed e -> e.confirmedOn();
            case HolidayMoved e -> e.movedOn();
            case WeekChanged e -> e.changedOn();
        };
    }

    /// Account of who did it.
    public String by() {
        return switch (event) {
            case ClosureDeclared e -> e.declaredBy();
            case ClosureLifted e -> e.liftedBy();
            case YearProposed e -> e.proposedBy();
            case YearPublished e -> e.publishedBy();
            case HolidayConfirmed e -> e.confirmedBy();
            case HolidayMoved e -> e.movedBy();
            case WeekChanged e -> e.changedBy();
        };
    }

    /// Where the order stands; empty where the event rests on another one's source.
    public String source() {
        return switch (event) {
            case ClosureDeclared e -> e.source();
            case ClosureLifted e -> e.source();
            case YearProposed e -> e.source();
            case YearPublished _ -> "";
            case HolidayConfirmed e -> e.source();
            case HolidayMoved e -> e.source();
            case WeekChanged e -> e.source();
        };
    }
}
