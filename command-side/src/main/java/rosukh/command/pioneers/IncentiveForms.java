package rosukh.command.pioneers;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Form;
import rosukh.command.pioneers.BudgetCommand.GrantIncentive;
import rosukh.command.pioneers.BudgetCommand.PayIncentive;
import rosukh.command.pioneers.BudgetCommand.RecordRecovery;
import rosukh.command.pioneers.BudgetCommand.SetBudget;
import rosukh.command.pioneers.PioneerCommand.DeclineIncentive;
import rosukh.command.pioneers.PioneerCommand.ProposeIncentive;
import rosukh.events.values.Digits;

/// Incentives and their budgets from the forms of their pages.
@Controller
@RequestMapping("/forms")
class IncentiveForms {

    private final Commands commands;
    private final Grants grants;

    IncentiveForms(Commands commands, Grants grants) {
        this.commands = commands;
        this.grants = grants;
    }

    @PostMapping("/pioneers/{firmId}/incentives")
    @RolesAllowed("officer")
    RedirectView proposeIncentive(@PathVariable String firmId, Form form, Occasion occasion) {
        String verification = form.text("verification");
        long amount = Rials.orZero(form, "amount");
        form.check();
        return onPioneer(
                new ProposeIncentive(
                        firmId, verification, amount, occasion.actor().account(), Dates.today()),
                form,
                occasion);
    }

    @PostMapping("/pioneers/{firmId}/incentives/{incentiveId}/refusal")
    @RolesAllowed({"manager", "committee"})
    RedirectView declineIncentive(
            @PathVariable String firmId,
            @PathVariable String incentiveId,
            Form form,
            Occasion occasion) {
        String grounds = form.text("grounds");
        form.check();
        return onPioneer(
                new DeclineIncentive(
                        firmId, incentiveId, grounds, occasion.actor().account(), Dates.today()),
                form,
                occasion);
    }

    /// The version of the form is the pioneer's.
    @PostMapping("/pioneers/{firmId}/incentives/{incentiveId}/grant")
    @RolesAllowed({"manager", "committee"})
    RedirectView grantIncentive(
            @PathVariable String firmId,
            @PathVariable String incentiveId,
            Form form,
            Occasion occasion) {
        String period = form.text("period");
        form.check();
        GrantIncentive grant =
                new GrantIncentive(
                        period, firmId, incentiveId, occasion.actor().account(), Dates.today());
        return form.done(grants.send(grant, occasion), grant.getClass(), "/pioneers/" + firmId);
    }

    @PostMapping("/incentive-budgets")
    @RolesAllowed("manager")
    RedirectView setBudget(Form form, @Creating Occasion occasion) {
        String period = Digits.ascii(form.text("period"));
        long amount = Rials.of(form, "amount");
        String reference = form.text("reference");
        form.check();
        return onBudget(
                new SetBudget(period, amount, reference, occasion.actor().account(), Dates.today()),
                form,
                occasion);
    }

    @PostMapping("/incentive-budgets/{period}/payments")
    @RolesAllowed("officer")
    RedirectView payIncentive(@PathVariable String period, Form form, Occasion occasion) {
        String incentiveId = form.text("incentiveId");
        String reference = form.text("reference");
        form.check();
        return onBudget(
                new PayIncentive(
                        period, incentiveId, reference, occasion.actor().account(), Dates.today()),
                form,
                occasion);
    }

    @PostMapping("/incentive-budgets/{period}/recoveries")
    @RolesAllowed("officer")
    RedirectView recordRecovery(@PathVariable String period, Form form, Occasion occasion) {
        String incentiveId = form.text("incentiveId");
        long amount = Rials.of(form, "amount");
        String reference = form.text("reference");
        form.check();
        return onBudget(
                new RecordRecovery(
                        period,
                        incentiveId,
                        amount,
                        reference,
                        occasion.actor().account(),
                        Dates.today()),
                form,
                occasion);
    }

    private RedirectView onPioneer(PioneerCommand command, Form form, Occasion occasion) {
        Done done = commands.send(command, occasion);
        return form.done(done, command.getClass(), "/pioneers/" + command.firmId());
    }

    private RedirectView onBudget(BudgetCommand command, Form form, Occasion occasion) {
        Done done = commands.send(command, occasion);
        return form.done(done, command.getClass(), "/pioneers/budgets/" + command.period());
    }
}
