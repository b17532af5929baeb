package rosukh.query.schemes.whatif;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.schemes.register.SchemeRegister;

/// Past cases under another version, by the query API.
@RestController
@RequestMapping("/api/v1/schemes")
@Reads({SchemeRegister.GROUP, WhatIfProjection.GROUP})
@Tag(name = "schemes")
class WhatIfApi {

    private final WhatIfs whatIfs;

    WhatIfApi(WhatIfs whatIfs) {
        this.whatIfs = whatIfs;
    }

    @GetMapping("/{schemeId}/versions/{version}/what-if")
    @Operation(
            summary =
                    "Cases of a period under their own version and under this one: how many come"
                            + " from what to what, and every case that comes out otherwise")
    ResponseEntity<WhatIf> whatIf(
            @PathVariable String schemeId,
            @PathVariable String version,
            @Parameter(
                            description = "First day; a year before `to` if left out",
                            example = "2025-03-21")
                    @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(description = "Last day; today if left out", example = "2026-03-20")
                    @RequestParam(required = false)
                    @Nullable String to,
            @Parameter(description = "SUBMITTED or DECIDED in the period", example = "DECIDED")
                    @RequestParam(required = false)
                    @Nullable String by,
            Reader reader) {
        return ResponseEntity.ok(
                whatIfs.answer(
                        whatIfs.version(schemeId, version), WhatIfs.period(from, to, by), reader));
    }
}
