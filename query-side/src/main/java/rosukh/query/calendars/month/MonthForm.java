package rosukh.query.calendars.month;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.calendar.Jalali;
import rosukh.events.calendars.ClosureCause;
import rosukh.query.kernel.calendar.CalendarBook;
import rosukh.query.kernel.parts.Blank;
import rosukh.query.kernel.parts.Blank.Kind;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Ui;

/// A form of the calendar's page; labels are `calendars.form.<name>`. The publication of a year is
/// none of these, because it shows the year to be published.
///
/// @param path where it is sent
/// @param version of the calendar that the page saw; null where nothing depends on it
public record MonthForm(String path, @Nullable Long version, List<Blank> blanks) {

    /// Null for what is none of these.
    static @Nullable MonthForm of(String action, CalendarBook book, CalendarWords words, Ui ui) {
        List<Option> provinces = new CodeLists(ui.lang()).provinces();
        return switch (action) {
            case "closure" ->
                    form(
                            "closures",
                            null,
                            Blank.of("from", Kind.DATE),
                            Blank.of("to", Kind.DATE),
                            Blank.choice("cause", causes(words)),
                            new Blank("provinces", Kind.CHECKS, null, true, true, provinces));
            case "lift" ->
                    form(
                            "closures/lifting",
                            book.version(),
                            Blank.choice("closureId", standing(book, words)),
                            Blank.of("workedFrom", Kind.DATE).withHint());
            case "propose" ->
                    form(
                            "years/proposals",
                            null,
                            Blank.of("year", Kind.NUMBER).holding("" + book.nextYear()),
                            Blank.of("holidays", Kind.AREA).withHint());
            case "confirm" -> form("holiday-confirmations", null, Blank.of("date", Kind.DATE));
            case "move" ->
                    form(
                            "holiday-moves",
                            null,
                            Blank.of("plannedOn", Kind.DATE),
                            Blank.of("fixedFor", Kind.DATE));
            case "week" ->
                    form(
                            "weeks",
                            null,
                            Blank.choice("provinceKey", provinces).whichMayBeEmpty().withHint(),
                            Blank.of("effectiveFrom", Kind.DATE),
                            Blank.of("effectiveTo", Kind.DATE).whichMayBeEmpty(),
                            new Blank("days", Kind.CHECKS, null, true, weekdays(ui)),
                            Blank.of("open", Kind.IDENTIFIER).holding("07:30"),
                            Blank.of("close", Kind.IDENTIFIER).holding("15:00"));
            default -> null;
        };
    }

    /// Every order has a source and a day.
    private static MonthForm form(String end, @Nullable Long version, Blank... own) {
        List<Blank> blanks = new ArrayList<>(List.of(own));
        blanks.add(Blank.of("source", Kind.TEXT).withHint());
        blanks.add(Blank.of("on", Kind.DATE).whichMayBeEmpty());
        return new MonthForm("/forms/calendar/" + end, version, List.copyOf(blanks));
    }

    private static List<Option> causes(CalendarWords words) {
        return Arrays.stream(ClosureCause.values())
                .map(cause -> new Option(cause.name(), words.cause(cause.name())))
                .toList();
    }

    /// The closures that still close something, the last declared first.
    static List<Option> standing(CalendarBook book, CalendarWords words) {
        return book.standing().reversed().stream()
                .filter(each -> each.closure().isPresent())
                .map(each ->
                        new Option(
                                each.declared().closureId(),
                                words.say(
                                        "closure.line",
                                        words.cause(each.declared().cause().name()),
                                        words.provinces(each.declared().provinces()),
                                        words.format().date(each.declared().from()),
                                        words.format().date(each.lastDay()))))
                .toList();
    }

    private static List<Option> weekdays(Ui ui) {
        return MonthSheet.ORDER.stream()
                .map(day -> new Option(day.name(), Jalali.weekdayName(day, ui.lang().code())))
                .toList();
    }
}
