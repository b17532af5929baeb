package rosukh.query.listing.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import rosukh.events.listing.ListingBook.Stage;
import rosukh.events.listing.ListingRules;
import rosukh.events.listing.Readiness.Outcome;
import rosukh.events.rules.Truth;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.charts.Datum;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.show.Link;
import rosukh.query.kernel.show.Ui;
import rosukh.query.listing.register.ListingFigures.OfBoard;
import rosukh.query.listing.register.ListingFigures.OfGate;
import rosukh.query.listing.register.ListingQuery.Attention;

/// The figures of the listing. Each opens exactly what it counts: firms, events or obligations.
@Controller
@Reads(Listings.GROUP)
class ListingFiguresPage {

    private static final Link FIRMS = Link.to("/listing");
    private static final Link DEEDS = Link.to("/listing/deeds");
    private static final Link OBLIGATIONS = Link.to("/listing/obligations");

    private final Listings listings;
    private final MessageSource messages;

    ListingFiguresPage(Listings listings, MessageSource messages) {
        this.listings = listings;
        this.messages = messages;
    }

    /// A row of numbers, each with what is behind it.
    public record Row(String label, List<Datum> numbers) {}

    @GetMapping("/listing/figures")
    String figures(Reader reader, Ui ui, Model model) {
        ListingWords words = ListingWords.of(messages, ui);
        ListingFigures figures = ListingFigures.of(listings, reader, ui.today());
        model.addAttribute("stats", stats(figures, words));
        model.addAttribute("boards", boards(figures, words, ui));
        model.addAttribute("reasons", reasons(figures, words, ui));
        model.addAttribute("gates", gates(figures, words, ui));
        return "listing/figures";
    }

    private static List<Stat> stats(ListingFigures figures, ListingWords words) {
        return List.of(
                new Stat(
                        words.say("figure.completeness"),
                        figures.completeness().isEmpty()
                                ? "–"
                                : words.percent(figures.completeness()),
                        "/listing/membership#items",
                        figures.completeness().isEmpty()
                                ? null
                                : words.say(
                                        "figure.completeness.of",
                                        words.format().n(figures.accepted()),
                                        words.format().n(figures.mandatory()))),
                stat("due", figures.due(), OBLIGATIONS.with("state", Due.State.OPEN), words),
                stat(
                        "overdue",
                        figures.overdue(),
                        OBLIGATIONS.with("state", Due.State.OVERDUE),
                        words),
                stat("running", figures.running(), FIRMS.with("attention", Attention.WAY), words),
                stat("ready", figures.ready(), FIRMS.with("outcome", Outcome.READY), words),
                stat("blocked", figures.blocked(), FIRMS.with("outcome", Outcome.BLOCKED), words),
                stat("unknown", figures.unknown(), FIRMS.with("outcome", Outcome.UNKNOWN), words),
                stat(
                        "resting",
                        figures.resting(),
                        FIRMS.with("attention", Attention.RESTING),
                        words),
                stat("lodged", figures.lodged(), DEEDS.with("event", "application-lodged"), words),
                stat("admitted", figures.admitted(), DEEDS.with("event", "firm-admitted"), words),
                stat("listed", figures.listed(), FIRMS.with("stage", Stage.ADMITTED), words),
                stat(
                        "reviews",
                        figures.reviews(),
                        FIRMS.with("attention", Attention.REVIEW),
                        words),
                new Stat(
                        words.say("figure.raised"),
                        words.format().roughRials(figures.raised()),
                        DEEDS.with("event", "capital-raised").toString(),
                        words.rials(figures.raised())));
    }

    private static Stat stat(String key, long number, Link link, ListingWords words) {
        return new Stat(
                words.say("figure." + key), words.format().n(number), link.toString(), null);
    }

    private List<Row> boards(ListingFigures figures, ListingWords words, Ui ui) {
        List<Row> rows = new ArrayList<>();
        for (OfBoard each : figures.boards()) {
            Link firms = FIRMS.with("board", each.board());
            Link deeds = DEEDS.with("board", each.board());
            rows.add(
                    new Row(
                            board(each.board(), words, ui),
                            List.of(
                                    datum(
                                            each.running(),
                                            firms.with("attention", Attention.WAY),
                                            words),
                                    datum(
                                            each.ready(),
                                            firms.with("outcome", Outcome.READY),
                                            words),
                                    datum(
                                            each.lodged(),
                                            deeds.with("event", "application-lodged"),
                                            words),
                                    datum(
                                            each.admitted(),
                                            deeds.with("event", "firm-admitted"),
                                            words))));
        }
        return rows;
    }

    private List<Row> reasons(ListingFigures figures, ListingWords words, Ui ui) {
        return figures.reasons().entrySet().stream()
                .map(each ->
                        new Row(
                                listings.reason(each.getKey(), words, ui.today()),
                                List.of(
                                        datum(
                                                each.getValue(),
                                                FIRMS.with("blocked", each.getKey()),
                                                words))))
                .toList();
    }

    private List<Row> gates(ListingFigures figures, ListingWords words, Ui ui) {
        List<Row> rows = new ArrayList<>();
        for (OfGate each : figures.gates()) {
            Link firms = FIRMS.with("board", each.board()).with("gate", each.gate());
            rows.add(
                    new Row(
                            words.say(
                                    "gate.of",
                                    board(each.board(), words, ui),
                                    listings.gate(each.board(), each.gate(), words)),
                            List.of(
                                    datum(each.met(), firms.with("truth", Truth.TRUE), words),
                                    datum(each.unmet(), firms.with("truth", Truth.FALSE), words),
                                    datum(
                                            each.unknown(),
                                            firms.with("truth", Truth.UNKNOWN),
                                            words))));
        }
        return rows;
    }

    private String board(String code, ListingWords words, Ui ui) {
        Optional<ListingRules> rules = listings.inForce(ui.today());
        return rules.map(each -> words.board(each, code)).orElse(code);
    }

    private static Datum datum(long number, Link link, ListingWords words) {
        return new Datum("", number, words.format().n(number), link.toString());
    }
}
