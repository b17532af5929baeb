package rosukh.query.audit.impartiality;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.query.audit.Wording;
import rosukh.query.audit.impartiality.ImpartialityView.Question;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.http.DayParameter;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Ui;

/// Whether anybody judged or decided what another part of theirs rules out, on a page and as a
/// file.
@Controller
@Reads(ImpartialityProjection.GROUP)
class ImpartialityPage {

    private static final int ROWS = 25;

    private final ImpartialityView view;
    private final MessageSource messages;

    ImpartialityPage(ImpartialityView view, MessageSource messages) {
        this.view = view;
        this.messages = messages;
    }

    /// A breach in words.
    ///
    /// @param who the person or the body that is the same in both acts
    public record Row(
            Breach breach,
            String rule,
            String who,
            String act,
            String other,
            boolean certificate) {}

    @GetMapping("/audit/impartiality")
    String show(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Ui ui,
            Model model) {
        Question asked = question(from, to, person);
        Wording wording = new Wording(messages, ui);
        model.addAttribute("decisions", view.decisions(asked));
        model.addAttribute(
                "page",
                view.page(asked, Cursor.of(after, before), ROWS).map(each -> row(each, wording)));
        model.addAttribute("filters", filters(asked, wording, ui.format()));
        return "audit/impartiality";
    }

    /// Every breach, as the page is filtered.
    @GetMapping("/audit/impartiality.csv")
    void export(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String person,
            Ui ui,
            HttpServletResponse response)
            throws IOException {
        Question asked = question(from, to, person);
        Wording wording = new Wording(messages, ui);
        CsvFile.answer(
                response,
                "impartiality",
                file -> {
                    file.row(
                            wording.say("imp.case"),
                            wording.say("imp.rule"),
                            wording.say("imp.person"),
                            wording.say("imp.body"),
                            wording.say("imp.act"),
                            wording.say("imp.on"),
                            wording.say("imp.position"),
                            wording.say("imp.other"),
                            wording.say("imp.other-case"),
                            wording.say("imp.other-on"),
                            wording.say("imp.other-position"));
                    view.forEach(
                            asked,
                            each ->
                                    file.row(
                                            each.caseId(),
                                            rule(each, wording),
                                            each.person(),
                                            each.body(),
                                            each.event(),
                                            ui.format().dateInput(each.on()),
                                            each.order(),
                                            each.otherEvent(),
                                            each.otherCaseId(),
                                            ui.format().dateInput(each.otherOn()),
                                            each.otherPosition()));
                });
    }

    /// @throws ApiProblem if a day is none, or if the days are reversed
    static Question question(@Nullable String from, @Nullable String to, @Nullable String person) {
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        if (first != null && last != null && first.isAfter(last))
            throw ApiProblem.badParameter("from", "PARAMETER_INVALID", "`from` comes after `to`.");
        return new Question(
                first, last, person == null || person.isBlank() ? null : person.strip());
    }

    private static @Nullable LocalDate day(String name, @Nullable String text) {
        return text == null || text.isBlank() ? null : DayParameter.of(name, text, LocalDate.MAX);
    }

    private static List<Filter> filters(Question asked, Wording wording, Format format) {
        return List.of(
                Filter.text("from", wording.say("imp.from"), format.dateInput(asked.from())),
                Filter.text("to", wording.say("imp.to"), format.dateInput(asked.to())),
                Filter.text(
                        "person",
                        wording.say("imp.person"),
                        asked.person() == null ? "" : asked.person()));
    }

    private static Row row(Breach each, Wording wording) {
        return new Row(
                each,
                rule(each, wording),
                each.person().isEmpty() ? each.body() : each.person(),
                wording.say("imp.part." + each.part()),
                wording.say("imp.part." + each.otherPart()),
                each.firmId().equals(each.caseId()));
    }

    private static String rule(Breach each, Wording wording) {
        return wording.say("imp.rule." + each.rule());
    }
}
