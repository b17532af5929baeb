package rosukh.query.certification.brokers;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.query.certification.KnownCalendar;
import rosukh.query.certification.KnownSchemes;
import rosukh.query.certification.WorkingDays;
import rosukh.query.certification.brokers.Numbers.Counted;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.http.NdjsonFile;
import rosukh.query.kernel.show.Ui;

/// The figures of all brokers, and the events behind each.
@Controller
@Reads({BrokerProjection.GROUP, KnownSchemes.GROUP, KnownCalendar.GROUP})
class NumbersPage {

    private static final int ROWS = 50;

    private final Brokers brokers;
    private final WorkingDays calendar;
    private final MessageSource messages;

    NumbersPage(Brokers brokers, WorkingDays calendar, MessageSource messages) {
        this.brokers = brokers;
        this.calendar = calendar;
        this.messages = messages;
    }

    /// An event as a row.
    ///
    /// @param said the event in words
    public record Row(Counted event, String said) {}

    @GetMapping("/brokers/figures")
    String figures(Ui ui, Model model) {
        model.addAttribute("sheet", NumbersSheet.of(numbers(ui), words(ui)));
        return "certification/brokers-figures";
    }

    /// @param of a [Behind]
    /// @param after position of the last event of the page before
    @GetMapping("/brokers/events")
    String events(
            @RequestParam String of,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String province,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String after,
            Ui ui,
            Model model) {
        BrokerWords words = words(ui);
        Behind behind = Behind.of(of);
        List<Counted> all = behind.events(numbers(ui), field, province, account);
        model.addAttribute("title", words.say("number." + behind));
        model.addAttribute(
                "page",
                page(all, after(after), ROWS).map(each -> new Row(each, said(each, words))));
        return "certification/brokers-events";
    }

    @GetMapping("/brokers/events/export.csv")
    void csv(
            @RequestParam String of,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String province,
            @RequestParam(defaultValue = "") String account,
            Ui ui,
            HttpServletResponse response)
            throws IOException {
        BrokerWords words = words(ui);
        Behind behind = Behind.of(of);
        CsvFile.answer(
                response,
                "broker-events",
                file -> {
                    file.row(
                            words.say("column.position"),
                            words.say("fact.on"),
                            words.say("column.account"),
                            words.say("column.case"),
                            words.say("column.event"));
                    for (Counted each : behind.events(numbers(ui), field, province, account))
                        file.row(
                                each.position(),
                                ui.format().dateInput(each.on()),
                                each.account(),
                                each.caseId(),
                                said(each, words));
                });
    }

    /// One JSON object a line.
    @GetMapping("/brokers/events/export.ndjson")
    void ndjson(
            @RequestParam String of,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String province,
            @RequestParam(defaultValue = "") String account,
            Ui ui,
            HttpServletResponse response)
            throws IOException {
        List<Counted> all = Behind.of(of).events(numbers(ui), field, province, account);
        NdjsonFile.answer(
                response,
                "broker-events",
                file -> {
                    for (Counted each : all)
                        file.row(
                                Map.of(
                                        "position", each.position(),
                                        "event", each.event(),
                                        "on", each.on().toString(),
                                        "account", each.account(),
                                        "caseId", each.caseId()));
                });
    }

    /// @param after position; a page begins with the next event
    static Page<Counted> page(List<Counted> all, long after, int limit) {
        List<Counted> left = all.stream().filter(each -> each.position() > after).toList();
        List<Counted> shown = left.subList(0, Math.min(limit, left.size()));
        Cursor next =
                left.size() > limit ? new Cursor("" + shown.getLast().position(), false) : null;
        return new Page<>(shown, next, null, all.size());
    }

    static long after(String text) {
        if (text.isBlank()) return -1;
        if (text.matches("\\d{1,18}")) return Long.parseLong(text);
        throw ApiProblem.badParameter(
                "after", "CURSOR_INVALID", "Take it from a page's link to the next.");
    }

    private static String said(Counted each, BrokerWords words) {
        return each.entry() == null
                ? words.say("event." + each.event(), each.caseId())
                : words.sentence(each.entry());
    }

    private Numbers numbers(Ui ui) {
        return Numbers.of(brokers.all(), brokers.helped(), calendar, ui.today());
    }

    private BrokerWords words(Ui ui) {
        return new BrokerWords(messages, ui.format(), brokers.fields(ui.lang()));
    }
}
