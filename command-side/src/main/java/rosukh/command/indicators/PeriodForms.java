package rosukh.command.indicators;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.indicators.PeriodCommand.DeclineRestatement;
import rosukh.command.indicators.PeriodCommand.ProposeRestatement;
import rosukh.command.indicators.PeriodCommand.PublishPeriod;
import rosukh.command.indicators.PeriodCommand.RestatePeriod;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;

/// Publication of numbers from the forms of its pages. A restatement that is approved has the
/// reason of its proposal.
@Controller
@RequestMapping("/forms/indicators/periods")
class PeriodForms {

    private final Commands commands;
    private final Measuring measuring;

    PeriodForms(Commands commands, Measuring measuring) {
        this.commands = commands;
        this.measuring = measuring;
    }

    @PostMapping
    @RolesAllowed({"officer", "manager"})
    RedirectView publishPeriod(Form form, @Creating Occasion occasion) {
        String period = form.text("period");
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(
                new PublishPeriod(
                        period,
                        measuring.measured(period),
                        actor.account(),
                        actor.organisation(),
                        on),
                form,
                occasion);
    }

    @PostMapping("/{period}/restatements")
    @RolesAllowed({"officer", "manager"})
    RedirectView proposeRestatement(@PathVariable String period, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(
                new ProposeRestatement(
                        period,
                        measuring.measured(period),
                        grounds,
                        actor.account(),
                        actor.organisation(),
                        on),
                form,
                occasion.because(grounds, null));
    }

    @PostMapping("/{period}/restatements/approval")
    @RolesAllowed({"manager", "committee"})
    RedirectView restatePeriod(@PathVariable String period, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(
                new RestatePeriod(
                        period,
                        measuring.measured(period),
                        actor.account(),
                        actor.organisation(),
                        on),
                form,
                occasion.because(grounds, null));
    }

    @PostMapping("/{period}/restatements/decline")
    @RolesAllowed({"officer", "manager", "committee"})
    RedirectView declineRestatement(@PathVariable String period, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        form.check();
        Actor actor = occasion.actor();
        return sent(
                new DeclineRestatement(period, grounds, actor.account(), actor.organisation(), on),
                form,
                occasion.because(grounds, null));
    }

    private RedirectView sent(PeriodCommand command, Form form, Occasion occasion) {
        return form.done(
                commands.send(command, occasion),
                command.getClass(),
                "/indicators/periods/" + command.period());
    }
}
