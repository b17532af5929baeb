package rosukh.query.linkage.market;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.events.linkage.Contract;
import rosukh.events.linkage.Ranked;
import rosukh.events.linkage.Side;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reader.Role;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Filter;
import rosukh.query.kernel.parts.Option;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.show.Ui;

/// Matches as a list and as a file, and one of them from its proposal to its performance.
@Controller
@Reads(Market.GROUP)
class MatchPage {

    private static final int ROWS = 25;

    private final Market market;
    private final MessageSource messages;

    MatchPage(Market market, MessageSource messages) {
        this.market = market;
        this.messages = messages;
    }

    /// A match as a row.
    public record Row(MatchFile match, Tag state, String value) {}

    /// One component of the score.
    ///
    /// @param from what it was counted from
    public record Component(String name, String points, String most, String from) {}

    @GetMapping("/linkage/matches")
    String list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Reader reader,
            Ui ui,
            Model model) {
        MatchState asked = Asked.state(MatchState.class, state);
        Words words = new Words(messages, ui.format());
        model.addAttribute(
                "page",
                market.matches(asked, reader, Cursor.of(after, before), ROWS)
                        .map(each -> new Row(each, words.tag(each.state()), value(each, words))));
        model.addAttribute(
                "filters",
                List.of(
                        Filter.choice(
                                "state",
                                words.say("column.state"),
                                Arrays.stream(MatchState.values())
                                        .map(each ->
                                                new Option(each.name(), words.tag(each).text()))
                                        .toList(),
                                asked == null ? "" : asked.name())));
        return "linkage/matches";
    }

    private static String value(MatchFile match, Words words) {
        return Figures.value(match) == 0 ? "–" : words.rials(Figures.value(match));
    }

    @GetMapping("/linkage/matches/export.csv")
    void export(
            @RequestParam(required = false) @Nullable String state,
            Reader reader,
            Ui ui,
            HttpServletResponse response)
            throws IOException {
        Words words = new Words(messages, ui.format());
        MatchState asked = Asked.state(MatchState.class, state);
        CsvFile.answer(
                response,
                "matches",
                file -> {
                    file.row(
                            "matchId",
                            words.say("column.title"),
                            words.say("column.buyer"),
                            words.say("column.supplier"),
                            words.say("column.state"),
                            words.say("column.score"),
                            words.say("column.value"),
                            words.say("column.performed"));
                    market.forEachMatch(
                            asked,
                            reader,
                            each ->
                                    file.row(
                                            each.matchId(),
                                            each.title(),
                                            each.buyerName(),
                                            each.supplierName(),
                                            words.tag(each.state()).text(),
                                            each.place().score(),
                                            Figures.value(each),
                                            each.deal().performedValue()));
                });
    }

    @GetMapping("/linkage/matches/{matchId}")
    String one(
            @PathVariable String matchId,
            @RequestParam(name = "do", required = false) @Nullable MatchAction action,
            Reader reader,
            Ui ui,
            Model model) {
        MatchFile match =
                market.match(matchId, reader)
                        .map(each -> Asked.shown(each, reader))
                        .orElseThrow(() -> ApiProblem.notFound("There is no such match."));
        Words words = new Words(messages, ui.format());
        List<MatchAction> open = MatchAction.open(match, reader);
        model.addAttribute("match", match);
        model.addAttribute("state", words.tag(match.state()));
        model.addAttribute("facts", facts(match, words, ui));
        model.addAttribute("components", components(match.place(), words, ui));
        model.addAttribute("open", open);
        model.addAttribute("action", action != null && open.contains(action) ? action : null);
        model.addAttribute("sides", sides(match, reader, words));
        model.addAttribute("history", words.timeline(match.history()));
        return "linkage/match";
    }

    /// A firm speaks for its own side.
    private static List<Option> sides(MatchFile match, Reader reader, Words words) {
        return Arrays.stream(Side.values())
                .filter(side ->
                        reader.has(Role.OFFICER)
                                || (side == Side.BUYER
                                                ? match.buyerFirmId()
                                                : match.supplierFirmId())
                                        .equals(reader.firmId()))
                .map(side -> new Option(side.name(), words.say("side." + side)))
                .toList();
    }

    private static List<Fact> facts(MatchFile match, Words words, Ui ui) {
        var format = ui.format();
        List<Fact> facts = new ArrayList<>();
        facts.add(
                Fact.link(
                        words.say("column.buyer"),
                        match.buyerName(),
                        "/firms/" + match.buyerFirmId()));
        facts.add(
                Fact.link(
                        words.say("column.supplier"),
                        match.supplierName(),
                        "/linkage/suppliers/" + match.supplierFirmId()));
        facts.add(
                Fact.link(
                        words.say("fact.demand"),
                        match.title(),
                        "/linkage/demands/" + match.demandId()));
        facts.add(Fact.of(words.say("fact.proposed"), format.date(match.proposedOn())));
        facts.add(
                Fact.of(
                        words.say("fact.accepted"),
                        words.joined(
                                match.deal().accepted().stream()
                                        .map(side -> words.say("side." + side))
                                        .toList())));
        contract(match, words, ui, facts);
        String caseId = match.caseId();
        if (caseId != null)
            facts.add(Fact.link(words.say("fact.case"), caseId, "/cases/" + caseId + "/sales"));
        return facts;
    }

    private static void contract(MatchFile match, Words words, Ui ui, List<Fact> into) {
        Contract contract = match.deal().contract();
        if (contract == null) return;
        into.add(Fact.of(words.say("fact.contract"), words.rials(contract.value())));
        into.add(Fact.of(words.say("fact.product-name"), contract.productName()));
        into.add(Fact.id(words.say("fact.product"), contract.productId()));
        into.add(Fact.of(words.say("fact.signed"), ui.format().date(contract.signedOn())));
        into.add(Fact.of(words.say("fact.ends"), ui.format().date(contract.endsOn())));
        into.add(Fact.id(words.say("fact.sha256"), contract.documentSha256()));
        if (match.deal().performedValue() > 0)
            into.add(
                    Fact.of(
                            words.say("fact.performed"),
                            words.rials(match.deal().performedValue())));
    }

    static List<Component> components(Ranked place, Words words, Ui ui) {
        var n = ui.format();
        return List.of(
                component("text", place.text(), 400, n.n(place.relevance()), words, ui),
                component("capacity", place.capacity(), 200, n.n(place.freeCapacity()), words, ui),
                component("quality", place.quality(), 150, n.n(place.wantedValid()), words, ui),
                component(
                        "delivery",
                        place.delivery(),
                        100,
                        words.say(
                                "note.of", n.n(place.deliveriesOnTime()), n.n(place.deliveries())),
                        words,
                        ui),
                component("nearness", place.nearness(), 100, n.n(place.km()), words, ui),
                component(
                        "kb-class",
                        place.kbClass(),
                        50,
                        place.kbStatus() == null ? "–" : place.kbStatus(),
                        words,
                        ui));
    }

    private static Component component(
            String key, int points, int most, String from, Words words, Ui ui) {
        return new Component(
                words.say("component." + key),
                ui.format().n(points),
                ui.format().n(most),
                words.say("component." + key + ".from", from));
    }
}
