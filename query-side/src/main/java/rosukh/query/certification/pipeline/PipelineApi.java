package rosukh.query.certification.pipeline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosukh.query.certification.KnownCalendar;
import rosukh.query.certification.WorkingDays;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;

/// The pipeline's figures by the query API.
@RestController
@RequestMapping("/api/v1/pipeline")
@Reads({PipelineProjection.GROUP, KnownCalendar.GROUP})
@Tag(name = "pipeline")
class PipelineApi {

    private final PipelineCases cases;
    private final WorkingDays calendar;

    PipelineApi(PipelineCases cases, WorkingDays calendar) {
        this.cases = cases;
        this.calendar = calendar;
    }

    @GetMapping
    @Operation(summary = "Funnel, places, classes and working days, over the cases within reach")
    Pipeline figures(
            @Parameter(example = "KRM") @RequestParam(required = false) @Nullable String province,
            @Parameter(example = "KRM-P01") @RequestParam(required = false) @Nullable String estate,
            Reader reader) {
        return Pipeline.of(cases.of(given(province), given(estate), reader), calendar);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
