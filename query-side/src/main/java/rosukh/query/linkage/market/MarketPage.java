package rosukh.query.linkage.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.charts.BarChart;
import rosukh.query.kernel.charts.Datum;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.show.Link;
import rosukh.query.kernel.show.Ui;

/// The dashboard of linkage; every figure opens the events it is counted from.
@Controller
@Reads(Market.GROUP)
class MarketPage {

    private final MarketFigures figures;
    private final MessageSource messages;

    MarketPage(MarketFigures figures, MessageSource messages) {
        this.figures = figures;
        this.messages = messages;
    }

    /// An event behind a figure as a row.
    public record Row(Behind behind, String sentence, String value) {}

    @GetMapping("/linkage")
    String dashboard(Reader reader, Ui ui, Model model) {
        Words words = new Words(messages, ui.format());
        MarketFigures.Counted counted = figures.of(reader);
        Figures all = counted.figures();
        model.addAttribute("stats", stats(all, words, ui));
        model.addAttribute("states", states(counted.matches(), words, ui));
        model.addAttribute("buyers", buyers(all, words, ui));
        return "linkage/dashboard";
    }

    @GetMapping("/linkage/figures/{figure}")
    String behind(@PathVariable String figure, Reader reader, Ui ui, Model model) {
        Words words = new Words(messages, ui.format());
        Figure asked = asked(figure);
        MarketFigures.Counted counted = figures.of(reader);
        model.addAttribute("figure", asked);
        model.addAttribute("stat", stat(asked, counted.figures(), words, ui));
        model.addAttribute(
                "rows",
                counted.behind(asked).stream()
                        .map(each ->
                                new Row(
                                        each,
                                        words.sentence(each.event()),
                                        each.event().value() == 0
                                                ? ""
                                                : words.rials(each.event().value())))
                        .toList());
        return "linkage/figure";
    }

    static Figure asked(String figure) {
        return Figure.of(figure)
                .orElseThrow(() -> ApiProblem.notFound("There is no figure `" + figure + "`."));
    }

    private static List<Stat> stats(Figures all, Words words, Ui ui) {
        return Arrays.stream(Figure.values()).map(each -> stat(each, all, words, ui)).toList();
    }

    private static Stat stat(Figure figure, Figures all, Words words, Ui ui) {
        String value =
                switch (figure) {
                    case OPEN_DEMAND -> ui.format().n(all.openDemands());
                    case PROPOSALS -> ui.format().n(all.proposals());
                    case ACCEPTANCE -> words.share(all.acceptanceBp());
                    case DAYS_TO_CONTRACT ->
                            all.medianDays() < 0 ? "–" : ui.format().n(all.medianDays());
                    case CONTRACTS -> ui.format().n(all.contracts());
                    case REPEATED -> words.share(all.repeatedBp());
                    case LARGE_FIRMS -> words.share(all.activeLargeBp());
                    case TOP_BUYERS -> words.share(all.topBuyersBp());
                };
        return new Stat(
                words.say("figure." + figure),
                value,
                "/linkage/figures/" + figure.key(),
                note(figure, all, words, ui));
    }

    private static String note(Figure figure, Figures all, Words words, Ui ui) {
        return switch (figure) {
            case OPEN_DEMAND -> words.rials(all.openValue());
            case PROPOSALS -> words.say("note.proposals", ui.format().n(all.answered()));
            case ACCEPTANCE ->
                    words.say(
                            "note.of",
                            ui.format().n(all.accepted()),
                            ui.format().n(all.answered()));
            case DAYS_TO_CONTRACT -> words.say("note.days");
            case CONTRACTS -> words.rials(all.contractValue());
            case REPEATED ->
                    words.say(
                            "note.of",
                            ui.format().n(all.repeated()),
                            ui.format().n(all.contracts()));
            case LARGE_FIRMS ->
                    words.say(
                            "note.of",
                            ui.format().n(all.activeLarge()),
                            ui.format().n(all.largeFirms()));
            case TOP_BUYERS -> words.say("note.top");
        };
    }

    private static BarChart states(List<MatchFile> matches, Words words, Ui ui) {
        Map<MatchState, Integer> counts = new EnumMap<>(MatchState.class);
        matches.forEach(each -> counts.merge(each.state(), 1, Integer::sum));
        List<Datum> data = new ArrayList<>();
        for (MatchState state : MatchState.values()) {
            int count = counts.getOrDefault(state, 0);
            data.add(
                    new Datum(
                            words.tag(state).text(),
                            count,
                            ui.format().n(count),
                            Link.to("/linkage/matches").with("state", state).toString()));
        }
        return BarChart.of(words.say("matches"), data, ui.lang().rtl());
    }

    private static BarChart buyers(Figures all, Words words, Ui ui) {
        return BarChart.of(
                words.say("column.value"),
                all.topBuyers().stream()
                        .map(each ->
                                new Datum(
                                        each.name(),
                                        each.value(),
                                        words.rials(each.value()),
                                        "/linkage/figures/" + Figure.TOP_BUYERS.key()))
                        .toList(),
                ui.lang().rtl());
    }
}
