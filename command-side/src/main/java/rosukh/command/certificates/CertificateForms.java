package rosukh.command.certificates;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.certificates.CertificateCommand.DeclineRevocation;
import rosukh.command.certificates.CertificateCommand.EndEntitlement;
import rosukh.command.certificates.CertificateCommand.ProposeRevocation;
import rosukh.command.certificates.CertificateCommand.RecordEntitlement;
import rosukh.command.certificates.CertificateCommand.ReinstateCertificate;
import rosukh.command.certificates.CertificateCommand.RevokeCertificate;
import rosukh.command.certificates.CertificateCommand.SuspendCertificate;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;

/// Commands on an issued certificate from the forms of its page. There the grounds are the reason,
/// so they are asked for once.
@Controller
@RequestMapping("/forms/certificates/{certificateNumber}")
class CertificateForms {

    private final Commands commands;

    CertificateForms(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/suspensions")
    @RolesAllowed({"officer", "committee"})
    RedirectView suspendCertificate(
            @PathVariable String certificateNumber, Form form, @Creating Occasion occasion) {
        String charge = form.text("charge");
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(
                new SuspendCertificate(
                        certificateNumber,
                        charge,
                        grounds,
                        actor.account(),
                        actor.organisation(),
                        on),
                form,
                occasion.because(grounds, null));
    }

    @PostMapping("/reinstatements")
    @RolesAllowed({"officer", "committee"})
    RedirectView reinstateCertificate(
            @PathVariable String certificateNumber, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(
                new ReinstateCertificate(
                        certificateNumber, grounds, actor.account(), actor.organisation(), on),
                form,
                occasion.because(grounds, null));
    }

    @PostMapping("/revocation-proposals")
    @RolesAllowed("officer")
    RedirectView proposeRevocation(
            @PathVariable String certificateNumber, Form form, @Creating Occasion occasion) {
        String charge = form.text("charge");
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(
                new ProposeRevocation(
                        certificateNumber,
                        charge,
                        grounds,
                        actor.account(),
                        actor.organisation(),
                        on),
                form,
                occasion.because(grounds, null));
    }

    @PostMapping("/revocations")
    @RolesAllowed("committee")
    RedirectView revokeCertificate(
            @PathVariable String certificateNumber, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(
                new RevokeCertificate(
                        certificateNumber, grounds, actor.account(), actor.organisation(), on),
                form,
                occasion.because(grounds, null));
    }

    @PostMapping("/revocation-proposals/declined")
    @RolesAllowed("committee")
    RedirectView declineRevocation(
            @PathVariable String certificateNumber, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(
                new DeclineRevocation(
                        certificateNumber, grounds, actor.account(), actor.organisation(), on),
                form,
                occasion.because(grounds, null));
    }

    @PostMapping("/entitlements")
    @RolesAllowed("officer")
    RedirectView recordEntitlement(
            @PathVariable String certificateNumber, Form form, @Creating Occasion occasion) {
        String kind = form.text("kind");
        LocalDate begins = form.dateOf("begins");
        @Nullable LocalDate ends = form.date("ends");
        String grantedBy = form.text("grantedBy");
        String reference = form.text("reference");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new RecordEntitlement(
                        certificateNumber, kind, begins, ends, grantedBy, reference, on),
                form,
                occasion);
    }

    @PostMapping("/entitlements/end")
    @RolesAllowed("officer")
    RedirectView endEntitlement(
            @PathVariable String certificateNumber, Form form, Occasion occasion) {
        int entitlement = form.number("entitlement");
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new EndEntitlement(certificateNumber, entitlement, grounds, on),
                form,
                occasion.because(grounds, null));
    }

    private RedirectView sent(CertificateCommand command, Form form, Occasion occasion) {
        Done done = commands.send(Numbers.checked(command), occasion);
        return form.done(done, command.getClass(), "/certificates/" + done.id());
    }
}
