package rosukh.query.indicators.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosukh.events.indicators.Area;
import rosukh.events.indicators.Figure;
import rosukh.events.indicators.Flag;
import rosukh.events.measuring.Figures;

/// A figure of an area as the files have it. Values, numerators and denominators are exact; what
/// does not apply is null.
///
/// @param period null for today
/// @param knownTo position of the last event that was known; null for today
/// @param indicator such as `I5`, or `TPI` for the composite
record ExportedFigure(
        Area.Kind kind,
        String key,
        @Nullable String period,
        LocalDate asOf,
        String indicatorVersion,
        @Nullable Integer edition,
        @Nullable Long knownTo,
        String indicator,
        @Nullable Object value,
        @Nullable Object numerator,
        @Nullable Object denominator,
        @Nullable Object coverageUnits,
        @Nullable Object coverageOf,
        List<Flag> flags,
        @Nullable Object medianWorkingDays) {

    /// The headings of a file of them.
    static final List<String> HEADINGS =
            List.of(
                    "kind",
                    "key",
                    "period",
                    "asOf",
                    "indicatorVersion",
                    "edition",
                    "knownTo",
                    "indicator",
                    "value",
                    "numerator",
                    "denominator",
                    "coverageUnits",
                    "coverageOf",
                    "flags",
                    "medianWorkingDays");

    /// All figures of the areas asked for, the composite of each last.
    static List<ExportedFigure> of(Asked asked, Reading read) {
        List<ExportedFigure> all = new ArrayList<>();
        for (Map.Entry<Area, Figures> each : read.figures().entrySet()) {
            Area area = each.getKey();
            if (!within(area, asked)) continue;
            for (Figure figure : each.getValue().indicators())
                all.add(
                        of(
                                area,
                                asked,
                                read,
                                figure.indicator().name(),
                                figure.value(),
                                figure.numerator(),
                                figure.denominator(),
                                figure.coverage() == null ? null : figure.coverage().units(),
                                figure.coverage() == null ? null : figure.coverage().of(),
                                figure.flags(),
                                figure.medianWorkingDays()));
            all.add(
                    of(
                            area,
                            asked,
                            read,
                            "TPI",
                            each.getValue().composite().value(),
                            null,
                            null,
                            null,
                            null,
                            each.getValue().composite().flags(),
                            null));
        }
        return all;
    }

    /// In the order of the headings.
    @Nullable Object[] cells() {
        return new @Nullable Object[] {
            kind,
            key,
            period,
            asOf,
            indicatorVersion,
            edition,
            knownTo,
            indicator,
            value,
            numerator,
            denominator,
            coverageUnits,
            coverageOf,
            String.join(" ", flags.stream().map(Flag::name).toList()),
            medianWorkingDays
        };
    }

    private static ExportedFigure of(
            Area area,
            Asked asked,
            Reading read,
            String indicator,
            @Nullable Object value,
            @Nullable Object numerator,
            @Nullable Object denominator,
            @Nullable Object coverageUnits,
            @Nullable Object coverageOf,
            List<Flag> flags,
            @Nullable Object medianWorkingDays) {
        return new ExportedFigure(
                area.kind(),
                area.key(),
                asked.period(),
                read.asOf(),
                read.definition().version(),
                read.edition() == null ? null : read.edition().edition(),
                read.edition() == null ? null : read.edition().knownTo(),
                indicator,
                value,
                numerator,
                denominator,
                coverageUnits,
                coverageOf,
                flags,
                medianWorkingDays);
    }

    private static boolean within(Area area, Asked asked) {
        return switch (asked.area().kind()) {
            case NATION -> true;
            case PROVINCE, ESTATE ->
                    area.equals(asked.area())
                            || Parts.of(asked.area(), List.of(area)).contains(area);
        };
    }
}
