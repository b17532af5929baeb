package rosukh.command.certification;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.certification.SupportCommand.RegisterTechnologyNeed;
import rosukh.command.certification.SupportCommand.ResolveTechnologyNeed;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Form;

/// Commands on help and on technology that the firm lacks, from the forms of its page.
@Controller
@RequestMapping("/forms/cases/{caseId}")
class SupportForms {

    private final Commands commands;

    SupportForms(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/technology-needs")
    @RolesAllowed({"officer", "broker", "firm"})
    RedirectView registerTechnologyNeed(@PathVariable String caseId, Form form, Occasion occasion) {
        String needId = form.text("needId");
        String description = form.text("description");
        LocalDate on = form.day("on");
        form.check();
        return sent(new RegisterTechnologyNeed(caseId, needId, description, on), form, occasion);
    }

    @PostMapping("/technology-needs/solutions")
    @RolesAllowed({"officer", "broker"})
    RedirectView resolveTechnologyNeed(@PathVariable String caseId, Form form, Occasion occasion) {
        String needId = form.text("needId");
        String solution = form.text("solution");
        LocalDate on = form.day("on");
        form.check();
        return sent(new ResolveTechnologyNeed(caseId, needId, solution, on), form, occasion);
    }

    private RedirectView sent(CertificationCommand command, Form form, Occasion occasion) {
        Done done = commands.send(command, occasion);
        return form.done(done, command.getClass(), "/cases/" + done.id());
    }
}
