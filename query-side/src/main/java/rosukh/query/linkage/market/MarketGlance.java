package rosukh.query.linkage.market;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.glance.Glance;
import rosukh.query.kernel.glance.Months;
import rosukh.query.kernel.glance.Subject;
import rosukh.query.kernel.glance.Vital;
import rosukh.query.kernel.show.Ui;

/// What large firms buy of small ones.
@Component
class MarketGlance implements Glance {

    private final MarketFigures market;
    private final MessageSource messages;

    MarketGlance(MarketFigures market, MessageSource messages) {
        this.market = market;
        this.messages = messages;
    }

    @Override
    public Subject subject() {
        return Subject.LINKAGE;
    }

    @Override
    public List<String> groups() {
        return List.of(Market.GROUP);
    }

    @Override
    public String home() {
        return "/linkage";
    }

    @Override
    public List<Vital> vitals(Reader reader, Ui ui) {
        Words words = new Words(messages, ui.format());
        MarketFigures.Counted counted = market.of(reader);
        Figures figures = counted.figures();
        List<MatchFile> contracts = Figures.contracts(counted.matches());
        Months months = Months.until(ui.today(), ui.format());
        return List.of(
                new Vital(
                        words.say("glance.value"),
                        ui.format().roughRials(figures.contractValue()),
                        "/linkage/figures/" + Figure.CONTRACTS.key(),
                        months.of(day -> value(contracts, day), ui.format()::roughRials)),
                new Vital(
                        words.say("glance.contracts"),
                        ui.format().n(figures.contracts()),
                        "/linkage/figures/" + Figure.CONTRACTS.key(),
                        months.counted(
                                contracts.stream()
                                        .map(each -> each.deal().confirmedOn())
                                        .filter(Objects::nonNull)
                                        .toList())),
                new Vital(
                        words.say("glance.open"),
                        ui.format().n(figures.openDemands()),
                        "/linkage/figures/" + Figure.OPEN_DEMAND.key(),
                        months.of(
                                day -> open(counted.demands(), day),
                                count -> ui.format().n(count))));
    }

    private static long open(List<DemandFile> demands, LocalDate day) {
        return demands.stream().filter(each -> wasOpen(each, day)).count();
    }

    /// Whether a demand was published at the end of a day and neither matched nor over.
    private static boolean wasOpen(DemandFile demand, LocalDate day) {
        boolean open = false;
        for (Happened each : demand.history())
            if (!each.on().isAfter(day))
                open =
                        switch (each.event()) {
                            case "linkage.demand-published", "linkage.demand-reopened" -> true;
                            case "linkage.demand-matched",
                                    "linkage.demand-withdrawn",
                                    "linkage.demand-expired" ->
                                    false;
                            default -> open;
                        };
        return open;
    }

    private static long value(List<MatchFile> contracts, LocalDate day) {
        return contracts.stream()
                .filter(each ->
                        each.deal().confirmedOn() != null
                                && !each.deal().confirmedOn().isAfter(day))
                .mapToLong(Figures::value)
                .reduce(0, Math::addExact);
    }
}
