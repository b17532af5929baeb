package rosukh.command.audit;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.audit.PublishedLogCommand.OrderLogKey;
import rosukh.command.audit.PublishedLogCommand.ProposeIncarnation;
import rosukh.command.audit.PublishedLogCommand.ProposeLogKey;
import rosukh.command.audit.PublishedLogCommand.RecordIncarnation;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;

/// Decisions about the published log from the forms of a page.
@Controller
@RequestMapping("/forms/log")
class PublishedLogForms {

    private final Commands commands;

    PublishedLogForms(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/incarnation-proposals")
    @RolesAllowed("operator")
    RedirectView proposeIncarnation(Form form, @Creating Occasion occasion) {
        long size = form.number("size");
        String root = form.text("root");
        String reason = form.text("reason");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new ProposeIncarnation(size, root, reason, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/incarnations")
    @RolesAllowed({"operator", "auditor"})
    RedirectView recordIncarnation(Form form, @Creating Occasion occasion) {
        long size = form.number("size");
        String root = form.text("root");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new RecordIncarnation(size, root, occasion.actor().account(), on), form, occasion);
    }

    @PostMapping("/key-proposals")
    @RolesAllowed("operator")
    RedirectView proposeKey(Form form, @Creating Occasion occasion) {
        String vkey = form.text("vkey");
        String reason = form.text("reason");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new ProposeLogKey(vkey, reason, occasion.actor().account(), on), form, occasion);
    }

    @PostMapping("/keys")
    @RolesAllowed({"operator", "auditor"})
    RedirectView orderKey(Form form, @Creating Occasion occasion) {
        String vkey = form.text("vkey");
        LocalDate on = form.day("on");
        form.check();
        return sent(new OrderLogKey(vkey, occasion.actor().account(), on), form, occasion);
    }

    private RedirectView sent(PublishedLogCommand command, Form form, Occasion occasion) {
        return form.done(commands.send(command, occasion), command.getClass(), "/audit/log");
    }
}
