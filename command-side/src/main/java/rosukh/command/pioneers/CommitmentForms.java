package rosukh.command.pioneers;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.Form;
import rosukh.command.pioneers.PioneerCommand.LowerSupport;
import rosukh.command.pioneers.PioneerCommand.MakeCommitment;
import rosukh.command.pioneers.PioneerCommand.RejectSupport;
import rosukh.command.pioneers.PioneerCommand.ReportSupport;
import rosukh.command.pioneers.PioneerCommand.VerifySupport;
import rosukh.events.pioneers.CommitmentKind;

/// What pioneers commit themselves to, and what of it documents show, from the forms of their
/// pages.
@Controller
@RequestMapping("/forms/pioneers/{firmId}")
class CommitmentForms {

    private final Commands commands;

    CommitmentForms(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/commitments")
    @RolesAllowed("officer")
    RedirectView makeCommitment(@PathVariable String firmId, Form form, Occasion occasion) {
        CommitmentKind kind = Chosen.of(form, "kind", CommitmentKind.PURCHASE);
        long amount = Rials.of(form, "amount");
        LocalDate from = form.dateOf("from");
        LocalDate fulfilledBy = form.dateOf("fulfilledBy");
        String document = form.text("documentSha256");
        form.check();
        return sent(
                new MakeCommitment(
                        firmId,
                        kind,
                        amount,
                        from,
                        fulfilledBy,
                        document,
                        occasion.actor().account(),
                        Dates.today()),
                form,
                occasion);
    }

    @PostMapping("/supports")
    @RolesAllowed("officer")
    RedirectView reportSupport(@PathVariable String firmId, Form form, Occasion occasion) {
        int commitment = form.number("commitment");
        String beneficiary = form.text("beneficiaryFirmId");
        long amount = Rials.of(form, "amount");
        LocalDate suppliedOn = form.day("suppliedOn");
        String document = form.text("documentSha256");
        form.check();
        return sent(
                new ReportSupport(
                        firmId,
                        commitment,
                        beneficiary,
                        amount,
                        suppliedOn,
                        document,
                        occasion.actor().account(),
                        Dates.today()),
                form,
                occasion);
    }

    @PostMapping("/supports/{verification}/verification")
    @RolesAllowed({"officer", "manager"})
    RedirectView verifySupport(
            @PathVariable String firmId,
            @PathVariable String verification,
            Form form,
            Occasion occasion) {
        String document = form.text("documentSha256");
        form.check();
        return sent(
                new VerifySupport(
                        firmId, verification, document, occasion.actor().account(), Dates.today()),
                form,
                occasion);
    }

    @PostMapping("/supports/{verification}/rejection")
    @RolesAllowed({"officer", "manager"})
    RedirectView rejectSupport(
            @PathVariable String firmId,
            @PathVariable String verification,
            Form form,
            Occasion occasion) {
        String grounds = form.text("grounds");
        form.check();
        return sent(
                new RejectSupport(
                        firmId, verification, grounds, occasion.actor().account(), Dates.today()),
                form,
                occasion);
    }

    @PostMapping("/supports/{verification}/correction")
    @RolesAllowed({"officer", "manager"})
    RedirectView lowerSupport(
            @PathVariable String firmId,
            @PathVariable String verification,
            Form form,
            Occasion occasion) {
        long now = Rials.of(form, "now");
        String grounds = form.text("grounds");
        form.check();
        return sent(
                new LowerSupport(
                        firmId,
                        verification,
                        now,
                        grounds,
                        occasion.actor().account(),
                        Dates.today()),
                form,
                occasion);
    }

    private RedirectView sent(PioneerCommand command, Form form, Occasion occasion) {
        return form.done(
                commands.send(command, occasion),
                command.getClass(),
                "/pioneers/" + command.firmId());
    }
}
