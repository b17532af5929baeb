package rosukh.query.certification.own;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import rosukh.events.calendars.CalendarEvent.ClosureDeclared;
import rosukh.events.calendars.CalendarEvent.ClosureLifted;
import rosukh.events.calendars.CalendarEvent.HolidayConfirmed;
import rosukh.events.calendars.CalendarEvent.HolidayMoved;
import rosukh.events.calendars.CalendarEvent.WeekChanged;
import rosukh.events.calendars.CalendarEvent.YearProposed;
import rosukh.events.calendars.CalendarEvent.YearPublished;
import rosukh.query.certification.deadlines.CaseDeadlines;
import rosukh.query.kernel.calendar.Noted;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Format;

/// Says why a promised date moved: what happened in the case, or to the offices' calendar.
///
/// @param inCase what happened in the case, by position
record MoveReason(
        Map<Long, String> inCase, CaseDeadlines deadlines, MessageSource messages, Format format) {

    String at(long position) {
        String said = inCase.get(position);
        return said != null
                ? said
                : deadlines.calendarEvent(position).map(this::inCalendar).orElse("");
    }

    private String inCalendar(Noted noted) {
        String what =
                switch (noted.event()) {
                    case ClosureDeclared e ->
                            say(
                                    "closure-declared",
                                    provinces(e.provinces()),
                                    format.date(e.from()),
                                    format.date(e.to()),
                                    told("calendars.cause." + e.cause()));
                    case ClosureLifted e -> say("closure-lifted", format.date(e.workedFrom()));
                    case YearProposed e ->
                            say(
                                    "year-proposed",
                                    format.digits("" + e.year()),
                                    format.n(e.holidays().size()));
                    case YearPublished e -> say("year-published", format.digits("" + e.year()));
                    case HolidayConfirmed e -> say("holiday-confirmed", format.date(e.date()));
                    case HolidayMoved e ->
                            say(
                                    "holiday-moved",
                                    format.date(e.plannedOn()),
                                    format.date(e.fixedFor()));
                    case WeekChanged e -> {
                        String province = e.provinceKey();
                        yield say(
                                "week-changed",
                                provinces(province == null ? List.of() : List.of(province)),
                                format.date(e.effectiveFrom()));
                    }
                };
        return noted.source().isEmpty() ? what : told("own.why.source", what, noted.source());
    }

    private String provinces(List<String> keys) {
        if (keys.isEmpty()) return told("calendars.country");
        CodeLists lists = new CodeLists(format.lang());
        return keys.stream()
                .map(lists::province)
                .collect(Collectors.joining(format.lang().of("، ", ", ")));
    }

    private String say(String event, Object... arguments) {
        return told("calendars.event." + event, arguments);
    }

    private String told(String key, Object... arguments) {
        return messages.getMessage(key, arguments, format.lang().locale());
    }
}
