package rosukh.query.energy.plants;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rosukh.events.energy.Stage;
import rosukh.query.energy.plants.EnergyDeed.Kind;
import rosukh.query.energy.plants.Plants.DeedQuestion;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.charts.BarChart;
import rosukh.query.kernel.charts.Datum;
import rosukh.query.kernel.parts.Stat;
import rosukh.query.kernel.reference.CodeLists;
import rosukh.query.kernel.show.Link;
import rosukh.query.kernel.show.Ui;

/// The figures as the dashboard shows them, every number with what it counts behind it.
///
/// @param stages capacity by stage
/// @param rules versions whose factor and yield they rest on, in words; empty for none
/// @param published what others say, beside the sums of events
public record EnergySheet(
        List<Stat> stats,
        BarChart stages,
        List<Park> parks,
        List<String> rules,
        List<Published> published) {

    static final String LICENSED = stages(false);
    static final String ONLINE = stages(true);

    /// A figure that others published.
    public record Published(
            String label, String value, String mark, String asOf, @Nullable String source) {}

    /// An estate with its capacity, land and load.
    public record Park(
            String name,
            Datum total,
            Datum licensed,
            Datum online,
            Datum found,
            Datum used,
            Datum free,
            Datum load,
            Datum share) {}

    static EnergySheet of(
            Plants plants, @Nullable String period, Reader reader, EnergyWords words, Ui ui) {
        EnergyFigures figures =
                EnergyFigures.of(
                        plants.allDeeds(
                                new DeedQuestion(null, List.of(), null, null, period), reader));
        Link behind = Link.to("/energy/deeds").with("period", period);
        CodeLists lists = new CodeLists(ui.lang());
        List<Park> parks = new ArrayList<>();
        figures.parks()
                .forEach((key, park) ->
                        parks.add(park(lists.estate(key), park, behind.with("park", key), words)));
        return new EnergySheet(
                stats(figures, behind, words),
                BarChart.of(
                        words.say("figures.stages"),
                        Arrays.stream(Stage.values())
                                .map(each ->
                                        datum(
                                                words.stage(each.name()),
                                                figures.kw(each),
                                                words.mw(figures.kw(each)),
                                                behind.with("kind", Kind.STAGE).with("of", each)))
                                .toList(),
                        ui.format().lang().rtl()),
                parks,
                plants.allRules().stream()
                        .filter(each -> !each.draft())
                        .map(each ->
                                words.say(
                                        "figures.factor",
                                        words.format().n(each.number()),
                                        words.format().n(each.assumptions().co2GramPerKwh()),
                                        words.format().n(each.assumptions().yieldKwhPerKwYear()),
                                        each.assumptions().mark()))
                        .toList(),
                figures.published().stream().map(each -> published(each, words, lists)).toList());
    }

    private static Published published(PublishedFigure figure, EnergyWords words, CodeLists lists) {
        return new Published(
                words.say("published." + figure.name(), lists.province(figure.provinceKey())),
                words.published(figure),
                words.say("mark." + figure.mark()),
                words.format().digits(figure.asOf()),
                figure.source());
    }

    private static List<Stat> stats(EnergyFigures figures, Link behind, EnergyWords words) {
        Link stage = behind.with("kind", Kind.STAGE);
        String metered = behind.with("kind", Kind.METERED).toString();
        return List.of(
                new Stat(
                        words.say("stat.total"),
                        words.mw(figures.totalKw()),
                        stage.toString(),
                        words.say("kw", words.format().n(figures.totalKw()))),
                new Stat(
                        words.say("stat.licensed"),
                        words.mw(figures.licensedOrLaterKw()),
                        stage.with("of", LICENSED).toString(),
                        words.say("kw", words.format().n(figures.licensedOrLaterKw()))),
                new Stat(
                        words.say("stat.online"),
                        words.mw(figures.onlineKw()),
                        stage.with("of", ONLINE).toString(),
                        words.say("stat.conversion", words.percent(figures.conversion()))),
                new Stat(
                        words.say("stat.organisation"),
                        words.mw(figures.organisationKw()),
                        behind.with("kind", Kind.ORGANISATION).toString(),
                        words.say("kw", words.format().n(figures.organisationKw()))),
                new Stat(
                        words.say("stat.land"),
                        words.ha(figures.usedM2()),
                        behind.with("kind", Kind.LAND_USED).toString(),
                        words.say("stat.land.note", words.ha(figures.foundM2()))),
                new Stat(
                        words.say("stat.metered"),
                        words.mwh(figures.meteredKwh()),
                        metered,
                        words.say("kwh", words.format().n(figures.meteredKwh()))),
                new Stat(
                        words.say("stat.expected"),
                        words.mwh(figures.expectedKwh()),
                        behind.with("kind", Kind.EXPECTED).toString(),
                        words.say("stat.performance", words.percent(figures.performance()))),
                new Stat(
                        words.say("stat.capacity-factor"),
                        words.percent(figures.capacityFactor()),
                        behind.with("kind", Kind.KW_HOURS).toString(),
                        words.say("stat.capacity-factor.note")),
                new Stat(
                        words.say("stat.co2"),
                        words.tonnes(figures.co2Kg()),
                        behind.with("kind", Kind.CO2).toString(),
                        words.say("stat.co2.note")),
                new Stat(
                        words.say("stat.payable"),
                        words.format().roughRials(figures.payableRial()),
                        behind.with("kind", Kind.PAYABLE).toString(),
                        words.rials(figures.payableRial())));
    }

    private static Park park(String name, EnergyFigures.Park park, Link behind, EnergyWords words) {
        Link stage = behind.with("kind", Kind.STAGE);
        Link land = behind.with("kind", Kind.LAND_FOUND);
        return new Park(
                name,
                datum(name, park.totalKw(), words.mw(park.totalKw()), stage),
                datum(
                        name,
                        park.licensedOrLaterKw(),
                        words.mw(park.licensedOrLaterKw()),
                        stage.with("of", LICENSED)),
                datum(name, park.onlineKw(), words.mw(park.onlineKw()), stage.with("of", ONLINE)),
                datum(name, park.foundM2(), words.ha(park.foundM2()), land),
                datum(
                        name,
                        park.usedM2(),
                        words.ha(park.usedM2()),
                        behind.with("kind", Kind.LAND_USED)),
                datum(name, park.freeM2(), words.ha(park.freeM2()), land),
                datum(
                        name,
                        park.loadKva(),
                        words.kva(park.loadKva()),
                        behind.with("kind", Kind.LOAD)),
                datum(
                        name,
                        park.meteredKwh(),
                        words.percent(park.loadShare()),
                        behind.with("kind", Kind.METERED)));
    }

    private static Datum datum(String label, long value, String text, Link behind) {
        return new Datum(label, value, text, behind.toString());
    }

    private static String stages(boolean online) {
        return Arrays.stream(Stage.values())
                .filter(each -> online ? each.online() : each.licensed())
                .map(Stage::name)
                .collect(Collectors.joining(","));
    }
}
