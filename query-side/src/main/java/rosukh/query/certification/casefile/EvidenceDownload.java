package rosukh.query.certification.casefile;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import rosukh.query.certification.casefile.Application.AttachedEvidence;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;

/// Hands out the files of a case, each compared with its recorded hash before the first byte is
/// sent.
@RestController
@Reads(CaseFileProjection.GROUP)
@Tag(name = "cases")
class EvidenceDownload {

    private final CaseFiles cases;
    private final EvidenceContent content;

    EvidenceDownload(CaseFiles cases, EvidenceContent content) {
        this.cases = cases;
        this.content = content;
    }

    @GetMapping("/api/v1/cases/{caseId}/evidence/{evidenceId}")
    @Operation(
            summary =
                    "The content of a file, decrypted and verified; EVIDENCE_CHANGED if it is not"
                            + " the same, EVIDENCE_ERASED if nobody can read it any more,"
                            + " EVIDENCE_KEY_MISSING if this node cannot")
    void api(
            @PathVariable String caseId,
            @PathVariable String evidenceId,
            Reader reader,
            HttpServletResponse response)
            throws IOException {
        send(caseId, evidenceId, reader, response);
    }

    @GetMapping("/cases/{caseId}/evidence/{evidenceId}")
    @Hidden
    void page(
            @PathVariable String caseId,
            @PathVariable String evidenceId,
            Reader reader,
            HttpServletResponse response)
            throws IOException {
        send(caseId, evidenceId, reader, response);
    }

    private void send(String caseId, String evidenceId, Reader reader, HttpServletResponse response)
            throws IOException {
        AttachedEvidence evidence =
                cases.find(caseId, reader)
                        .map(file -> file.application().evidence(evidenceId))
                        .orElseThrow(() ->
                                ApiProblem.notFound("There is no evidence `" + evidenceId + "`."));
        content.verify(evidence);
        response.setContentType(evidence.mediaType());
        response.setContentLengthLong(evidence.sizeBytes());
        response.setHeader(HttpHeaders.ETAG, "\"" + evidence.sha256() + "\"");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(evidence.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        content.send(evidence, response.getOutputStream());
    }
}
