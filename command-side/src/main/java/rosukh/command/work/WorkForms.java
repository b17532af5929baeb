package rosukh.command.work;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;
import rosukh.command.work.WorkCommand.ClaimCase;
import rosukh.command.work.WorkCommand.ReassignCase;
import rosukh.command.work.WorkCommand.ReleaseCase;
import rosukh.command.work.WorkCommand.SetFollowUp;
import rosukh.command.work.WorkCommand.WriteNote;

/// Commands on the work on a case, from the forms of its page.
@Controller
@RequestMapping("/forms/work/cases/{caseId}")
class WorkForms {

    private final WorkDesk desk;

    WorkForms(WorkDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/claim")
    @RolesAllowed({"officer", "broker", "assessor", "committee"})
    RedirectView claimCase(@PathVariable String caseId, Form form, @Creating Occasion occasion) {
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(
                new ClaimCase(caseId, actor.role(), actor.account(), actor.organisation(), on),
                form,
                occasion);
    }

    @PostMapping("/claim/release")
    @RolesAllowed({"officer", "broker", "assessor", "committee", "manager"})
    RedirectView releaseCase(@PathVariable String caseId, Form form, @Creating Occasion occasion) {
        @Nullable String grounds = form.optional("grounds");
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(
                new ReleaseCase(
                        caseId, actor.account(), actor.role(), grounds == null ? "" : grounds, on),
                form,
                occasion);
    }

    @PostMapping("/claim/reassignment")
    @RolesAllowed({"officer", "manager"})
    RedirectView reassignCase(@PathVariable String caseId, Form form, @Creating Occasion occasion) {
        String assignee = form.text("assignee");
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(
                new ReassignCase(caseId, assignee, actor.account(), actor.role(), grounds, on),
                form,
                occasion);
    }

    @PostMapping("/notes")
    @RolesAllowed({"officer", "assessor", "committee", "manager"})
    RedirectView writeNote(@PathVariable String caseId, Form form, @Creating Occasion occasion) {
        String text = form.text("text");
        @Nullable String corrects = form.optional("corrects");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new WriteNote(caseId, text, corrects, occasion.actor().account(), on),
                form,
                occasion);
    }

    /// Without a day there is none any more.
    @PostMapping("/follow-up")
    @RolesAllowed({"officer", "broker", "assessor", "committee", "manager"})
    RedirectView setFollowUp(@PathVariable String caseId, Form form, @Creating Occasion occasion) {
        @Nullable LocalDate day = form.date("lookAgainBy");
        LocalDate on = form.day("on");
        form.check();
        return sent(new SetFollowUp(caseId, day, occasion.actor().account(), on), form, occasion);
    }

    private RedirectView sent(WorkCommand command, Form form, Occasion occasion) {
        return form.done(
                desk.send(command, occasion), command.getClass(), "/cases/" + command.caseId());
    }
}
