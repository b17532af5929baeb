package rosukh.query.calendars.month;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.events.reference.Provinces;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.calendar.CalendarBook;
import rosukh.query.kernel.calendar.Noted;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.parts.TimelineEntry;
import rosukh.query.kernel.parts.TimelineEntry.Kind;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Ui;

/// The month of a province, everything that was declared, and the forms to declare more.
@Controller
@Reads(CalendarProjection.GROUP)
class CalendarPage {

    private static final String FIRST_PROVINCE = "TEH";
    private static final List<String> ACTIONS =
            List.of("closure", "lift", "propose", "publish", "confirm", "move", "week");

    private final CalendarRegister register;
    private final MessageSource messages;

    CalendarPage(CalendarRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    /// @param month Jalali, for example `1405-09`; the present one if left out
    /// @param action the form to show; what is none shows none
    @GetMapping("/calendar")
    String show(
            @RequestParam(required = false) @Nullable String province,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(name = "do", defaultValue = "") String action,
            Ui ui,
            Model model) {
        String key = province == null || province.isBlank() ? FIRST_PROVINCE : province.strip();
        if (Provinces.find(key).isEmpty())
            throw ApiProblem.badParameter(
                    "province", "PARAMETER_INVALID", "There is no province `" + key + "`.");
        JalaliMonth shown = JalaliMonth.of(month, ui.today());
        CalendarBook book = register.book();
        CalendarWords words = new CalendarWords(messages, ui.format());
        CodeLists lists = new CodeLists(ui.lang());
        model.addAttribute("sheet", MonthSheet.of(book, shown, key, words, ui.today()));
        model.addAttribute("province", lists.province(key));
        model.addAttribute("next", ui.here().with("month", shown.next()).toString());
        model.addAttribute("previous", ui.here().with("month", shown.previous()).toString());
        model.addAttribute(
                "filters",
                List.of(
                        Filter.choice(
                                "province", words.say("filter.province"), lists.provinces(), key)));
        model.addAttribute("history", history(book, words, ui.reader()));
        model.addAttribute("book", book);
        model.addAttribute(
                "proposal", ui.reader().onlyOwnFirm() ? null : book.proposal().orElse(null));
        model.addAttribute("action", ACTIONS.contains(action) ? action : "");
        model.addAttribute("standing", MonthForm.standing(book, words));
        model.addAttribute("form", MonthForm.of(action, book, words, ui));
        return "calendars/month";
    }

    private static List<TimelineEntry> history(
            CalendarBook book, CalendarWords words, Reader reader) {
        return book.facts().reversed().stream().map(noted -> entry(noted, words, reader)).toList();
    }

    private static TimelineEntry entry(Noted noted, CalendarWords words, Reader reader) {
        return new TimelineEntry(
                Kind.BUSINESS,
                words.happened(noted),
                noted.source().isEmpty() ? null : words.say("source.is", noted.source()),
                List.of(),
                reader.onlyOwnFirm() ? "" : noted.by(),
                noted.recordedAt(),
                noted.at());
    }
}
