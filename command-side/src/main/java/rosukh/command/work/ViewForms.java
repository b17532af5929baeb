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
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;
import rosukh.command.work.ViewCommand.RemoveView;
import rosukh.command.work.ViewCommand.RenameView;
import rosukh.command.work.ViewCommand.SaveView;
import rosukh.command.work.ViewCommand.ShareView;

/// Commands on one's own views of the work list, from the forms beside it.
@Controller
@RequestMapping("/forms/work/views")
class ViewForms {

    private final Commands commands;

    ViewForms(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @RolesAllowed({"officer", "broker", "assessor", "committee", "manager", "auditor"})
    RedirectView saveView(Form form, @Creating Occasion occasion) {
        String name = form.text("name");
        @Nullable String query = form.optional("query");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new SaveView(occasion.actor().account(), name, query == null ? "" : query, on),
                form,
                occasion);
    }

    @PostMapping("/{viewId}/sharing")
    @RolesAllowed({"officer", "broker", "assessor", "committee", "manager", "auditor"})
    RedirectView shareView(@PathVariable String viewId, Form form, Occasion occasion) {
        String audience = form.text("audience");
        @Nullable String role = form.optional("role");
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(
                new ShareView(actor.account(), viewId, audience, role, actor.organisation(), on),
                form,
                occasion);
    }

    @PostMapping("/{viewId}/name")
    @RolesAllowed({"officer", "broker", "assessor", "committee", "manager", "auditor"})
    RedirectView renameView(@PathVariable String viewId, Form form, Occasion occasion) {
        String name = form.text("name");
        LocalDate on = form.day("on");
        form.check();
        return sent(new RenameView(occasion.actor().account(), viewId, name, on), form, occasion);
    }

    @PostMapping("/{viewId}/removal")
    @RolesAllowed({"officer", "broker", "assessor", "committee", "manager", "auditor"})
    RedirectView removeView(@PathVariable String viewId, Form form, Occasion occasion) {
        LocalDate on = form.day("on");
        form.check();
        return sent(new RemoveView(occasion.actor().account(), viewId, on), form, occasion);
    }

    private RedirectView sent(ViewCommand command, Form form, Occasion occasion) {
        return form.done(commands.send(command, occasion), command.getClass(), "/work/views");
    }
}
