package rosukh.query.certificates.register;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import rosukh.events.values.Digits;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.show.Ui;

/// Tells anybody, without an account, whether a certificate counts today. The code on the paper
/// leads here.
@Controller
@Reads(CertificateRegister.GROUP)
class VerificationPage {

    private final CertificateRegister register;
    private final MessageSource messages;

    VerificationPage(CertificateRegister register, MessageSource messages) {
        this.register = register;
        this.messages = messages;
    }

    /// Asks for a number, and leads a number that was typed to its page.
    @GetMapping("/verify/certificates")
    String ask(@RequestParam(required = false) @Nullable String number) {
        if (number == null || number.isBlank()) return "certificates/verify";
        String typed = Digits.ascii(number.strip()).toUpperCase(Locale.ROOT);
        return "redirect:/verify/certificates/"
                + URLEncoder.encode(typed, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @GetMapping("/verify/certificates/{certificateNumber}")
    String tell(
            @PathVariable String certificateNumber,
            Ui ui,
            Model model,
            HttpServletResponse response) {
        Optional<PublicCertificate> known =
                register.find(certificateNumber)
                        .map(each -> PublicCertificate.of(each, ui.today()));
        if (known.isEmpty()) response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        model.addAttribute("number", certificateNumber);
        known.ifPresent(each -> {
            model.addAttribute("known", each);
            model.addAttribute("tag", new Words(messages, ui.format()).tag(each.standing()));
        });
        return "certificates/verify";
    }
}
