package rosukh.query.pioneers.programme;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.events.calendar.Jalali;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.http.NdjsonFile;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.show.Ui;

/// The figures of the programme, and the events each of them is counted from.
@Controller
@Reads(Programme.GROUP)
class FiguresPage {

    private static final int ROWS = 50;
    private static final int YEARS = 6;

    private final Programme programme;
    private final MessageSource messages;

    FiguresPage(Programme programme, MessageSource messages) {
        this.programme = programme;
        this.messages = messages;
    }

    /// An event as a row.
    ///
    /// @param text what happened
    /// @param of kind of the commitment, in words; empty where that does not matter
    /// @param log where an auditor reads the event itself
    public record Row(Deed deed, String text, String of, String amount, String log) {}

    /// @param period Jalali year; all of them if left out
    @GetMapping("/pioneers/figures")
    String figures(
            @RequestParam(required = false) @Nullable String period,
            Reader reader,
            Ui ui,
            Model model) {
        Words words = new Words(messages, ui.format());
        String asked = DeedQuery.period(period);
        model.addAttribute("sheet", FiguresSheet.of(programme, asked, reader, words, ui));
        model.addAttribute("filters", List.of(periods(asked, words, ui)));
        return "pioneers/figures";
    }

    @GetMapping("/pioneers/deeds")
    String deeds(
            DeedQuery query,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Reader reader,
            Ui ui,
            Model model) {
        Words words = new Words(messages, ui.format());
        Programme.DeedQuestion asked = query.asked();
        List<Deed> all = new ArrayList<>();
        programme.forEachDeed(asked, reader, all::add);
        model.addAttribute(
                "sum", words.rials(all.stream().mapToLong(Deed::amount).reduce(0, Math::addExact)));
        model.addAttribute("filters", filters(query, words, ui));
        model.addAttribute(
                "page",
                programme
                        .deeds(asked, reader, Cursor.of(after, before), ROWS)
                        .map(each -> row(each, words)));
        return "pioneers/deeds";
    }

    @GetMapping("/pioneers/deeds.csv")
    void export(DeedQuery query, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        Words words = new Words(messages, ui.format());
        CsvFile.answer(
                response,
                "pioneer-events",
                file -> {
                    file.row(
                            words.say("column.on"),
                            words.say("column.event"),
                            words.say("column.firm"),
                            words.say("column.other"),
                            words.say("column.subject"),
                            words.say("column.amount"),
                            words.say("column.position"));
                    programme.forEachDeed(
                            query.asked(),
                            reader,
                            each ->
                                    file.row(
                                            ui.format().dateInput(each.on()),
                                            each.event(),
                                            each.firmName(),
                                            each.otherName(),
                                            each.subject(),
                                            each.amount(),
                                            each.at()));
                });
    }

    /// The same, one JSON object a line, with the components of the API.
    @GetMapping("/pioneers/deeds.ndjson")
    void lines(DeedQuery query, Reader reader, HttpServletResponse response) throws IOException {
        NdjsonFile.answer(
                response,
                "pioneer-events",
                file -> {
                    programme.forEachDeed(query.asked(), reader, file::row);
                });
    }

    private static Row row(Deed deed, Words words) {
        String of =
                deed.of().isEmpty()
                        ? ""
                        : deed.kind() == Deed.Kind.PASSED_OVER
                                ? words.say("passed-over." + deed.of())
                                : words.say("kind." + deed.of());
        return new Row(
                deed,
                words.event(deed.event()),
                of,
                deed.amount() == 0 ? "" : words.rials(deed.amount()),
                "/audit/events/" + deed.at());
    }

    private List<Filter> filters(DeedQuery query, Words words, Ui ui) {
        return List.of(
                Filter.choice(
                        "kind",
                        words.say("filter.kind"),
                        Arrays.stream(Deed.Kind.values())
                                .map(each -> new Option(each.name(), words.say("deeds." + each)))
                                .toList(),
                        query.kind() == null ? "" : query.kind()),
                periods(PioneerQuery.given(query.period()), words, ui),
                Filter.text(
                        "firm",
                        words.say("filter.firm"),
                        query.firm() == null ? "" : query.firm()));
    }

    private static Filter periods(@Nullable String chosen, Words words, Ui ui) {
        int year = Jalali.of(ui.today()).year();
        return Filter.choice(
                "period",
                words.say("filter.period"),
                IntStream.range(0, YEARS)
                        .mapToObj(back -> String.valueOf(year - back))
                        .map(each -> new Option(each, ui.format().digits(each)))
                        .toList(),
                chosen == null ? "" : chosen);
    }
}
