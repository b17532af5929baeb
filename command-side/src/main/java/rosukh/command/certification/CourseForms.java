package rosukh.command.certification;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.certification.CourseCommand.ApproveSchemeSwitch;
import rosukh.command.certification.CourseCommand.DeclineSchemeSwitch;
import rosukh.command.certification.CourseCommand.LinkCase;
import rosukh.command.certification.CourseCommand.MergeCase;
import rosukh.command.certification.CourseCommand.ProposeSchemeSwitch;
import rosukh.command.certification.CourseCommand.ReopenCase;
import rosukh.command.certification.CourseCommand.WithdrawCase;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Form;

/// Commands that lead a case off the straight path, from the forms of its page.
@Controller
@RequestMapping("/forms/cases/{caseId}")
class CourseForms {

    private final Commands commands;

    CourseForms(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/scheme-switches")
    @RolesAllowed("officer")
    RedirectView proposeSchemeSwitch(@PathVariable String caseId, Form form, Occasion occasion) {
        String schemeVersion = form.text("schemeVersion");
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(
                new ProposeSchemeSwitch(
                        caseId, schemeVersion, grounds, actor.account(), actor.organisation(), on),
                form,
                occasion);
    }

    @PostMapping("/scheme-switches/approval")
    @RolesAllowed({"officer", "committee"})
    RedirectView approveSchemeSwitch(@PathVariable String caseId, Form form, Occasion occasion) {
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(
                new ApproveSchemeSwitch(caseId, actor.account(), actor.organisation(), on),
                form,
                occasion);
    }

    @PostMapping("/scheme-switches/declining")
    @RolesAllowed({"officer", "committee"})
    RedirectView declineSchemeSwitch(@PathVariable String caseId, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(
                new DeclineSchemeSwitch(caseId, grounds, actor.account(), actor.organisation(), on),
                form,
                occasion);
    }

    @PostMapping("/withdrawals")
    @RolesAllowed({"firm", "broker", "officer"})
    RedirectView withdrawCase(@PathVariable String caseId, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(new WithdrawCase(caseId, grounds, actor.account(), on), form, occasion);
    }

    @PostMapping("/reopenings")
    @RolesAllowed("officer")
    RedirectView reopenCase(@PathVariable String caseId, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(new ReopenCase(caseId, grounds, actor.account(), on), form, occasion);
    }

    @PostMapping("/links")
    @RolesAllowed("officer")
    RedirectView linkCase(@PathVariable String caseId, Form form, Occasion occasion) {
        String relation = form.text("relation");
        String otherCaseId = form.text("otherCaseId");
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(
                new LinkCase(caseId, relation, otherCaseId, grounds, actor.account(), on),
                form,
                occasion);
    }

    @PostMapping("/merging")
    @RolesAllowed("officer")
    RedirectView mergeCase(@PathVariable String caseId, Form form, Occasion occasion) {
        String intoCaseId = form.text("intoCaseId");
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(
                new MergeCase(caseId, intoCaseId, grounds, actor.account(), on), form, occasion);
    }

    private RedirectView sent(CertificationCommand command, Form form, Occasion occasion) {
        Done done = commands.send(command, occasion);
        return form.done(done, command.getClass(), "/cases/" + done.id());
    }
}
