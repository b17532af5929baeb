package rosukh.command.council;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.council.DeliberationCommand.CancelMeeting;
import rosukh.command.council.DeliberationCommand.ConveneCouncil;
import rosukh.command.council.DeliberationCommand.DraftCouncilMinutes;
import rosukh.command.council.DeliberationCommand.OpenMeeting;
import rosukh.command.council.DeliberationCommand.PutTopic;
import rosukh.command.council.DeliberationCommand.SignCouncilMinutes;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Ids;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;
import rosukh.events.council.Task;
import rosukh.events.values.Digits;

/// Commands on meetings of the policy council, from the forms of their pages.
@Controller
@RequestMapping("/forms/council/meetings")
class CouncilMeetingForms {

    private final Commands commands;
    private final Ids ids;

    CouncilMeetingForms(Commands commands, Ids ids) {
        this.commands = commands;
        this.ids = ids;
    }

    @PostMapping("")
    @RolesAllowed({"officer", "committee"})
    RedirectView conveneCouncil(Form form, @Creating Occasion occasion) {
        LocalDate meetsOn = form.dateOf("meetsOn");
        String place = form.text("place");
        String chair = form.text("chair");
        int quorum = form.number("quorum");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new ConveneCouncil(
                        ids.councilMeeting(),
                        meetsOn,
                        place,
                        chair,
                        quorum,
                        occasion.actor().account(),
                        on),
                form,
                occasion);
    }

    @PostMapping("/{meetingId}/topics")
    @RolesAllowed({"officer", "committee"})
    RedirectView putTopic(@PathVariable String meetingId, Form form, Occasion occasion) {
        String title = form.text("title");
        String text = form.text("text");
        String gauge = form.text("gauge");
        String area = form.text("area");
        String direction = form.text("direction");
        List<Task> tasks = tasks(form);
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new PutTopic(
                        meetingId,
                        title,
                        text,
                        gauge,
                        area,
                        direction,
                        tasks,
                        occasion.actor().account(),
                        on),
                form,
                occasion);
    }

    @PostMapping("/{meetingId}/cancellation")
    @RolesAllowed({"officer", "committee"})
    RedirectView cancelMeeting(@PathVariable String meetingId, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new CancelMeeting(meetingId, grounds, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/{meetingId}/opening")
    @RolesAllowed({"officer", "committee"})
    RedirectView openMeeting(@PathVariable String meetingId, Form form, Occasion occasion) {
        List<String> present = form.filled("present");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new OpenMeeting(meetingId, present, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/{meetingId}/minutes")
    @RolesAllowed({"officer", "committee"})
    RedirectView draftCouncilMinutes(@PathVariable String meetingId, Form form, Occasion occasion) {
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new DraftCouncilMinutes(meetingId, occasion.actor().account(), on), form, occasion);
    }

    @PostMapping("/{meetingId}/signatures")
    @RolesAllowed({"officer", "committee"})
    RedirectView signCouncilMinutes(@PathVariable String meetingId, Form form, Occasion occasion) {
        String sha256 = form.text("sha256");
        LocalDate on = form.day("on");
        form.check();
        return sent(
                new SignCouncilMinutes(meetingId, sha256, occasion.actor().account(), on),
                form,
                occasion);
    }

    /// What is asked is typed into rows; rows without an owner are left out.
    private static List<Task> tasks(Form form) {
        List<String> owners = form.all("owner");
        List<Task> tasks = new ArrayList<>();
        for (int row = 0; row < owners.size(); row++) {
            if (owners.get(row).isEmpty()) continue;
            String days = Digits.ascii(at(form, "workingDays", row));
            if (!days.matches("\\d{1,3}")) {
                form.fault("workingDays", "NUMBER", "working days are a whole number");
                continue;
            }
            tasks.add(
                    new Task(
                            owners.get(row),
                            at(form, "action", row),
                            at(form, "measure", row),
                            at(form, "target", row),
                            Integer.parseInt(days),
                            at(form, "priority", row).equals("true")));
        }
        if (tasks.isEmpty()) form.fault("owner", "REQUIRED", "say what is asked of whom");
        return tasks;
    }

    private static String at(Form form, String field, int row) {
        List<String> all = form.all(field);
        return row < all.size() ? all.get(row) : "";
    }

    private RedirectView sent(DeliberationCommand command, Form form, Occasion occasion) {
        Done done = commands.send(CouncilIds.checked(command), occasion);
        return form.done(done, command.getClass(), "/council/meetings/" + done.id());
    }
}
