package rosukh.query.calendars.month;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import rosukh.events.calendars.CalendarEvent.ClosureDeclared;
import rosukh.events.calendars.CalendarEvent.ClosureLifted;
import rosukh.events.calendars.CalendarEvent.HolidayConfirmed;
import rosukh.events.calendars.CalendarEvent.HolidayMoved;
import rosukh.events.calendars.CalendarEvent.WeekChanged;
import rosukh.events.calendars.CalendarEvent.YearProposed;
import rosukh.events.calendars.CalendarEvent.YearPublished;
import rosukh.query.kernel.calendar.Noted;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Format;

/// Says what happened to the calendar in the reader's words.
record CalendarWords(MessageSource messages, Format format) {

    String say(String key, Object... arguments) {
        return messages.getMessage("calendars." + key, arguments, format.lang().locale());
    }

    String cause(String cause) {
        return say("cause." + cause);
    }

    /// The provinces, or that it is the whole country.
    String provinces(List<String> keys) {
        if (keys.isEmpty()) return say("country");
        CodeLists lists = new CodeLists(format.lang());
        return keys.stream()
                .map(lists::province)
                .collect(Collectors.joining(format.lang().of("، ", ", ")));
    }

    String happened(Noted noted) {
        return switch (noted.event()) {
            case ClosureDeclared e ->
                    say(
                            "event.closure-declared",
                            provinces(e.provinces()),
                            format.date(e.from()),
                            format.date(e.to()),
                            cause(e.cause().name()));
            case ClosureLifted e -> say("event.closure-lifted", format.date(e.workedFrom()));
            case YearProposed e ->
                    say(
                            "event.year-proposed",
                            format.digits("" + e.year()),
                            format.n(e.holidays().size()));
            case YearPublished e -> say("event.year-published", format.digits("" + e.year()));
            case HolidayConfirmed e -> say("event.holiday-confirmed", format.date(e.date()));
            case HolidayMoved e ->
                    say(
                            "event.holiday-moved",
                            format.date(e.plannedOn()),
                            format.date(e.fixedFor()));
            case WeekChanged e ->
                    say(
                            "event.week-changed",
                            e.provinceKey() == null
                                    ? say("country")
                                    : provinces(List.of(e.provinceKey())),
                            format.date(e.effectiveFrom()));
        };
    }
}
