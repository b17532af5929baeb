package rosukh.query.certification.casefile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import rosukh.events.rules.Scheme;
import rosukh.query.certification.KnownSchemes;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.Listing;
import rosukh.query.kernel.show.Ui;

/// The documents of a case by the query API.
@RestController
@Reads({CaseFileProjection.GROUP, KnownSchemes.GROUP})
@Tag(name = "cases")
class CaseEvidenceApi {

    private final CaseFiles cases;
    private final KnownSchemes schemes;
    private final EvidenceContent content;

    CaseEvidenceApi(CaseFiles cases, KnownSchemes schemes, EvidenceContent content) {
        this.cases = cases;
        this.schemes = schemes;
        this.content = content;
    }

    @GetMapping("/api/v1/cases/{caseId}/evidence")
    @Operation(
            summary =
                    "The documents of a case with all their files, replaced ones too: which is"
                            + " current, how old it may be, whether it was scanned for malware, and"
                            + " until when it is kept")
    ResponseEntity<Listing<EvidenceLine>> list(
            @PathVariable String caseId, Reader reader, @Parameter(hidden = true) Ui ui) {
        CaseFile file =
                cases.find(caseId, reader)
                        .orElseThrow(
                                () -> ApiProblem.notFound("There is no case `" + caseId + "`."));
        Scheme scheme = CaseScheme.of(file, schemes).orElse(null);
        LocalDate day = Objects.requireNonNullElse(file.milestones().submittedOn(), ui.today());
        List<String> missing =
                scheme == null
                        ? List.of()
                        : Completeness.missing(file, scheme, cases.ofFirm(file), day);
        List<EvidenceLine> lines =
                EvidenceLine.of(file, scheme, missing, day, content.scanners(file));
        return Listing.answer(new Page<>(lines, null, null, lines.size()), ui.here());
    }
}
