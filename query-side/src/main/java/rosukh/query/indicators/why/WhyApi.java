package rosukh.query.indicators.why;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosukh.query.certification.KnownCalendar;
import rosukh.query.indicators.dashboard.Asked;
import rosukh.query.indicators.dashboard.Numbers;
import rosukh.query.indicators.dashboard.Reading;
import rosukh.query.indicators.periods.Periods;
import rosukh.query.indicators.units.KnownUnits;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;

/// Why a number is what it is, by the query API.
@RestController
@RequestMapping("/api/v1/indicators/why")
@Reads({KnownUnits.GROUP, Periods.GROUP, KnownCalendar.GROUP})
@Tag(name = "indicators")
class WhyApi {

    private final Numbers numbers;
    private final Reasons reasons;

    WhyApi(Numbers numbers, Reasons reasons) {
        this.numbers = numbers;
        this.reasons = reasons;
    }

    @GetMapping("/{indicator}")
    @Operation(
            summary =
                    "An indicator counted again from the events: the units that add to it, each"
                            + " with the positions it rests on, and whether what was published"
                            + " comes out")
    Why why(
            @PathVariable String indicator,
            @Parameter(example = "KRM") @RequestParam(required = false) @Nullable String province,
            @Parameter(example = "KRM-P01") @RequestParam(required = false) @Nullable String estate,
            @Parameter(example = "1405-Q2") @RequestParam(required = false) @Nullable String period,
            Reader reader) {
        Asked asked = new Asked(province, estate, period);
        Reading reading =
                numbers.read(asked)
                        .orElseThrow(() ->
                                ApiProblem.notFound("No version of the indicators is in force."));
        return reasons.of(WhyPage.one(indicator), asked.area(), reading, reader);
    }
}
