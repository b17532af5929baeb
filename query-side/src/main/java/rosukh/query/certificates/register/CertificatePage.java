package rosukh.query.certificates.register;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.show.Ui;

/// One certificate for officers, with the forms of what its reader may do.
@Controller
@Reads(CertificateRegister.GROUP)
class CertificatePage {

    private final CertificateRegister register;
    private final MessageSource messages;

    CertificatePage(CertificateRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    /// @param action the form to show, an [Action]
    @GetMapping("/certificates/{certificateNumber}")
    String show(
            @PathVariable String certificateNumber,
            @RequestParam(name = "do", required = false) @Nullable String action,
            Reader reader,
            Ui ui,
            Model model) {
        RegisteredCertificate certificate =
                register.find(certificateNumber, reader)
                        .orElseThrow(() ->
                                ApiProblem.notFound(
                                        "There is no certificate `" + certificateNumber + "`."));
        CertificateSheet sheet =
                CertificateSheet.of(
                        certificate,
                        register.ofFirm(certificate.firmId()),
                        action,
                        reader,
                        messages,
                        ui);
        model.addAttribute("sheet", sheet);
        model.addAttribute("certificate", certificate);
        return "certificates/certificate";
    }
}
