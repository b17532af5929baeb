package rosukh.query.audit.recomputed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosukh.query.audit.impartiality.ImpartialityView;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;

/// Past decisions computed again, by the query API.
@RestController
@Tag(name = "audit")
class RecomputedApi {

    private final Recomputations recomputations;
    private final PastDecisions decisions;

    RecomputedApi(Recomputations recomputations, PastDecisions decisions) {
        this.recomputations = recomputations;
        this.decisions = decisions;
    }

    @GetMapping("/api/v1/cases/{caseId}/decisions/{position}/recomputed")
    @Operation(
            summary =
                    "A decision computed again with the rules the case is bound to and what was"
                            + " known then, line by line beside what was recorded")
    ResponseEntity<Recomputed> one(
            @PathVariable String caseId,
            @Parameter(
                            description =
                                    "Position of a recommendation, a grant, a refusal or a"
                                            + " certificate of the case")
                    @PathVariable
                    long position,
            Reader reader) {
        return ResponseEntity.ok(recomputations.of(caseId, position, reader));
    }

    @GetMapping("/api/v1/audit/decisions/recomputed")
    @Reads(ImpartialityView.GROUP)
    @Operation(
            summary =
                    "All grants and refusals of a time and their certificates, computed again: how"
                            + " many agree, and every one that does not")
    ResponseEntity<PastDecisions.Report> all(
            @Parameter(description = "First business day; a year before `to` if left out")
                    @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(description = "Last business day; today if left out")
                    @RequestParam(required = false)
                    @Nullable String to) {
        return ResponseEntity.ok(decisions.recomputed(from, to));
    }
}
