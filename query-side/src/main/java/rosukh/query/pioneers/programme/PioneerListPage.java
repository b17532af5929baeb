package rosukh.query.pioneers.programme;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.http.NdjsonFile;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Link;
import rosukh.query.kernel.show.Ui;

/// The firms of the programme as a list and as a file.
@Controller
@Reads(Programme.GROUP)
class PioneerListPage {

    private static final int ROWS = 25;

    private final Programme programme;
    private final MessageSource messages;

    PioneerListPage(Programme programme, MessageSource messages) {
        this.programme = programme;
        this.messages = messages;
    }

    /// A firm as a row.
    public record Row(PioneerFile file, Tag state, String place, String share) {}

    @GetMapping("/pioneers")
    String list(
            PioneerQuery query,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Reader reader,
            Ui ui,
            Model model) {
        Words words = new Words(messages, ui.format());
        CodeLists lists = new CodeLists(ui.lang());
        Programme.Question asked = query.asked();
        model.addAttribute("stats", stats(reader, words, ui));
        model.addAttribute("filters", filters(query, lists, words));
        model.addAttribute("sort", asked.sort());
        model.addAttribute(
                "page",
                programme
                        .page(asked, reader, Cursor.of(after, before), ROWS)
                        .map(each ->
                                new Row(
                                        each,
                                        words.tag(each.state()),
                                        lists.estate(each.estateKey()),
                                        ui.format().percentOf(each.verified(), each.committed()))));
        return "pioneers/list";
    }

    /// The list as it is filtered, all of it, as a file.
    @GetMapping("/pioneers/export.csv")
    void export(PioneerQuery query, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        Words words = new Words(messages, ui.format());
        CodeLists lists = new CodeLists(ui.lang());
        CsvFile.answer(
                response,
                "pioneers",
                file -> {
                    file.row(
                            words.say("column.id"),
                            words.say("column.firm"),
                            words.say("column.state"),
                            words.say("column.place"),
                            words.say("column.since"),
                            words.say("column.committed"),
                            words.say("column.verified"),
                            words.say("column.review"));
                    programme.forEach(
                            query.asked(),
                            reader,
                            each ->
                                    file.row(
                                            each.firmId(),
                                            each.name(),
                                            words.tag(each.state()).text(),
                                            lists.estate(each.estateKey()),
                                            ui.format().dateInput(each.since()),
                                            each.committed(),
                                            each.verified(),
                                            ui.format().dateInput(each.nextDueOn())));
                });
    }

    /// The same, one JSON object a line, with the components of the API.
    @GetMapping("/pioneers/export.ndjson")
    void lines(PioneerQuery query, Reader reader, HttpServletResponse response) throws IOException {
        NdjsonFile.answer(
                response,
                "pioneers",
                file -> {
                    programme.forEach(
                            query.asked(),
                            reader,
                            each -> file.row(PioneerReadingApi.Line.of(each)));
                });
    }

    private List<Stat> stats(Reader reader, Words words, Ui ui) {
        Link here = Link.to("/pioneers");
        return List.of(
                stat(
                        "stat.pioneers",
                        new PioneerQuery(null, "PIONEER", null, null, null),
                        here.with("state", "PIONEER"),
                        reader,
                        words,
                        ui),
                stat(
                        "stat.nominated",
                        new PioneerQuery(null, "NOMINATED", null, null, null),
                        here.with("state", "NOMINATED"),
                        reader,
                        words,
                        ui),
                stat(
                        "stat.due",
                        new PioneerQuery(null, null, null, "true", null),
                        here.with("due", "true"),
                        reader,
                        words,
                        ui));
    }

    private Stat stat(
            String key, PioneerQuery query, Link link, Reader reader, Words words, Ui ui) {
        return new Stat(
                words.say(key),
                ui.format().n(programme.count(query.asked(), reader)),
                link.toString(),
                null);
    }

    private static List<Filter> filters(PioneerQuery query, CodeLists lists, Words words) {
        return List.of(
                Filter.text("q", words.say("filter.q"), text(query.q())),
                Filter.choice(
                        "state",
                        words.say("column.state"),
                        Arrays.stream(PioneerFile.State.values())
                                .map(each -> new Option(each.name(), words.say("state." + each)))
                                .toList(),
                        text(query.state())),
                Filter.choice(
                        "province",
                        words.say("filter.province"),
                        lists.provinces(),
                        text(query.province())),
                Filter.choice(
                        "due",
                        words.say("column.review"),
                        List.of(new Option("true", words.say("stat.due"))),
                        text(query.due())));
    }

    private static String text(@Nullable String chosen) {
        return chosen == null ? "" : chosen;
    }
}
