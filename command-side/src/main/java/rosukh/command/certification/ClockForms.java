package rosukh.command.certification;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.certification.ClockCommand.AnswerRequest;
import rosukh.command.certification.ClockCommand.ExtendDeadline;
import rosukh.command.certification.ClockCommand.RequestMore;
import rosukh.command.certification.ClockCommand.ResumeClock;
import rosukh.command.certification.ClockCommand.SuspendClock;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Form;

/// Commands on the clock of a case, from the forms of its page.
@Controller
@RequestMapping("/forms/cases/{caseId}")
class ClockForms {

    private final Commands commands;

    ClockForms(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/requests")
    @RolesAllowed({"assessor", "officer"})
    RedirectView requestMore(@PathVariable String caseId, Form form, Occasion occasion) {
        List<String> requirements = form.filled("requirements");
        String message = form.text("message");
        LocalDate answerBy = form.dateOf("answerBy");
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(
                new RequestMore(
                        caseId,
                        requirements,
                        message,
                        answerBy,
                        actor.account(),
                        actor.organisation(),
                        on),
                form,
                occasion);
    }

    @PostMapping("/answers")
    @RolesAllowed({"firm", "broker", "officer"})
    RedirectView answerRequest(@PathVariable String caseId, Form form, Occasion occasion) {
        String answer = form.text("answer");
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(new AnswerRequest(caseId, answer, actor.account(), on), form, occasion);
    }

    @PostMapping("/clock-suspensions")
    @RolesAllowed("officer")
    RedirectView suspendClock(@PathVariable String caseId, Form form, Occasion occasion) {
        String cause = form.text("cause");
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(new SuspendClock(caseId, cause, grounds, actor.account(), on), form, occasion);
    }

    @PostMapping("/clock-resumptions")
    @RolesAllowed("officer")
    RedirectView resumeClock(@PathVariable String caseId, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(new ResumeClock(caseId, grounds, actor.account(), on), form, occasion);
    }

    @PostMapping("/extensions")
    @RolesAllowed("officer")
    RedirectView extendDeadline(@PathVariable String caseId, Form form, Occasion occasion) {
        String stage = form.text("stage");
        int days = form.number("days");
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(
                new ExtendDeadline(caseId, stage, days, grounds, actor.account(), on),
                form,
                occasion);
    }

    private RedirectView sent(CertificationCommand command, Form form, Occasion occasion) {
        Done done = commands.send(command, occasion);
        return form.done(done, command.getClass(), "/cases/" + done.id());
    }
}
