package rosukh.query.indicators.dashboard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosukh.events.indicators.Area;
import rosukh.events.indicators.Composite;
import rosukh.events.indicators.Figure;
import rosukh.events.indicators.Indicator;
import rosukh.events.measuring.Figures;
import rosukh.query.certification.KnownCalendar;
import rosukh.query.indicators.dashboard.Ranking.Placed;
import rosukh.query.indicators.periods.AreaHistory;
import rosukh.query.indicators.periods.Periods;
import rosukh.query.indicators.periods.PublishedPeriod;
import rosukh.query.indicators.units.KnownUnits;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;

/// The indicators by the query API.
@RestController
@RequestMapping("/api/v1/indicators")
@Reads({KnownUnits.GROUP, Periods.GROUP, KnownCalendar.GROUP})
@Tag(name = "indicators")
class DashboardApi {

    private final Numbers numbers;
    private final Periods periods;

    DashboardApi(Numbers numbers, Periods periods) {
        this.numbers = numbers;
        this.periods = periods;
    }

    /// @param knownTo position of the last event that was known; null for today, where it is the
    ///   position of the answer
    /// @param edition null for today
    record Answer(
            Area area,
            @Nullable String period,
            LocalDate asOf,
            String indicatorVersion,
            @Nullable Integer edition,
            @Nullable Long knownTo,
            int unitsOperating,
            int unitsReporting,
            List<Figure> indicators,
            Composite composite,
            List<Part> parts,
            List<Trend> trend) {}

    /// A part of the area, with its place among its like.
    record Part(Area area, int unitsOperating, Composite composite, @Nullable Integer rank) {}

    /// What was published for a period.
    record Trend(String period, int edition, List<Figure> indicators, Composite composite) {}

    record Ranks(
            @Nullable String period,
            LocalDate asOf,
            String indicatorVersion,
            String by,
            List<Placed> places) {}

    @GetMapping
    @Operation(
            summary =
                    "The twelve indicators and the composite of the nation, a province or an"
                            + " estate, as of today or as published for a period, with their trend")
    Answer figures(
            @Parameter(example = "KRM") @RequestParam(required = false) @Nullable String province,
            @Parameter(example = "KRM-P01") @RequestParam(required = false) @Nullable String estate,
            @Parameter(example = "1405-Q2") @RequestParam(required = false)
                    @Nullable String period) {
        Asked asked = new Asked(province, estate, period);
        Reading reading = reading(asked);
        Figures figures = Numbers.of(asked.area(), reading);
        PublishedPeriod.Edition edition = reading.edition();
        return new Answer(
                asked.area(),
                asked.period(),
                reading.asOf(),
                reading.definition().version(),
                edition == null ? null : edition.edition(),
                edition == null ? null : edition.knownTo(),
                figures.units(),
                figures.reporting(),
                figures.indicators(),
                figures.composite(),
                parts(asked.area(), reading),
                trend(asked.area()));
    }

    @GetMapping("/ranks")
    @Operation(summary = "The places of provinces or estates by one value, apart from the value")
    Ranks ranks(
            @Parameter(example = "1405-Q2") @RequestParam(required = false) @Nullable String period,
            @Parameter(description = "`PROVINCE` or `ESTATE`")
                    @RequestParam(defaultValue = "PROVINCE")
                    Area.Kind of,
            @Parameter(description = "`TPI`, or an indicator such as `I5`")
                    @RequestParam(defaultValue = "TPI")
                    String by) {
        Reading reading = reading(new Asked(null, null, period));
        return new Ranks(
                reading.period() == null ? null : reading.period().period(),
                reading.asOf(),
                reading.definition().version(),
                by,
                Ranking.of(reading.figures(), of, indicator(by)).places());
    }

    private Reading reading(Asked asked) {
        return numbers.read(asked)
                .orElseThrow(
                        () -> ApiProblem.notFound("No version of the indicators is in force."));
    }

    static @Nullable Indicator indicator(String by) {
        if (by.equals("TPI")) return null;
        return Arrays.stream(Indicator.values())
                .filter(each -> each.name().equals(by))
                .findFirst()
                .orElseThrow(() ->
                        ApiProblem.badParameter(
                                "by",
                                "PARAMETER_INVALID",
                                "`by` is `TPI` or one of `I1` to `I12`."));
    }

    private static List<Part> parts(Area area, Reading reading) {
        List<Part> parts = new ArrayList<>();
        List<Area> areas = Parts.of(area, reading.figures().keySet());
        if (areas.isEmpty()) return parts;
        Ranking ranking = Ranking.of(reading.figures(), areas.getFirst().kind(), null);
        for (Area part : areas) {
            Figures figures = Numbers.of(part, reading);
            parts.add(
                    new Part(
                            part,
                            figures.units(),
                            figures.composite(),
                            ranking.of(part).map(Placed::place).orElse(null)));
        }
        return parts;
    }

    private List<Trend> trend(Area area) {
        return periods.of(area).stream().map(DashboardApi::trend).toList();
    }

    private static Trend trend(AreaHistory history) {
        AreaHistory.Published last = history.last();
        return new Trend(history.period(), last.edition(), last.figures(), last.composite());
    }
}
