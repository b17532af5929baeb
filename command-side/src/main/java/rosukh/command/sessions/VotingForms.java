package rosukh.command.sessions;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;
import rosukh.command.sessions.SessionCommand.CastVote;
import rosukh.command.sessions.SessionCommand.ConcludeItem;
import rosukh.command.sessions.SessionCommand.DeferItem;
import rosukh.command.sessions.SessionCommand.RecuseMember;
import rosukh.events.sessions.Member;

/// Commands on the items of an open session, from the forms of its page.
@Controller
@RequestMapping("/forms/sessions/{sessionId}/items/{agendaItem}")
class VotingForms {

    private final Commands commands;

    VotingForms(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/recusals")
    @RolesAllowed({"officer", "committee"})
    RedirectView recuseMember(
            @PathVariable String sessionId,
            @PathVariable int agendaItem,
            Form form,
            @Creating Occasion occasion) {
        String member = form.text("member");
        String ground = form.text("ground");
        @Nullable String explanation = form.optional("explanation");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new RecuseMember(
                        sessionId,
                        agendaItem,
                        member,
                        ground,
                        explanation == null ? "" : explanation,
                        occasion.actor().account(),
                        on),
                form,
                occasion);
    }

    @PostMapping("/votes")
    @RolesAllowed("committee")
    RedirectView castVote(
            @PathVariable String sessionId,
            @PathVariable int agendaItem,
            Form form,
            @Creating Occasion occasion) {
        String vote = form.text("vote");
        int caseVersion = form.number("caseVersion");
        LocalDate on = form.day("on");
        form.check();
        Actor member = occasion.actor();
        return sent(
                new CastVote(
                        sessionId,
                        agendaItem,
                        new Member(member.account(), member.organisation()),
                        vote,
                        caseVersion,
                        on),
                form,
                occasion);
    }

    @PostMapping("/conclusion")
    @RolesAllowed("committee")
    RedirectView concludeItem(
            @PathVariable String sessionId,
            @PathVariable int agendaItem,
            Form form,
            Occasion occasion) {
        List<String> reasons = form.filled("reasons");
        @Nullable String explanation = form.optional("explanation");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new ConcludeItem(
                        sessionId,
                        agendaItem,
                        reasons,
                        explanation == null ? "" : explanation,
                        occasion.actor().account(),
                        on),
                form,
                occasion);
    }

    @PostMapping("/deferral")
    @RolesAllowed({"officer", "committee"})
    RedirectView deferItem(
            @PathVariable String sessionId,
            @PathVariable int agendaItem,
            Form form,
            Occasion occasion) {
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new DeferItem(sessionId, agendaItem, grounds, occasion.actor().account(), on),
                form,
                occasion.because(grounds, null));
    }

    private RedirectView sent(SessionCommand command, Form form, Occasion occasion) {
        Done done = commands.send(SessionIds.checked(command), occasion);
        return form.done(done, command.getClass(), "/sessions/" + done.id());
    }
}
