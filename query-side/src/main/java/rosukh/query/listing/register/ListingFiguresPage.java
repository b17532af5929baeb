package rosukh.query.listing.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import rosukh.events.listing.ListingRules;
import rosukh.events.listing.ListingRulesBook.Version;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.charts.Datum;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.Tone;
import rosukh.query.kernel.show.Link;
import rosukh.query.kernel.show.Ui;
import rosukh.query.listing.register.ListingFigures.OfBoard;
import rosukh.query.listing.register.ListingFigures.OfGate;

/// The figures of the listing, the events behind each, the dossier and the rules.
@Controller
@Reads(Listings.GROUP)
class ListingFiguresPage {

    private static final String DEEDS = "/listing/deeds";

    private final Listings listings;
    private final MessageSource messages;

    ListingFiguresPage(Listings listings, MessageSource messages) {
        this.listings = listings;
        this.messages = messages;
    }

    /// A row of numbers, each with what is behind it.
    public record Row(String label, List<Datum> numbers) {}

    /// A version of the rules with its boards.
    public record ShownVersion(Version version, Tag state, List<Fact> facts, boolean publishable) {}

    @GetMapping("/listing/figures")
    String figures(Reader reader, Ui ui, Model model) {
        ListingWords words = ListingWords.of(messages, ui);
        ListingFigures figures = ListingFigures.of(listings, reader, ui.today());
        model.addAttribute("stats", stats(figures, words, ui));
        model.addAttribute("boards", boards(figures, words, ui));
        model.addAttribute("reasons", reasons(figures, words, ui));
        model.addAttribute("gates", gates(figures, words, ui));
        return "listing/figures";
    }

    @GetMapping(DEEDS)
    String deeds(ListingQuery query, Reader reader, Ui ui, Model model) {
        ListingWords words = ListingWords.of(messages, ui);
        List<ListingDeed> all = behind(query, reader, ui.today());
        model.addAttribute(
                "sum",
                words.rials(
                        all.stream().mapToLong(ListingFigures::raised).reduce(0, Math::addExact)));
        model.addAttribute("rows", all.stream().map(each -> DeedRow.of(each, words)).toList());
        return "listing/deeds";
    }

    @GetMapping("/listing/deeds.csv")
    void csv(ListingQuery query, Reader reader, Ui ui, HttpServletResponse response)
            throws IOException {
        ListingWords words = ListingWords.of(messages, ui);
        try (CsvFile file = CsvFile.answering(response, "listing-events")) {
            file.row(
                    words.say("column.on"),
                    words.say("column.event"),
                    words.say("column.firm"),
                    words.say("column.board"),
                    words.say("column.subject"),
                    words.say("column.amount"),
                    words.say("column.position"));
            for (ListingDeed each : behind(query, reader, ui.today()))
                file.row(
                        ui.format().dateInput(each.on()),
                        each.event(),
                        each.firmName(),
                        each.board(),
                        each.subject(),
                        each.amount(),
                        each.at());
        }
    }

    @GetMapping("/listing/membership")
    String membership(Reader reader, Ui ui, Model model) {
        model.addAttribute(
                "sheet", MembershipSheet.of(listings, reader, ListingWords.of(messages, ui), ui));
        return "listing/membership";
    }

    @GetMapping("/listing/rules")
    String rules(Ui ui, Model model) {
        ListingWords words = ListingWords.of(messages, ui);
        ListingRulesFile file = listings.rulesFile();
        model.addAttribute(
                "versions",
                file.book().versions().reversed().stream()
                        .map(each -> shown(each, words, ui))
                        .toList());
        model.addAttribute("streamVersion", file.version());
        return "listing/rules";
    }

    private List<ListingDeed> behind(ListingQuery query, Reader reader, LocalDate day) {
        return behind(listings, query, reader, day);
    }

    /// The events behind a figure; where it counts firms by how they stand, all events of these.
    static List<ListingDeed> behind(
            Listings listings, ListingQuery query, Reader reader, LocalDate day) {
        List<String> firms =
                query.ofStanding()
                        ? ListingFigures.standings(listings, reader, day).stream()
                                .filter(query::takes)
                                .map(each -> each.file().firmId())
                                .toList()
                        : List.of();
        return listings.deeds(reader).stream().filter(each -> query.takes(each, firms)).toList();
    }

    private static List<Stat> stats(ListingFigures figures, ListingWords words, Ui ui) {
        Link deeds = Link.to(DEEDS);
        return List.of(
                stat(
                        "completeness",
                        figures.completeness().isEmpty()
                                ? "–"
                                : words.percent(figures.completeness()),
                        deeds.with("event", "item-accepted"),
                        words),
                stat("due", n(figures.due(), ui), deeds.with("event", "obligation-set"), words),
                stat(
                        "overdue",
                        n(figures.overdue(), ui),
                        deeds.with("event", "obligation-set"),
                        words),
                stat("running", n(figures.running(), ui), deeds.with("attention", "WAY"), words),
                stat("ready", n(figures.ready(), ui), deeds.with("outcome", "READY"), words),
                stat("blocked", n(figures.blocked(), ui), deeds.with("outcome", "BLOCKED"), words),
                stat("unknown", n(figures.unknown(), ui), deeds.with("outcome", "UNKNOWN"), words),
                stat(
                        "resting",
                        n(figures.resting(), ui),
                        deeds.with("attention", "RESTING"),
                        words),
                stat(
                        "lodged",
                        n(figures.lodged(), ui),
                        deeds.with("event", "application-lodged"),
                        words),
                stat(
                        "admitted",
                        n(figures.admitted(), ui),
                        deeds.with("event", "firm-admitted"),
                        words),
                stat("reviews", n(figures.reviews(), ui), deeds.with("attention", "REVIEW"), words),
                new Stat(
                        words.say("figure.raised"),
                        ui.format().roughRials(figures.raised()),
                        deeds.with("event", "capital-raised").toString(),
                        words.rials(figures.raised())));
    }

    private static Stat stat(String key, String value, Link link, ListingWords words) {
        return new Stat(words.say("figure." + key), value, link.toString(), null);
    }

    private static String n(long number, Ui ui) {
        return ui.format().n(number);
    }

    private List<Row> boards(ListingFigures figures, ListingWords words, Ui ui) {
        List<Row> rows = new ArrayList<>();
        for (OfBoard each : figures.boards()) {
            Link deeds = Link.to(DEEDS).with("board", each.board());
            rows.add(
                    new Row(
                            inForce(ui)
                                    .map(rules -> words.board(rules, each.board()))
                                    .orElse(each.board()),
                            List.of(
                                    datum(each.running(), deeds.with("attention", "WAY"), ui),
                                    datum(each.ready(), deeds.with("outcome", "READY"), ui),
                                    datum(
                                            each.lodged(),
                                            deeds.with("event", "application-lodged"),
                                            ui),
                                    datum(
                                            each.admitted(),
                                            deeds.with("event", "firm-admitted"),
                                            ui))));
        }
        return rows;
    }

    private List<Row> reasons(ListingFigures figures, ListingWords words, Ui ui) {
        return figures.reasons().entrySet().stream()
                .map(each ->
                        new Row(
                                reason(each.getKey(), words, ui),
                                List.of(
                                        datum(
                                                each.getValue(),
                                                Link.to(DEEDS).with("blocked", each.getKey()),
                                                ui))))
                .toList();
    }

    private List<Row> gates(ListingFigures figures, ListingWords words, Ui ui) {
        List<Row> rows = new ArrayList<>();
        for (OfGate each : figures.gates()) {
            Link deeds = Link.to(DEEDS).with("board", each.board());
            rows.add(
                    new Row(
                            each.board()
                                    + " "
                                    + each.gate()
                                    + ": "
                                    + reason(each.refusal(), words, ui),
                            List.of(
                                    datum(each.met(), deeds.with("attention", "WAY"), ui),
                                    datum(each.unmet(), deeds.with("blocked", each.refusal()), ui),
                                    datum(each.unknown(), deeds.with("attention", "WAY"), ui))));
        }
        return rows;
    }

    private Optional<ListingRules> inForce(Ui ui) {
        return listings.rulesFile().book().inForceOn(ui.today()).map(listings::rules);
    }

    private String reason(String code, ListingWords words, Ui ui) {
        return inForce(ui).map(rules -> words.in(rules.text(code))).orElse(code);
    }

    private static Datum datum(long number, Link link, Ui ui) {
        return new Datum("", number, n(number, ui), link.toString());
    }

    private ShownVersion shown(Version version, ListingWords words, Ui ui) {
        LocalDate from = version.from();
        Tag state =
                from == null
                        ? new Tag(Tone.WARN, words.say("rules.draft"))
                        : new Tag(Tone.GOOD, words.say("rules.in-force", ui.format().date(from)));
        List<Fact> facts = new ArrayList<>();
        ListingRules rules = listings.rules(version);
        facts.add(Fact.of(words.say("rules.items"), n(rules.items().size(), ui)));
        rules.boards()
                .forEach(board ->
                        facts.add(
                                Fact.of(
                                        words.in(board.name()),
                                        String.join(
                                                "، ",
                                                board.gates().rules().stream()
                                                        .map(each -> words.in(each.label()))
                                                        .toList()))));
        facts.add(Fact.id(words.say("rules.drafted-by"), String.join(", ", version.drafters())));
        if (version.publishedBy() != null)
            facts.add(Fact.id(words.say("rules.published-by"), version.publishedBy()));
        facts.add(Fact.id(words.say("rules.sha256"), version.sha256()));
        return new ShownVersion(
                version,
                state,
                facts,
                from == null && !version.drafters().contains(ui.reader().account()));
    }
}
