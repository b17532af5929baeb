package rosukh.query.listing.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.events.listing.ListingRules;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.http.NdjsonFile;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Ui;

/// Firms on their way to a board as a list and as files, one of them, and the form that takes one
/// up.
@Controller
@Reads(Listings.GROUP)
class ListingPage {

    private static final int ROWS = 25;

    private final Listings listings;
    private final MessageSource messages;

    ListingPage(Listings listings, MessageSource messages) {
        this.listings = listings;
        this.messages = messages;
    }

    /// A firm as a row.
    public record Row(
            CandidateFile file,
            String board,
            Tag stage,
            Tag outcome,
            List<String> reasons,
            String place) {}

    @GetMapping("/listing")
    String list(
            ListingQuery query,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Reader reader,
            Ui ui,
            Model model) {
        ListingWords words = ListingWords.of(messages, ui);
        model.addAttribute("filters", new ListingFilters(listings, words, ui.today()).of(query));
        model.addAttribute(
                "page",
                Cut.page(found(query, reader, ui), Standing::key, Cursor.of(after, before), ROWS)
                        .map(each -> row(each, words, ui)));
        return "listing/list";
    }

    @GetMapping("/listing/new")
    String takeUp(Ui ui, Model model) {
        ListingWords words = ListingWords.of(messages, ui);
        model.addAttribute("boards", new ListingFilters(listings, words, ui.today()).boards());
        return "listing/new";
    }

    @GetMapping("/listing/import")
    String importing(Ui ui, Model model) {
        ListingWords words = ListingWords.of(messages, ui);
        model.addAttribute(
                "modes",
                List.of(
                        new Option("true", words.say("import.dry-run")),
                        new Option("false", words.say("import.store"))));
        return "listing/import";
    }

    @GetMapping("/listing/firms/{firmId}")
    String show(@PathVariable String firmId, Reader reader, Ui ui, Model model) {
        CandidateFile file =
                listings.find(firmId, reader)
                        .orElseThrow(() ->
                                ApiProblem.notFound(
                                        "The firm `" + firmId + "` is not on its way."));
        model.addAttribute("file", file);
        model.addAttribute(
                "sheet",
                CandidateSheet.of(listings, file, reader, ListingWords.of(messages, ui), ui));
        return "listing/candidate";
    }

    /// The list as it is filtered, all of it, as a file.
    @GetMapping("/listing/export.csv")
    void csv(ListingQuery query, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        ListingWords words = ListingWords.of(messages, ui);
        List<Standing> found = found(query, reader, ui);
        CsvFile.answer(
                response,
                "listing",
                file -> {
                    file.row(
                            words.say("column.id"),
                            words.say("column.firm"),
                            words.say("column.board"),
                            words.say("column.stage"),
                            words.say("column.outcome"),
                            words.say("column.reasons"),
                            words.say("column.raised"));
                    for (Standing each : found) {
                        Row row = row(each, words, ui);
                        file.row(
                                row.file().firmId(),
                                row.file().name(),
                                row.board(),
                                row.stage().text(),
                                row.outcome().text(),
                                String.join("; ", row.reasons()),
                                row.file().book().raised());
                    }
                });
    }

    /// The same with codes, one object a line.
    @GetMapping("/listing/export.ndjson")
    void ndjson(ListingQuery query, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        List<Standing> found = found(query, reader, ui);
        NdjsonFile.answer(
                response,
                "listing",
                file -> {
                    for (Standing each : found)
                        file.row(
                                Map.of(
                                        "firmId", each.file().firmId(),
                                        "board", each.file().book().board(),
                                        "rulesVersion", each.file().book().rulesVersion(),
                                        "stage", each.file().book().stage().name(),
                                        "outcome", each.readiness().outcome().name(),
                                        "codes", each.readiness().codes(),
                                        "raised", each.file().book().raised()));
                });
    }

    private List<Standing> found(ListingQuery query, Reader reader, Ui ui) {
        return Standing.all(listings, reader, ui.today()).stream().filter(query.asked()).toList();
    }

    private Row row(Standing each, ListingWords words, Ui ui) {
        ListingRules rules = listings.rules(each.file().book().rulesVersion()).orElseThrow();
        return new Row(
                each.file(),
                words.board(rules, each.file().book().board()),
                words.tag(each.file().book().stage()),
                words.tag(each.readiness().outcome()),
                each.readiness().codes().stream().map(code -> words.reason(rules, code)).toList(),
                new CodeLists(ui.lang()).estate(each.file().estateKey()));
    }
}
