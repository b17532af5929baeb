package rosukh.query.linkage.market;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
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
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Ui;

/// Demands as a list and as a file, and one of them with its ranking and its matches.
@Controller
@Reads(Market.GROUP)
class DemandPage {

    private static final int ROWS = 25;

    private final Market market;
    private final MessageSource messages;

    DemandPage(Market market, MessageSource messages) {
        this.market = market;
        this.messages = messages;
    }

    /// A demand as a row.
    public record Row(DemandFile demand, Tag state, String value) {}

    /// A match as a row.
    public record MatchRow(MatchFile match, Tag state) {}

    /// What can be asked of a demand.
    public enum Action {
        REVIEW,
        RETURN,
        PUBLISH,
        RANK,
        REOPEN,
        WITHDRAW
    }

    @GetMapping("/linkage/demands")
    String list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Reader reader,
            Ui ui,
            Model model) {
        DemandState asked = Asked.state(DemandState.class, state);
        Words words = new Words(messages, ui.format());
        model.addAttribute(
                "page",
                market.demands(asked, reader, Cursor.of(after, before), ROWS)
                        .map(each ->
                                new Row(
                                        each,
                                        words.tag(each.state()),
                                        words.rials(each.wanted().value()))));
        model.addAttribute(
                "filters",
                List.of(
                        Filter.choice(
                                "state",
                                words.say("column.state"),
                                Arrays.stream(DemandState.values())
                                        .map(each ->
                                                new Option(each.name(), words.tag(each).text()))
                                        .toList(),
                                asked == null ? "" : asked.name())));
        return "linkage/demands";
    }

    @GetMapping("/linkage/demands/export.csv")
    void export(
            @RequestParam(required = false) @Nullable String state,
            Reader reader,
            Ui ui,
            HttpServletResponse response)
            throws IOException {
        Words words = new Words(messages, ui.format());
        DemandState asked = Asked.state(DemandState.class, state);
        CsvFile.answer(
                response,
                "demands",
                file -> {
                    file.row(
                            "demandId",
                            words.say("column.title"),
                            words.say("column.buyer"),
                            words.say("column.state"),
                            words.say("column.value"),
                            words.say("column.delivery"),
                            words.say("column.published"),
                            words.say("column.estate"));
                    CodeLists lists = new CodeLists(ui.lang());
                    market.forEachDemand(
                            asked,
                            reader,
                            each ->
                                    file.row(
                                            each.demandId(),
                                            each.wanted().title(),
                                            each.buyerName(),
                                            words.tag(each.state()).text(),
                                            each.wanted().value(),
                                            ui.format().dateInput(each.wanted().deliveryOn()),
                                            each.publishedOn() == null
                                                    ? ""
                                                    : ui.format().dateInput(each.publishedOn()),
                                            lists.estate(each.estateKey())));
                });
    }

    @GetMapping("/linkage/demands/new")
    String draft(Ui ui, Model model) {
        model.addAttribute("estates", new CodeLists(ui.lang()).estates(null));
        return "linkage/demand-new";
    }

    @GetMapping("/linkage/demands/{demandId}")
    String one(
            @PathVariable String demandId,
            @RequestParam(name = "do", required = false) @Nullable Action action,
            Reader reader,
            Ui ui,
            Model model) {
        DemandFile demand =
                market.demand(demandId, reader)
                        .map(each -> Asked.shown(each, reader))
                        .orElseThrow(() -> ApiProblem.notFound("There is no such demand."));
        Words words = new Words(messages, ui.format());
        List<Action> open = open(demand, reader);
        model.addAttribute("demand", demand);
        model.addAttribute("state", words.tag(demand.state()));
        model.addAttribute("facts", facts(demand, words, ui));
        model.addAttribute("open", open);
        model.addAttribute("action", action != null && open.contains(action) ? action : null);
        model.addAttribute("history", words.timeline(demand.history()));
        model.addAttribute(
                "matches",
                market.matchesOf(demandId, reader).stream()
                        .map(each -> new MatchRow(each, words.tag(each.state())))
                        .toList());
        return "linkage/demand";
    }

    private static List<Action> open(DemandFile demand, Reader reader) {
        boolean officer = reader.has(Role.OFFICER);
        boolean side = officer || reader.has(Role.FIRM);
        return Arrays.stream(Action.values())
                .filter(each ->
                        switch (each) {
                            case REVIEW ->
                                    officer
                                            && demand.state() == DemandState.DRAFT
                                            && !demand.authors().contains(reader.account());
                            case RETURN ->
                                    officer
                                            && (demand.state() == DemandState.DRAFT
                                                    || demand.state() == DemandState.REVIEWED);
                            case PUBLISH -> officer && demand.state() == DemandState.REVIEWED;
                            case RANK -> officer && demand.state() == DemandState.OPEN;
                            case REOPEN -> side && demand.state() == DemandState.MATCHED;
                            case WITHDRAW ->
                                    side
                                            && demand.state() != DemandState.WITHDRAWN
                                            && demand.state() != DemandState.EXPIRED;
                        })
                .toList();
    }

    private static List<Fact> facts(DemandFile demand, Words words, Ui ui) {
        var wanted = demand.wanted();
        var format = ui.format();
        CodeLists lists = new CodeLists(ui.lang());
        return List.of(
                Fact.link(
                        words.say("column.buyer"),
                        demand.buyerName(),
                        "/firms/" + demand.buyerFirmId()),
                Fact.of(words.say("column.value"), words.rials(wanted.value())),
                Fact.of(words.say("fact.needed"), format.n(wanted.neededCapacity())),
                Fact.of(words.say("fact.share"), format.percentOf(wanted.minShareBp(), 10_000)),
                Fact.id(words.say("fact.isic"), wanted.isicClass()),
                Fact.of(words.say("fact.tags"), words.joined(wanted.tags())),
                Fact.id(
                        words.say("fact.product"),
                        wanted.kbProductCode() == null ? "–" : wanted.kbProductCode()),
                Fact.of(words.say("fact.required"), words.joined(wanted.requiredCertificates())),
                Fact.of(words.say("fact.wanted"), words.joined(wanted.wantedCertificates())),
                Fact.of(
                        words.say("fact.km"),
                        wanted.maxKm() == 0 ? words.say("no-limit") : format.n(wanted.maxKm())),
                Fact.of(words.say("column.delivery"), format.date(wanted.deliveryOn())),
                Fact.of(words.say("column.estate"), lists.estate(demand.estateKey())),
                Fact.of(
                        words.say("column.published"),
                        demand.publishedOn() == null ? "–" : format.date(demand.publishedOn())));
    }
}
