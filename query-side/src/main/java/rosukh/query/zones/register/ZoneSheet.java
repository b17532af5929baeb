package rosukh.query.zones.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import rosukh.events.zones.Plot;
import rosukh.events.zones.Potential;
import rosukh.events.zones.Resources;
import rosukh.events.zones.ZoneBook;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.parts.Blank;
import rosukh.query.kernel.parts.Fact;
import rosukh.query.kernel.parts.Tag;
import rosukh.query.kernel.parts.TimelineEntry;
import rosukh.query.kernel.show.Ui;

/// A zone as its page shows it to a reader.
///
/// @param ledger land, power and water: what there is, what is taken, what is left
/// @param action the form shown; null where there is none
public record ZoneSheet(
        ZoneFile file,
        String name,
        Tag stage,
        List<Fact> facts,
        List<Row> ledger,
        Plan plan,
        List<PlotRow> plots,
        List<Fact> solar,
        List<WaitingRow> waiting,
        List<ZoneAction> actions,
        @Nullable ZoneAction action,
        String path,
        List<Blank> blanks,
        List<TimelineEntry> history) {

    /// One line of the ledger.
    public record Row(String what, String all, String taken, String left) {}

    /// A plot in the table below the plan.
    public record PlotRow(Plot plot, String use, String area, Tag state, String firm, String at) {}

    /// A firm that waits.
    public record WaitingRow(String firmId, String firm, String wanted, String since) {}

    static ZoneSheet of(
            ZoneFile file,
            @Nullable String askedFor,
            ZoneRegister register,
            Reader reader,
            MessageSource messages,
            Ui ui) {
        Words words = new Words(messages, ui.format());
        ZoneBook book = file.book();
        List<ZoneAction> actions = ZoneAction.open(book, reader);
        @Nullable ZoneAction action =
                actions.stream()
                        .filter(each -> each.name().equals(askedFor))
                        .findFirst()
                        .orElse(null);
        return new ZoneSheet(
                file,
                words.name(book.potential()),
                words.tag(book.stage()),
                facts(book, words),
                book.designated() ? ledger(book, words) : List.of(),
                Plan.of(book, register, words),
                plots(book, register, words),
                book.solar().stream()
                        .map(site -> Fact.of(site.siteId(), words.m2(site.landM2())))
                        .toList(),
                waiting(book, register, words),
                actions,
                action,
                action == null ? "" : action.path(file.zoneId()),
                action == null ? List.of() : action.blanks(book, register, words),
                file.history().reversed().stream().map(words::entry).toList());
    }

    private static List<Fact> facts(ZoneBook book, Words words) {
        Potential potential = book.potential();
        Resources capacity = potential.capacity();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.id(words.say("fact.id"), book.zoneId()));
        facts.add(
                Fact.link(
                        words.say("fact.estate"),
                        words.lists().estate(book.estateKey()),
                        "/zones/estates/" + book.estateKey()));
        facts.add(Fact.of(words.say("fact.province"), words.lists().province(book.provinceKey())));
        facts.add(Fact.of(words.say("fact.type"), words.type(potential.type())));
        facts.add(Fact.of(words.say("fact.area"), words.m2(potential.areaM2())));
        facts.add(Fact.of(words.say("fact.land"), words.m2(capacity.landM2())));
        facts.add(Fact.of(words.say("fact.power"), words.kva(capacity.powerKva())));
        facts.add(Fact.of(words.say("fact.water"), words.water(capacity.waterM3PerDay())));
        facts.add(
                Fact.of(
                        words.say("fact.fibre"),
                        words.say(potential.fibre() ? "fibre.1" : "fibre.0")));
        facts.add(Fact.of(words.say("fact.fields"), words.fields(potential.targetFields())));
        facts.add(Fact.of(words.say("fact.laboratory"), words.m2(potential.laboratoryM2())));
        facts.add(Fact.of(words.say("fact.workshop"), words.m2(potential.workshopM2())));
        if (book.decree() != null) facts.add(Fact.of(words.say("fact.decree"), book.decree()));
        if (book.designatedOn() != null)
            facts.add(
                    Fact.of(
                            words.say("fact.designated"),
                            words.format().date(book.designatedOn())));
        return List.copyOf(facts);
    }

    private static List<Row> ledger(ZoneBook book, Words words) {
        Resources all = book.capacity();
        Resources taken = book.committed();
        Resources left = book.free();
        long planned = book.laidOutM2() + book.solarM2();
        return List.of(
                new Row(
                        words.say("ledger.planned"),
                        words.m2(all.landM2()),
                        words.m2(planned),
                        words.m2(book.unplannedM2())),
                new Row(
                        words.say("ledger.land"),
                        words.m2(all.landM2()),
                        words.m2(taken.landM2()),
                        words.m2(left.landM2())),
                new Row(
                        words.say("ledger.power"),
                        words.kva(all.powerKva()),
                        words.kva(taken.powerKva()),
                        words.kva(left.powerKva())),
                new Row(
                        words.say("ledger.water"),
                        words.water(all.waterM3PerDay()),
                        words.water(taken.waterM3PerDay()),
                        words.water(left.waterM3PerDay())));
    }

    static List<PlotRow> plots(ZoneBook book, ZoneRegister register, Words words) {
        return book.plots().stream()
                .sorted(Comparator.comparing(Plot::plotId))
                .map(plot ->
                        new PlotRow(
                                plot,
                                words.use(plot.use()),
                                words.m2(plot.areaM2()),
                                words.tag(plot.state()),
                                firm(plot, register),
                                words.say(
                                        "plan.at",
                                        words.format().n(plot.place().row()),
                                        words.format().n(plot.place().column()))))
                .toList();
    }

    private static String firm(Plot plot, ZoneRegister register) {
        String firmId = ZoneFile.firmOf(plot);
        return firmId.isEmpty() ? "" : register.nameOf(firmId);
    }

    private static List<WaitingRow> waiting(ZoneBook book, ZoneRegister register, Words words) {
        return book.waiting().stream()
                .map(each ->
                        new WaitingRow(
                                each.firmId(),
                                register.nameOf(each.firmId()),
                                words.m2(each.wanted().landM2())
                                        + " · "
                                        + words.kva(each.wanted().powerKva())
                                        + " · "
                                        + words.water(each.wanted().waterM3PerDay()),
                                words.format().date(each.since())))
                .toList();
    }
}
