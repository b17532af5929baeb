package rosukh.command.pioneers;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Form;
import rosukh.command.pioneers.PioneerCommand.DeclineEnding;
import rosukh.command.pioneers.PioneerCommand.DeclineNomination;
import rosukh.command.pioneers.PioneerCommand.EndPioneer;
import rosukh.command.pioneers.PioneerCommand.NominatePioneer;
import rosukh.command.pioneers.PioneerCommand.ProposeEnding;
import rosukh.command.pioneers.PioneerCommand.QualifyPioneer;
import rosukh.command.pioneers.PioneerCommand.ReviewPioneer;
import rosukh.events.pioneers.ReviewOutcome;

/// How firms become pioneers, are reviewed and end, from the forms of their pages.
@Controller
@RequestMapping("/forms/pioneers")
class PioneerForms {

    private final Commands commands;

    PioneerForms(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @RolesAllowed("officer")
    RedirectView nominatePioneer(Form form, @Creating Occasion occasion) {
        String firmId = form.text("firmId");
        long purchases = Rials.of(form, "purchases");
        long rdSpend = Rials.of(form, "rdSpend");
        int years = form.number("years");
        int broken = form.number("brokenContracts");
        String document = form.text("documentSha256");
        String grounds = form.text("grounds");
        form.check();
        return sent(
                new NominatePioneer(
                        firmId,
                        purchases,
                        rdSpend,
                        years,
                        broken,
                        document,
                        grounds,
                        occasion.actor().account(),
                        Dates.today()),
                form,
                occasion);
    }

    @PostMapping("/{firmId}/nomination/refusal")
    @RolesAllowed({"manager", "committee"})
    RedirectView declineNomination(@PathVariable String firmId, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        form.check();
        return sent(
                new DeclineNomination(firmId, grounds, occasion.actor().account(), Dates.today()),
                form,
                occasion);
    }

    @PostMapping("/{firmId}/qualification")
    @RolesAllowed({"manager", "committee"})
    RedirectView qualifyPioneer(@PathVariable String firmId, Form form, Occasion occasion) {
        return sent(
                new QualifyPioneer(firmId, occasion.actor().account(), Dates.today()),
                form,
                occasion);
    }

    @PostMapping("/{firmId}/reviews")
    @RolesAllowed({"officer", "manager"})
    RedirectView reviewPioneer(@PathVariable String firmId, Form form, Occasion occasion) {
        ReviewOutcome outcome = Chosen.of(form, "outcome", ReviewOutcome.KEPT);
        @Nullable String grounds = form.optional("grounds");
        form.check();
        return sent(
                new ReviewPioneer(
                        firmId,
                        outcome,
                        grounds == null ? "" : grounds,
                        occasion.actor().account(),
                        Dates.today()),
                form,
                occasion);
    }

    @PostMapping("/{firmId}/ending-proposals")
    @RolesAllowed({"officer", "manager"})
    RedirectView proposeEnding(@PathVariable String firmId, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        form.check();
        return sent(
                new ProposeEnding(firmId, grounds, occasion.actor().account(), Dates.today()),
                form,
                occasion);
    }

    @PostMapping("/{firmId}/ending-proposals/refusal")
    @RolesAllowed({"manager", "committee"})
    RedirectView declineEnding(@PathVariable String firmId, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        form.check();
        return sent(
                new DeclineEnding(firmId, grounds, occasion.actor().account(), Dates.today()),
                form,
                occasion);
    }

    @PostMapping("/{firmId}/ending")
    @RolesAllowed({"manager", "committee"})
    RedirectView endPioneer(@PathVariable String firmId, Form form, Occasion occasion) {
        return sent(
                new EndPioneer(firmId, occasion.actor().account(), Dates.today()), form, occasion);
    }

    private RedirectView sent(PioneerCommand command, Form form, Occasion occasion) {
        return form.done(
                commands.send(command, occasion),
                command.getClass(),
                "/pioneers/" + command.firmId());
    }
}
