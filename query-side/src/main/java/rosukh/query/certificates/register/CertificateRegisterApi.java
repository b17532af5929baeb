package rosukh.query.certificates.register;

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
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.http.Listing;
import rosukh.query.kernel.show.Ui;

/// The register of certificates by the query API.
@RestController
@RequestMapping("/api/v1/certificates")
@Reads(CertificateRegister.GROUP)
@Tag(name = "certificates")
class CertificateRegisterApi {

    private final CertificateRegister register;
    private final MessageSource messages;

    CertificateRegisterApi(CertificateRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    @GetMapping
    @Operation(summary = "Certificates within reach, the newest first")
    ResponseEntity<Listing<CertificateLine>> list(
            @Parameter(description = "Beginnings of words of the firm, its legal ID, or the number")
                    @RequestParam(required = false)
                    @Nullable String q,
            @Parameter(example = "VALID") @RequestParam(required = false) @Nullable String standing,
            @Parameter(example = "NOPA") @RequestParam(name = "class", required = false)
                    @Nullable String kbClass,
            @Parameter(example = "KRM") @RequestParam(required = false) @Nullable String province,
            @Parameter(example = "KRM-P01") @RequestParam(required = false) @Nullable String estate,
            @Parameter(
                            description = "Not revoked, and the last day within 30, 60 or 90 days",
                            example = "90")
                    @RequestParam(required = false)
                    @Nullable String expiring,
            @Parameter(description = "`true` for those in their renewal window", example = "true")
                    @RequestParam(required = false)
                    @Nullable String renewal,
            @Parameter(description = "The day asked for; today if left out", example = "2026-11-01")
                    @RequestParam(required = false)
                    @Nullable String on,
            @Parameter(description = "`-issuedAt` or `lastDay`", example = "lastDay")
                    @RequestParam(required = false)
                    @Nullable String sort,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "50") int limit,
            Reader reader,
            @Parameter(hidden = true) Ui ui) {
        CertificateRegister.Question asked =
                new CertificateQuery(
                                q, standing, kbClass, province, estate, expiring, renewal, on, sort)
                        .asked(ui.today());
        return Listing.answer(
                register.page(asked, reader, Cursor.of(after, before), Listing.limit(limit))
                        .map(each -> CertificateLine.of(each, asked.on())),
                ui.here());
    }

    @GetMapping("/{certificateNumber}")
    @Operation(
            summary =
                    "One certificate; its version is the ETag to send as If-Match, and before"
                            + " anything has happened to it there is none")
    ResponseEntity<RegisteredCertificate> one(
            @PathVariable String certificateNumber, Reader reader) {
        RegisteredCertificate certificate = find(certificateNumber, reader);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (certificate.version() != null) answer.eTag("\"" + certificate.version() + "\"");
        return answer.body(certificate);
    }

    @GetMapping("/{certificateNumber}/timeline")
    @Operation(summary = "Everything that happened to a certificate, newest first, in words")
    ResponseEntity<List<TimelineLine>> timeline(
            @PathVariable String certificateNumber, Reader reader) {
        return ResponseEntity.ok(
                find(certificateNumber, reader).history().reversed().stream()
                        .map(entry -> TimelineLine.of(entry, messages))
                        .toList());
    }

    private RegisteredCertificate find(String number, Reader reader) {
        return register.find(number, reader)
                .orElseThrow(
                        () -> ApiProblem.notFound("There is no certificate `" + number + "`."));
    }
}
