package rosukh.query.listing.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import rosukh.events.listing.ListingBook.Stage;
import rosukh.events.listing.ListingRules;
import rosukh.events.listing.Readiness.Outcome;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Ui;
import rosukh.query.listing.register.ListingFigures.Standing;
import tools.jackson.databind.json.JsonMapper;

/// Firms on their way to a board as a list and as files, one of them, and the form that takes one
/// up.
@Controller
@Reads(Listings.GROUP)
class ListingPage {

    private final Listings listings;
    private final MessageSource messages;
    private final JsonMapper json = new JsonMapper();

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
    String list(ListingQuery query, Reader reader, Ui ui, Model model) {
        ListingWords words = ListingWords.of(messages, ui);
        model.addAttribute("filters", filters(query, words, ui));
        model.addAttribute(
                "rows",
                found(query, reader, ui).stream().map(each -> row(each, words, ui)).toList());
        return "listing/list";
    }

    @GetMapping("/listing/new")
    String takeUp(Ui ui, Model model) {
        ListingWords words = ListingWords.of(messages, ui);
        model.addAttribute("boards", boards(words, ui));
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
        try (CsvFile file = CsvFile.answering(response, "listing")) {
            file.row(
                    words.say("column.id"),
                    words.say("column.firm"),
                    words.say("column.board"),
                    words.say("column.stage"),
                    words.say("column.outcome"),
                    words.say("column.reasons"),
                    words.say("column.raised"));
            for (Standing each : found(query, reader, ui)) {
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
        }
    }

    /// The same with codes, one object a line.
    @GetMapping("/listing/export.ndjson")
    void ndjson(ListingQuery query, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        response.setContentType("application/x-ndjson;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("listing.ndjson").build().toString());
        for (Standing each : found(query, reader, ui)) {
            String line =
                    json.writeValueAsString(
                            Map.of(
                                    "firmId", each.file().firmId(),
                                    "board", each.file().book().board(),
                                    "rulesVersion", each.file().book().rulesVersion(),
                                    "stage", each.file().book().stage().name(),
                                    "outcome", each.readiness().outcome().name(),
                                    "codes", each.readiness().codes(),
                                    "raised", each.file().book().raised()));
            response.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private List<Standing> found(ListingQuery query, Reader reader, Ui ui) {
        return ListingFigures.standings(listings, reader, ui.today()).stream()
                .filter(query::takes)
                .toList();
    }

    private Row row(Standing each, ListingWords words, Ui ui) {
        ListingRules rules = listings.rules(each.file().book().rulesVersion()).orElseThrow();
        return new Row(
                each.file(),
                words.board(rules, each.file().book().board()),
                words.tag(each.file().book().stage()),
                words.tag(each.readiness().outcome()),
                each.readiness().codes().stream().map(code -> words.in(rules.text(code))).toList(),
                new CodeLists(ui.lang()).estate(each.file().estateKey()));
    }

    private List<Option> boards(ListingWords words, Ui ui) {
        return listings
                .rulesFile()
                .book()
                .inForceOn(ui.today())
                .map(listings::rules)
                .map(ListingRules::boards)
                .orElse(List.of())
                .stream()
                .map(each -> new Option(each.code(), words.in(each.name())))
                .toList();
    }

    private List<Filter> filters(ListingQuery query, ListingWords words, Ui ui) {
        return List.of(
                Filter.text("q", words.say("filter.q"), text(query.q())),
                Filter.choice(
                        "board", words.say("column.board"), boards(words, ui), text(query.board())),
                Filter.choice(
                        "stage",
                        words.say("column.stage"),
                        Arrays.stream(Stage.values())
                                .filter(each -> each != Stage.NONE)
                                .map(each -> new Option(each.name(), words.say("stage." + each)))
                                .toList(),
                        text(query.stage())),
                Filter.choice(
                        "outcome",
                        words.say("column.outcome"),
                        Arrays.stream(Outcome.values())
                                .map(each -> new Option(each.name(), words.say("outcome." + each)))
                                .toList(),
                        text(query.outcome())));
    }

    private static String text(@Nullable String chosen) {
        return chosen == null ? "" : chosen;
    }
}
