package rosukh.query.certification.casefile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import rosukh.query.certification.KnownCalendar;
import rosukh.query.certification.KnownSchemes;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.Listing;
import rosukh.query.kernel.show.Ui;

/// Cases by the query API.
@RestController
@RequestMapping("/api/v1/cases")
@Reads({CaseFileProjection.GROUP, KnownSchemes.GROUP, KnownCalendar.GROUP})
@Tag(name = "cases")
class CaseFileApi {

    private final CaseFiles cases;
    private final KnownSchemes schemes;
    private final MessageSource messages;

    CaseFileApi(CaseFiles cases, KnownSchemes schemes, MessageSource messages) {
        this.cases = cases;
        this.schemes = schemes;
        this.messages = messages;
    }

    @GetMapping
    @Operation(summary = "Cases within reach, the last recorded first")
    ResponseEntity<Listing<CaseLine>> list(
            @Parameter(description = "Beginnings of words of the firm, its legal ID, or the case")
                    @RequestParam(required = false)
                    @Nullable String q,
            @Parameter(example = "SUBMITTED") @RequestParam(required = false)
                    @Nullable String stage,
            @Parameter(example = "KRM") @RequestParam(required = false) @Nullable String province,
            @Parameter(example = "KRM-P01") @RequestParam(required = false) @Nullable String estate,
            @Parameter(example = "ir-kb") @RequestParam(required = false) @Nullable String scheme,
            @Parameter(example = "NOPA") @RequestParam(name = "class", required = false)
                    @Nullable String kbClass,
            @Parameter(
                            description = "Cases that came at least as far as a milestone",
                            example = "HELPED")
                    @RequestParam(required = false)
                    @Nullable String reached,
            @Parameter(description = "GRANTED, REFUSED or RUNNING", example = "GRANTED")
                    @RequestParam(required = false)
                    @Nullable String outcome,
            @Parameter(description = "Cases with a finished stretch", example = "ASSESS")
                    @RequestParam(required = false)
                    @Nullable String period,
            @Parameter(description = "Whether the calendar covers the stretch", example = "true")
                    @RequestParam(required = false)
                    @Nullable String covered,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            Reader reader,
            @Parameter(hidden = true) Ui ui) {
        CaseQuery asked =
                new CaseQuery(
                        q, stage, province, estate, scheme, kbClass, reached, outcome, period,
                        covered);
        return Listing.answer(
                cases.page(asked.asked(), reader, Cursor.of(after, before), Listing.limit(limit))
                        .map(CaseLine::of),
                ui.here());
    }

    @GetMapping("/{caseId}")
    @Operation(summary = "One case; its version is the ETag to send as If-Match")
    ResponseEntity<CaseFile> one(@PathVariable String caseId, Reader reader) {
        CaseFile file = find(caseId, reader);
        return ResponseEntity.ok().eTag("\"" + file.version() + "\"").body(file);
    }

    @GetMapping("/{caseId}/timeline")
    @Operation(summary = "Everything that happened in a case, newest first, in words")
    ResponseEntity<Listing<TimelineLine>> timeline(
            @PathVariable String caseId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Reader reader,
            @Parameter(hidden = true) Ui ui) {
        CaseFile file = find(caseId, reader);
        List<TimelineLine> lines = TimelineLine.of(file, schemes, messages);
        return Listing.answer(TimelineLine.page(lines, after, Listing.limit(limit)), ui.here());
    }

    private CaseFile find(String caseId, Reader reader) {
        return cases.find(caseId, reader)
                .orElseThrow(() -> ApiProblem.notFound("There is no case `" + caseId + "`."));
    }
}
