package rosukh.query.indicators.dashboard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rosukh.events.indicators.Indicator;
import rosukh.events.measuring.Figures;
import rosukh.query.indicators.Exactly;
import rosukh.query.indicators.periods.AreaHistory;
import rosukh.query.indicators.periods.Periods;
import rosukh.query.indicators.units.KnownUnits;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reader.Role;
import rosukh.query.kernel.charts.Datum;
import rosukh.query.kernel.glance.Glance;
import rosukh.query.kernel.glance.Subject;
import rosukh.query.kernel.glance.Vital;
import rosukh.query.kernel.show.Ui;

/// How far technology has come in the nation: as of today, after the quarters that were published.
@Component
class PenetrationGlance implements Glance {

    private static final List<Indicator> SHOWN = List.of(Indicator.I1, Indicator.I5, Indicator.I11);

    private final Numbers numbers;
    private final Periods periods;
    private final MessageSource messages;

    PenetrationGlance(Numbers numbers, Periods periods, MessageSource messages) {
        this.numbers = numbers;
        this.periods = periods;
        this.messages = messages;
    }

    @Override
    public Subject subject() {
        return Subject.PENETRATION;
    }

    @Override
    public List<String> groups() {
        return List.of(KnownUnits.GROUP, Periods.GROUP);
    }

    @Override
    public String home() {
        return "/indicators";
    }

    @Override
    public List<Vital> vitals(Reader reader, Ui ui) {
        Asked asked = new Asked(null, null, null);
        @Nullable Figures now =
                numbers.read(asked).map(read -> Numbers.of(asked.area(), read)).orElse(null);
        List<Vital> vitals = new ArrayList<>();
        boolean mayAskWhy = now != null && reader.has(Role.OFFICER, Role.MANAGER, Role.AUDITOR);
        vitals.add(vital(null, now, mayAskWhy, ui));
        for (Indicator each : SHOWN) vitals.add(vital(each, now, mayAskWhy, ui));
        return vitals;
    }

    /// @param indicator null for the composite
    private Vital vital(
            @Nullable Indicator indicator, @Nullable Figures now, boolean mayAskWhy, Ui ui) {
        String name = indicator == null ? "TPI" : indicator.name();
        Exactly exactly = new Exactly(ui.format());
        @Nullable String value = now == null ? null : value(indicator, now);
        List<@Nullable Datum> trend = new ArrayList<>();
        for (AreaHistory each : periods.of(new Asked(null, null, null).area()))
            trend.add(
                    datum(
                            ui.format().quarter(each.period()),
                            value(indicator, each.last().all()),
                            exactly));
        trend.add(datum(ui.format().date(ui.today()), value, exactly));
        return new Vital(
                messages.getMessage("indicators.name." + name, null, ui.lang().locale()),
                exactly.decimal(value),
                mayAskWhy ? "/indicators/why/" + name : "/indicators",
                trend);
    }

    private static @Nullable String value(@Nullable Indicator indicator, Figures figures) {
        if (indicator == null) return figures.composite().value();
        return figures.indicators().stream()
                .filter(each -> each.indicator() == indicator)
                .map(each -> each.value())
                .filter(each -> each != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Datum datum(String label, @Nullable String value, Exactly exactly) {
        return value == null
                ? null
                : new Datum(label, Double.parseDouble(value), exactly.decimal(value), null);
    }
}
