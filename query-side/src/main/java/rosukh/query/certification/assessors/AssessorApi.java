package rosukh.query.certification.assessors;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import rosukh.query.certification.KnownSchemes;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.Listing;
import rosukh.query.kernel.show.Format;
import rosukh.query.kernel.show.Link;

/// Assessors and assignments by the query API.
@RestController
@Reads({AssessorProjection.GROUP, KnownSchemes.GROUP})
@Tag(name = "assessors")
class AssessorApi {

    private final AssessorFiles files;

    AssessorApi(AssessorFiles files) {
        this.files = files;
    }

    /// An assessor of the register.
    ///
    /// @param provinces keys; empty for the whole country
    /// @param openCases on the desk now, of `mostCases` that may be
    /// @param conflicts those that stand today
    record Line(
            String account,
            String organisation,
            List<String> fields,
            List<String> provinces,
            boolean inService,
            int openCases,
            int mostCases,
            @Nullable LocalDate lastAssigned,
            List<Member.Desk> cases,
            List<Member.Declared> conflicts) {

        static Line of(Member each) {
            return new Line(
                    each.account(),
                    each.organisation(),
                    each.fields(),
                    each.provinces(),
                    each.inService(),
                    each.cases().size(),
                    each.mostCases(),
                    each.lastAssigned(),
                    each.cases(),
                    each.standing(Format.today()));
        }
    }

    /// Who assesses a case.
    ///
    /// @param assessor null for nobody; then any assessor may
    /// @param turns every assignment with everybody who was considered, the first one first
    record OfCase(String caseId, @Nullable String assessor, List<AssessedCase.Turn> turns) {}

    @GetMapping("/api/v1/assessors")
    @Operation(summary = "The register of assessors, and its version to send as If-Match")
    ResponseEntity<Listing<Line>> register() {
        List<Line> all = files.all().stream().map(Line::of).toList();
        return versioned(
                Listing.answer(
                        new Page<>(all, null, null, all.size()), Link.to("/api/v1/assessors")));
    }

    @GetMapping("/api/v1/assessors/{account}")
    @Operation(summary = "One assessor")
    ResponseEntity<Line> one(@PathVariable String account) {
        Line line =
                files.member(account)
                        .map(Line::of)
                        .orElseThrow(() ->
                                ApiProblem.notFound("No assessor `" + account + "` is enrolled."));
        return versioned(ResponseEntity.ok(line));
    }

    @GetMapping("/api/v1/cases/{caseId}/assessor-assignments")
    @Operation(summary = "Who assesses a case, who was considered and why it was not they")
    ResponseEntity<OfCase> ofCase(@PathVariable String caseId, Reader reader) {
        AssessedCase found =
                files.find(caseId, reader)
                        .orElseThrow(
                                () -> ApiProblem.notFound("There is no case `" + caseId + "`."));
        return versioned(ResponseEntity.ok(new OfCase(caseId, found.assessor(), found.turns())));
    }

    /// With the version of the register, which every command about it needs.
    private <T> ResponseEntity<T> versioned(ResponseEntity<T> answer) {
        Long version = files.version();
        if (version == null) return answer;
        return ResponseEntity.ok()
                .headers(answer.getHeaders())
                .eTag("\"" + version + "\"")
                .body(answer.getBody());
    }
}
