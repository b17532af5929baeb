package rosukh.command.audit;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.audit.ReplayCommand.AskForReplay;
import rosukh.command.audit.ReplayCommand.CancelReplay;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Ids;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;
import rosukh.events.values.Digits;
import rosukh.eventstore.CommitLog;

/// Replays of views from the forms of their pages.
@Controller
@RequestMapping("/forms/replays")
class ReplayForms {

    private static final String PAGE = "/audit/replays";

    private final Commands commands;
    private final Ids ids;
    private final CommitLog log;
    private final ReplayableViews views;

    ReplayForms(Commands commands, Ids ids, CommitLog log, ReplayableViews views) {
        this.commands = commands;
        this.ids = ids;
        this.log = log;
        this.views = views;
    }

    @PostMapping
    @RolesAllowed({"auditor", "operator"})
    RedirectView askForReplay(Form form, @Creating Occasion occasion) {
        String view = form.text("view");
        Long from = position("from", form);
        Long to = position("to", form);
        LocalDate on = form.day("on");
        form.check();
        AskForReplay command =
                new AskForReplay(
                        ids.replay(),
                        views.known(view),
                        from == null ? 0 : from,
                        to,
                        log.head(),
                        occasion.actor().account(),
                        on);
        return form.done(
                commands.send(command, occasion),
                command.getClass(),
                PAGE + "/" + command.replayId());
    }

    @PostMapping("/{replayId}/cancellation")
    @RolesAllowed({"auditor", "operator"})
    RedirectView cancelReplay(@PathVariable String replayId, Form form, Occasion occasion) {
        LocalDate on = form.day("on");
        form.check();
        CancelReplay command = new CancelReplay(replayId, occasion.actor().account(), on);
        return form.done(
                commands.send(command, occasion), command.getClass(), PAGE + "/" + replayId);
    }

    /// A position in any digits; null for none given.
    private static @Nullable Long position(String field, Form form) {
        String text = form.optional(field);
        if (text == null) return null;
        try {
            return Long.valueOf(Digits.ascii(text.strip()));
        } catch (NumberFormatException broken) {
            form.fault(field, "NUMBER", field + " is not a whole number");
            return null;
        }
    }
}
