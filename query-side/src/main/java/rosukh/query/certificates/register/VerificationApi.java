package rosukh.query.certificates.register;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.show.Ui;

/// The same for programs.
@RestController
@RequestMapping("/api/v1/public/certificates")
@Reads(CertificateRegister.GROUP)
@Tag(name = "verification")
class VerificationApi {

    /// Long enough to keep a popular number from the database, short enough for a suspension.
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final CertificateRegister register;

    VerificationApi(CertificateRegister register) {
        this.register = register;
    }

    @GetMapping("/{certificateNumber}")
    @Operation(summary = "Whether a certificate counts today; needs no account")
    ResponseEntity<PublicCertificate> one(
            @PathVariable String certificateNumber, @Parameter(hidden = true) Ui ui) {
        PublicCertificate known =
                register.find(certificateNumber)
                        .map(each -> PublicCertificate.of(each, ui.today()))
                        .orElseThrow(() ->
                                new ApiProblem(
                                        404,
                                        "CERTIFICATE_UNKNOWN",
                                        "No certificate was issued under `"
                                                + certificateNumber
                                                + "`.",
                                        List.of()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(known);
    }
}
