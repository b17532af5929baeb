package rosukh.command.council;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.council.ActionCommand.ChangePriority;
import rosukh.command.council.ActionCommand.CloseAction;
import rosukh.command.council.ActionCommand.FileProof;
import rosukh.command.council.ActionCommand.MoveDeadline;
import rosukh.command.council.ActionCommand.ReportProgress;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;
import rosukh.events.values.Digits;

/// Commands on action items of the policy council, from the forms of their pages.
@Controller
@RequestMapping("/forms/council/actions/{actionId}")
class CouncilActionForms {

    private final Commands commands;

    CouncilActionForms(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/progress")
    @RolesAllowed({"officer", "manager", "committee"})
    RedirectView reportProgress(
            @PathVariable String actionId, Form form, @Creating Occasion occasion) {
        int percent = form.number("percent");
        String said = form.text("said");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new ReportProgress(
                        actionId,
                        percent,
                        said,
                        occasion.actor().account(),
                        occasion.actor().organisation(),
                        on),
                form,
                occasion);
    }

    @PostMapping("/evidence")
    @RolesAllowed({"officer", "manager", "committee"})
    RedirectView fileProof(@PathVariable String actionId, Form form, @Creating Occasion occasion) {
        String title = form.text("title");
        String sha256 = form.text("sha256");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new FileProof(
                        actionId,
                        title,
                        sha256,
                        occasion.actor().account(),
                        occasion.actor().organisation(),
                        on),
                form,
                occasion);
    }

    @PostMapping("/deadline")
    @RolesAllowed({"officer", "manager", "committee"})
    RedirectView moveDeadline(@PathVariable String actionId, Form form, Occasion occasion) {
        int workingDays = form.number("workingDays");
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new MoveDeadline(
                        actionId,
                        workingDays,
                        grounds,
                        occasion.actor().account(),
                        occasion.actor().organisation(),
                        on),
                form,
                occasion);
    }

    @PostMapping("/priority")
    @RolesAllowed({"officer", "manager", "committee"})
    RedirectView changePriority(@PathVariable String actionId, Form form, Occasion occasion) {
        boolean priority = form.text("priority").equals("true");
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new ChangePriority(actionId, priority, grounds, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/closing")
    @RolesAllowed({"officer", "manager", "committee"})
    RedirectView closeAction(@PathVariable String actionId, Form form, Occasion occasion) {
        String result = form.text("result");
        List<Integer> evidence =
                form.filled("evidence").stream().map(CouncilActionForms::whole).toList();
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new CloseAction(
                        actionId,
                        result,
                        evidence,
                        grounds,
                        occasion.actor().account(),
                        occasion.actor().organisation(),
                        on),
                form,
                occasion);
    }

    /// A number that is none names no document, which is refused.
    private static int whole(String text) {
        String plain = Digits.ascii(text);
        return plain.matches("\\d{1,6}") ? Integer.parseInt(plain) : 0;
    }

    private RedirectView sent(ActionCommand command, Form form, Occasion occasion) {
        Done done = commands.send(CouncilIds.checked(command), occasion);
        return form.done(done, command.getClass(), "/council/actions/" + done.id());
    }
}
