package rosukh.command.erasure;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.erasure.ErasureCommand.ApproveErasure;
import rosukh.command.erasure.ErasureCommand.DeclineErasure;
import rosukh.command.erasure.ErasureCommand.LiftHold;
import rosukh.command.erasure.ErasureCommand.PlaceHold;
import rosukh.command.erasure.ErasureCommand.RequestErasure;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Form;

/// Commands about erasures from the forms of their page.
@Controller
@RequestMapping("/forms/erasures")
class ErasureForms {

    private final Commands commands;

    ErasureForms(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/requests")
    @RolesAllowed({"operator", "manager"})
    RedirectView requestErasure(Form form, @Creating Occasion occasion) {
        String subject = form.text("subject");
        String basis = form.text("basis");
        String grounds = form.text("grounds");
        form.check();
        return sent(
                new RequestErasure(subject, basis, grounds, by(occasion), Dates.today()),
                form,
                occasion);
    }

    @PostMapping("/holds")
    @RolesAllowed("auditor")
    RedirectView placeHold(Form form, @Creating Occasion occasion) {
        String subject = form.text("subject");
        String reference = form.text("reference");
        String grounds = form.text("grounds");
        form.check();
        return sent(
                new PlaceHold(subject, reference, grounds, by(occasion), Dates.today()),
                form,
                occasion);
    }

    @PostMapping("/{subject}/approval")
    @RolesAllowed("auditor")
    RedirectView approveErasure(@PathVariable String subject, Form form, Occasion occasion) {
        return sent(new ApproveErasure(subject, by(occasion), Dates.today()), form, occasion);
    }

    @PostMapping("/{subject}/refusal")
    @RolesAllowed("auditor")
    RedirectView declineErasure(@PathVariable String subject, Form form, Occasion occasion) {
        String reason = form.text("reason");
        String grounds = form.text("grounds");
        form.check();
        return sent(
                new DeclineErasure(subject, reason, grounds, by(occasion), Dates.today()),
                form,
                occasion);
    }

    @PostMapping("/{subject}/holds/{hold}/lifting")
    @RolesAllowed("auditor")
    RedirectView liftHold(
            @PathVariable String subject, @PathVariable int hold, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        form.check();
        return sent(
                new LiftHold(subject, hold, grounds, by(occasion), Dates.today()), form, occasion);
    }

    private RedirectView sent(ErasureCommand command, Form form, Occasion occasion) {
        return form.done(commands.send(command, occasion), command.getClass(), "/audit/erasures");
    }

    private static String by(Occasion occasion) {
        return occasion.actor().account();
    }
}
