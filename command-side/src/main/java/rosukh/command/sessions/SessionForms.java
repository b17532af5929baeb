package rosukh.command.sessions;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Ids;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;
import rosukh.command.sessions.SessionCommand.AddItem;
import rosukh.command.sessions.SessionCommand.CancelSession;
import rosukh.command.sessions.SessionCommand.ConveneSession;
import rosukh.command.sessions.SessionCommand.DraftMinutes;
import rosukh.command.sessions.SessionCommand.OpenSession;
import rosukh.command.sessions.SessionCommand.SignMinutes;
import rosukh.command.sessions.SessionCommand.StrikeItem;
import rosukh.events.sessions.Member;

/// Commands by which a session is called, opened and minuted, from the forms of its pages. There
/// the grounds are the reason, so they are asked for once.
@Controller
@RequestMapping("/forms/sessions")
class SessionForms {

    private final Commands commands;
    private final Ids ids;

    SessionForms(Commands commands, Ids ids) {
        this.commands = commands;
        this.ids = ids;
    }

    /// Members are typed into rows of account and body; empty rows are left out.
    @PostMapping
    @RolesAllowed({"officer", "committee"})
    RedirectView conveneSession(Form form, @Creating Occasion occasion) {
        LocalDate meetsOn = form.dateOf("meetsOn");
        String place = form.text("place");
        String body = form.text("body");
        List<Member> members = members(form);
        String chair = form.text("chair");
        int quorum = form.number("quorum");
        LocalDate on = form.day("on");
        form.check();
        Actor secretary = occasion.actor();
        return sent(
                new ConveneSession(
                        ids.session(),
                        meetsOn,
                        place,
                        body,
                        members,
                        chair,
                        new Member(secretary.account(), secretary.organisation()),
                        quorum,
                        on),
                form,
                occasion);
    }

    @PostMapping("/{sessionId}/items")
    @RolesAllowed({"officer", "committee"})
    RedirectView addItem(@PathVariable String sessionId, Form form, Occasion occasion) {
        CaseSeen seen = CaseSeen.in(form, "caseSeen");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new AddItem(
                        sessionId, seen.caseId(), seen.version(), occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/{sessionId}/striking")
    @RolesAllowed({"officer", "committee"})
    RedirectView strikeItem(@PathVariable String sessionId, Form form, Occasion occasion) {
        int item = form.number("item");
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new StrikeItem(sessionId, item, grounds, occasion.actor().account(), on),
                form,
                occasion.because(grounds, null));
    }

    @PostMapping("/{sessionId}/cancellation")
    @RolesAllowed({"officer", "committee"})
    RedirectView cancelSession(@PathVariable String sessionId, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new CancelSession(sessionId, grounds, occasion.actor().account(), on),
                form,
                occasion.because(grounds, null));
    }

    @PostMapping("/{sessionId}/opening")
    @RolesAllowed({"officer", "committee"})
    RedirectView openSession(@PathVariable String sessionId, Form form, Occasion occasion) {
        List<String> present = form.filled("present");
        if (present.isEmpty()) form.fault("present", "REQUIRED", "choose who is present");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new OpenSession(sessionId, present, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/{sessionId}/minutes")
    @RolesAllowed({"officer", "committee"})
    RedirectView draftMinutes(@PathVariable String sessionId, Form form, Occasion occasion) {
        LocalDate on = form.day("on");
        form.check();
        return sent(new DraftMinutes(sessionId, occasion.actor().account(), on), form, occasion);
    }

    @PostMapping("/{sessionId}/signatures")
    @RolesAllowed({"officer", "committee"})
    RedirectView signMinutes(@PathVariable String sessionId, Form form, Occasion occasion) {
        String sha256 = form.text("sha256");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new SignMinutes(sessionId, sha256, occasion.actor().account(), on), form, occasion);
    }

    private static List<Member> members(Form form) {
        List<String> accounts = form.all("memberAccount");
        List<String> bodies = form.all("memberBody");
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < accounts.size(); i++) {
            String body = i < bodies.size() ? bodies.get(i) : "";
            if (accounts.get(i).isEmpty() && body.isEmpty()) continue;
            members.add(new Member(accounts.get(i), body));
        }
        if (members.isEmpty()) form.fault("memberAccount", "REQUIRED", "name the members");
        return members;
    }

    private RedirectView sent(SessionCommand command, Form form, Occasion occasion) {
        Done done = commands.send(SessionIds.checked(command), occasion);
        return form.done(done, command.getClass(), "/sessions/" + done.id());
    }
}
