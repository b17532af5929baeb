package rosukh.command.certification;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.certification.CertificationCommand.AssessCriterion;
import rosukh.command.certification.CertificationCommand.GrantStatus;
import rosukh.command.certification.CertificationCommand.IssueCertificate;
import rosukh.command.certification.CertificationCommand.RecommendOutcome;
import rosukh.command.certification.CertificationCommand.RecordVisit;
import rosukh.command.certification.CertificationCommand.RefuseStatus;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Form;
import rosukh.events.certification.Answer;

/// Commands that judge a submitted application, from the forms of its page.
@Controller
@RequestMapping("/forms/cases/{caseId}")
class AssessmentForms {

    private final Commands commands;
    private final Certificates certificates;

    AssessmentForms(Commands commands, Certificates certificates) {
        this.commands = commands;
        this.certificates = certificates;
    }

    @PostMapping("/criterion-assessments")
    @RolesAllowed("assessor")
    RedirectView assessCriterion(@PathVariable String caseId, Form form, Occasion occasion) {
        String criterion = form.text("criterion");
        @Nullable String subject = form.optional("subject");
        @Nullable String remark = form.optional("remark");
        List<Answer> findings = CertificationForms.answers(form);
        if (findings.size() != 1)
            form.fault("f.", "REQUIRED", "an assessment finds one value for one field");
        LocalDate on = form.day("on");
        form.check();
        Actor assessor = occasion.actor();
        return sent(
                new AssessCriterion(
                        caseId,
                        criterion,
                        subject == null ? "" : subject,
                        findings.getFirst(),
                        remark == null ? "" : remark,
                        assessor.account(),
                        assessor.organisation(),
                        on),
                form,
                occasion);
    }

    @PostMapping("/visits")
    @RolesAllowed("assessor")
    RedirectView recordVisit(@PathVariable String caseId, Form form, Occasion occasion) {
        String findings = form.text("findings");
        LocalDate on = form.day("on");
        form.check();
        Actor assessor = occasion.actor();
        return sent(
                new RecordVisit(caseId, findings, assessor.account(), assessor.organisation(), on),
                form,
                occasion);
    }

    @PostMapping("/recommendations")
    @RolesAllowed("assessor")
    RedirectView recommendOutcome(@PathVariable String caseId, Form form, Occasion occasion) {
        String opinion = form.text("opinion");
        LocalDate on = form.day("on");
        form.check();
        Actor assessor = occasion.actor();
        return sent(
                new RecommendOutcome(
                        caseId, opinion, assessor.account(), assessor.organisation(), on),
                form,
                occasion);
    }

    @PostMapping("/grants")
    @RolesAllowed("committee")
    RedirectView grantStatus(@PathVariable String caseId, Form form, Occasion occasion) {
        LocalDate on = form.day("on");
        form.check();
        Actor decider = occasion.actor();
        return sent(
                new GrantStatus(caseId, decider.account(), decider.organisation(), on),
                form,
                occasion);
    }

    /// On a page the explanation is the reason, so it is asked for once.
    @PostMapping("/refusals")
    @RolesAllowed("committee")
    RedirectView refuseStatus(@PathVariable String caseId, Form form, Occasion occasion) {
        List<String> reasons = form.filled("reasons");
        if (reasons.isEmpty()) form.fault("reasons", "REQUIRED", "choose at least one reason");
        String explanation = form.text("explanation");
        LocalDate on = form.day("on");
        form.check();
        Actor decider = occasion.actor();
        String why = occasion.reason() == null ? explanation : occasion.reason();
        return sent(
                new RefuseStatus(
                        caseId,
                        reasons,
                        explanation,
                        decider.account(),
                        decider.organisation(),
                        on),
                form,
                occasion.because(why, null));
    }

    @PostMapping("/certificates")
    @RolesAllowed("officer")
    RedirectView issueCertificate(@PathVariable String caseId, Form form, Occasion occasion) {
        @Nullable String number = form.optional("certificateNumber");
        LocalDate on = form.day("on");
        form.check();
        Done done = certificates.issue(caseId, number, on, occasion);
        return form.done(done, IssueCertificate.class, "/cases/" + done.id());
    }

    private RedirectView sent(CertificationCommand command, Form form, Occasion occasion) {
        Done done = commands.send(command, occasion);
        return form.done(done, command.getClass(), "/cases/" + done.id());
    }
}
