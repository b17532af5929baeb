package rosukh.command.council;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.council.DeliberationCommand.CountTopic;
import rosukh.command.council.DeliberationCommand.DeferTopic;
import rosukh.command.council.DeliberationCommand.RecuseFromTopic;
import rosukh.command.council.DeliberationCommand.VoteOnTopic;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;

/// Commands on the topics of an open meeting, from the forms of its page.
@Controller
@RequestMapping("/forms/council/meetings/{meetingId}/topics/{topic}")
class CouncilVotingForms {

    private final Commands commands;

    CouncilVotingForms(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/recusals")
    @RolesAllowed({"officer", "committee"})
    RedirectView recuseFromTopic(
            @PathVariable String meetingId,
            @PathVariable int topic,
            Form form,
            @Creating Occasion occasion) {
        String member = form.text("member");
        String conflict = form.text("conflict");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new RecuseFromTopic(
                        meetingId, topic, member, conflict, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/votes")
    @RolesAllowed({"committee", "manager"})
    RedirectView voteOnTopic(
            @PathVariable String meetingId,
            @PathVariable int topic,
            Form form,
            @Creating Occasion occasion) {
        String ballot = form.text("ballot");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new VoteOnTopic(
                        meetingId,
                        topic,
                        ballot,
                        occasion.actor().account(),
                        occasion.actor().organisation(),
                        on),
                form,
                occasion);
    }

    @PostMapping("/count")
    @RolesAllowed({"committee", "manager"})
    RedirectView countTopic(
            @PathVariable String meetingId, @PathVariable int topic, Form form, Occasion occasion) {
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new CountTopic(meetingId, topic, occasion.actor().account(), on), form, occasion);
    }

    @PostMapping("/deferral")
    @RolesAllowed({"officer", "committee"})
    RedirectView deferTopic(
            @PathVariable String meetingId, @PathVariable int topic, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new DeferTopic(meetingId, topic, grounds, occasion.actor().account(), on),
                form,
                occasion);
    }

    private RedirectView sent(DeliberationCommand command, Form form, Occasion occasion) {
        Done done = commands.send(CouncilIds.checked(command), occasion);
        return form.done(done, command.getClass(), "/council/meetings/" + done.id());
    }
}
