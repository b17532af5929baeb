package rosukh.command.certification;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Answers;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Described;

/// Uploads of evidence over HTTP.
@RestController
class EvidenceApi {

    private final Attachments attachments;

    EvidenceApi(Attachments attachments) {
        this.attachments = attachments;
    }

    @PostMapping(
            path = "/api/v1/cases/{caseId}/evidence",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RolesAllowed({"officer", "broker", "firm"})
    @Described(
            value = "Attach a file as evidence; it is hashed while it is received",
            example = "",
            refusals = {
                "EVIDENCE_EMPTY",
                "EVIDENCE_TOO_LARGE",
                "EVIDENCE_KIND_UNKNOWN",
                "EVIDENCE_KEY_MISSING",
                "EVIDENCE_INFECTED",
                "EVIDENCE_SCAN_UNAVAILABLE",
                "EVIDENCE_REQUIREMENT_UNKNOWN",
                "EVIDENCE_TOO_OLD",
                "EVIDENCE_IN_FUTURE",
                "DATE_OUT_OF_RANGE",
                "CASE_CLOSED",
                "CASE_DATE_BACKWARDS",
                "OUT_OF_REACH"
            })
    ResponseEntity<Done> attachEvidence(
            @PathVariable String caseId,
            @RequestParam MultipartFile file,
            @RequestParam String requirement,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate issuedOn,
            Occasion occasion)
            throws IOException {
        return Answers.ok(
                attachments.attach(
                        caseId, requirement, Dates.covered("issuedOn", issuedOn), file, occasion));
    }
}
