package rosukh.command.linkage;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Ids;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;
import rosukh.command.linkage.MatchCommand.AbandonMatch;
import rosukh.command.linkage.MatchCommand.AcceptProposal;
import rosukh.command.linkage.MatchCommand.ArrangeMeeting;
import rosukh.command.linkage.MatchCommand.ConcludeTrial;
import rosukh.command.linkage.MatchCommand.DeclineProposal;
import rosukh.command.linkage.MatchCommand.OrderTrial;
import rosukh.command.linkage.MatchCommand.ProposeMatch;
import rosukh.command.linkage.MatchCommand.RecordMeeting;
import rosukh.events.linkage.Side;

/// Commands on matches from the forms of their pages.
@Controller
@RequestMapping("/forms/linkage/matches")
class MatchForms {

    private final Commands commands;
    private final Ids ids;

    MatchForms(Commands commands, Ids ids) {
        this.commands = commands;
        this.ids = ids;
    }

    @PostMapping
    @RolesAllowed("officer")
    RedirectView proposeMatch(Form form, @Creating Occasion occasion) {
        String demandId = form.text("demandId");
        String supplierFirmId = form.text("supplierFirmId");
        LocalDate on = form.day("on");
        return sent(
                new ProposeMatch(
                        ids.match(), demandId, supplierFirmId, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/{matchId}/acceptances")
    @RolesAllowed({"officer", "firm"})
    RedirectView acceptProposal(@PathVariable String matchId, Form form, Occasion occasion) {
        Side side = Typed.side(form);
        LocalDate on = form.day("on");
        return sent(
                new AcceptProposal(matchId, side, occasion.actor().account(), on), form, occasion);
    }

    @PostMapping("/{matchId}/declining")
    @RolesAllowed({"officer", "firm"})
    RedirectView declineProposal(@PathVariable String matchId, Form form, Occasion occasion) {
        Side side = Typed.side(form);
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        return sent(
                new DeclineProposal(matchId, side, grounds, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/{matchId}/meetings")
    @RolesAllowed({"officer", "firm"})
    RedirectView arrangeMeeting(@PathVariable String matchId, Form form, Occasion occasion) {
        String place = form.text("place");
        LocalDate meetingOn = form.dateOf("meetingOn");
        LocalDate on = form.day("on");
        return sent(
                new ArrangeMeeting(matchId, place, meetingOn, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/{matchId}/meetings/record")
    @RolesAllowed({"officer", "firm"})
    RedirectView recordMeeting(@PathVariable String matchId, Form form, Occasion occasion) {
        int meeting = form.number("meeting");
        String summary = form.text("summary");
        LocalDate on = form.day("on");
        return sent(
                new RecordMeeting(matchId, meeting, summary, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/{matchId}/trial-orders")
    @RolesAllowed({"officer", "firm"})
    RedirectView orderTrial(@PathVariable String matchId, Form form, Occasion occasion) {
        long value = Typed.amount(form, "value");
        LocalDate dueOn = form.dateOf("dueOn");
        LocalDate on = form.day("on");
        return sent(
                new OrderTrial(matchId, value, dueOn, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/{matchId}/trial-orders/conclusion")
    @RolesAllowed({"officer", "firm"})
    RedirectView concludeTrial(@PathVariable String matchId, Form form, Occasion occasion) {
        boolean passed = form.optional("passed") != null;
        String remark = form.text("remark");
        LocalDate on = form.day("on");
        return sent(
                new ConcludeTrial(matchId, passed, remark, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/{matchId}/abandonment")
    @RolesAllowed({"officer", "firm"})
    RedirectView abandonMatch(@PathVariable String matchId, Form form, Occasion occasion) {
        Side side = Typed.side(form);
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        return sent(
                new AbandonMatch(matchId, side, grounds, occasion.actor().account(), on),
                form,
                occasion);
    }

    private RedirectView sent(MatchCommand command, Form form, Occasion occasion) {
        return form.sent(commands, command, occasion, "/linkage/matches/" + command.matchId());
    }
}
