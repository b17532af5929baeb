package rosukh.command.fund;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.fund.GuaranteeCommand.ApplyForGuarantee;
import rosukh.command.fund.GuaranteeCommand.ApproveGuarantee;
import rosukh.command.fund.GuaranteeCommand.CancelApproval;
import rosukh.command.fund.GuaranteeCommand.DeclineGuarantee;
import rosukh.command.fund.GuaranteeCommand.IssueGuarantee;
import rosukh.command.fund.GuaranteeCommand.OnGuarantee;
import rosukh.command.fund.GuaranteeCommand.PayFee;
import rosukh.command.fund.GuaranteeCommand.RateGuarantee;
import rosukh.command.fund.GuaranteeCommand.ReleaseGuarantee;
import rosukh.command.fund.GuaranteeCommand.ReviewExposure;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;
import rosukh.events.fund.FollowKind;
import rosukh.events.fund.Line;
import rosukh.events.fund.Money;
import rosukh.events.fund.ReviewResult;

/// Guarantees from the forms of their pages, up to their release.
@Controller
@RequestMapping("/forms/fund")
class GuaranteeForms {

    private final FundLedger ledger;

    GuaranteeForms(FundLedger ledger) {
        this.ledger = ledger;
    }

    /// The line is the standard one where none is chosen.
    @PostMapping("/guarantees")
    @RolesAllowed("officer")
    RedirectView applyForGuarantee(Form form, @Creating Occasion occasion) {
        String firmId = form.text("firmId");
        String bankId = form.text("bankId");
        Line line = Given.named(form, "line", Line.class);
        Money loan = Given.money(form, "loan");
        Money guaranteed = Given.money(form, "guaranteed");
        int months = form.number("termMonths");
        int discount = form.number("discount");
        Money collateral = Given.money(form, "collateral");
        String follows = form.optional("follows");
        FollowKind kind = Given.named(form, "followKind", FollowKind.class);
        LocalDate on = form.day("on");
        return ledger.sent(
                new ApplyForGuarantee(
                        firmId,
                        bankId,
                        line == null ? Line.STANDARD : line,
                        loan,
                        guaranteed,
                        months,
                        discount,
                        collateral,
                        follows,
                        kind,
                        occasion.actor().account(),
                        on),
                form,
                occasion,
                "/fund/guarantees");
    }

    @PostMapping("/guarantees/{guaranteeId}/ratings")
    @RolesAllowed("officer")
    RedirectView rateGuarantee(
            @PathVariable String guaranteeId, Form form, @Creating Occasion occasion) {
        int score = form.number("score");
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        return sent(
                new RateGuarantee(guaranteeId, score, grounds, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/guarantees/{guaranteeId}/refusal")
    @RolesAllowed({"manager", "committee"})
    RedirectView declineGuarantee(
            @PathVariable String guaranteeId, Form form, @Creating Occasion occasion) {
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        return sent(
                new DeclineGuarantee(guaranteeId, grounds, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/guarantees/{guaranteeId}/approval")
    @RolesAllowed({"manager", "committee"})
    RedirectView approveGuarantee(
            @PathVariable String guaranteeId, Form form, @Creating Occasion occasion) {
        int revision = form.number("revision");
        LocalDate on = form.day("on");
        return sent(
                new ApproveGuarantee(guaranteeId, revision, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/guarantees/{guaranteeId}/cancellation")
    @RolesAllowed("manager")
    RedirectView cancelApproval(
            @PathVariable String guaranteeId, Form form, @Creating Occasion occasion) {
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        return sent(
                new CancelApproval(guaranteeId, grounds, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/guarantees/{guaranteeId}/fees")
    @RolesAllowed("officer")
    RedirectView payFee(@PathVariable String guaranteeId, Form form, @Creating Occasion occasion) {
        Money amount = Given.money(form, "amount");
        String reference = form.text("reference");
        LocalDate on = form.day("on");
        return sent(
                new PayFee(guaranteeId, amount, reference, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/guarantees/{guaranteeId}/issue")
    @RolesAllowed({"officer", "manager"})
    RedirectView issueGuarantee(
            @PathVariable String guaranteeId, Form form, @Creating Occasion occasion) {
        LocalDate on = form.day("on");
        return sent(
                new IssueGuarantee(guaranteeId, occasion.actor().account(), on), form, occasion);
    }

    @PostMapping("/guarantees/{guaranteeId}/releases")
    @RolesAllowed("officer")
    RedirectView releaseGuarantee(
            @PathVariable String guaranteeId, Form form, @Creating Occasion occasion) {
        Money amount = Given.money(form, "amount");
        String reference = form.text("reference");
        LocalDate on = form.day("on");
        return sent(
                new ReleaseGuarantee(
                        guaranteeId, amount, reference, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/guarantees/{guaranteeId}/reviews")
    @RolesAllowed({"officer", "manager"})
    RedirectView reviewExposure(
            @PathVariable String guaranteeId, Form form, @Creating Occasion occasion) {
        form.text("result");
        ReviewResult result = Given.named(form, "result", ReviewResult.class);
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        return sent(
                new ReviewExposure(
                        guaranteeId,
                        result == null ? ReviewResult.KEPT : result,
                        grounds,
                        occasion.actor().account(),
                        on),
                form,
                occasion);
    }

    private RedirectView sent(OnGuarantee command, Form form, Occasion occasion) {
        return ledger.sent(command, form, occasion, "/fund/guarantees/" + command.guaranteeId());
    }
}
