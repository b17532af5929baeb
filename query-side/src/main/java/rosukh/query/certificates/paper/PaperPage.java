package rosukh.query.certificates.paper;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import rosukh.query.certificates.IssuingBody;
import rosukh.query.certificates.PublicAddress;
import rosukh.query.certificates.register.CertificateRegister;
import rosukh.query.certificates.register.RegisteredCertificate;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;

/// Hands out a certificate on paper. One that was revoked is not printed anew.
@Controller
@Reads(CertificateRegister.GROUP)
class PaperPage {

    private final CertificateRegister register;
    private final ObjectProvider<PublicAddress> addresses;
    private final ObjectProvider<IssuingBody> bodies;

    PaperPage(
            CertificateRegister register,
            ObjectProvider<PublicAddress> addresses,
            ObjectProvider<IssuingBody> bodies) {
        this.register = register;
        this.addresses = addresses;
        this.bodies = bodies;
    }

    @GetMapping("/certificates/{certificateNumber}/paper.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String certificateNumber, Reader reader) {
        RegisteredCertificate certificate =
                register.find(certificateNumber, reader)
                        .orElseThrow(() ->
                                ApiProblem.notFound(
                                        "There is no certificate `" + certificateNumber + "`."));
        if (certificate.isRevoked())
            throw new ApiProblem(
                    409, "CERTIFICATE_REVOKED", "The certificate was revoked.", List.of());
        PublicAddress address = addresses.getIfAvailable();
        IssuingBody body = bodies.getIfAvailable();
        if (address == null || body == null)
            throw new ApiProblem(
                    404, "PAPER_OFF", "This installation prints no certificates.", List.of());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(certificateNumber + ".pdf")
                                .build()
                                .toString())
                .body(Paper.of(certificate, address, body));
    }
}
