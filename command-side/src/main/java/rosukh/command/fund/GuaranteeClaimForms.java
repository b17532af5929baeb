package rosukh.command.fund;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.fund.ClaimCommand.LodgeClaim;
import rosukh.command.fund.ClaimCommand.PayClaim;
import rosukh.command.fund.ClaimCommand.RecoverMoney;
import rosukh.command.fund.ClaimCommand.RejectClaim;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;
import rosukh.events.fund.Money;

/// Claims on guarantees and what comes in again, from the forms of a guarantee.
@Controller
@RequestMapping("/forms/fund")
class GuaranteeClaimForms {

    private final FundLedger ledger;

    GuaranteeClaimForms(FundLedger ledger) {
        this.ledger = ledger;
    }

    @PostMapping("/guarantees/{guaranteeId}/claims")
    @RolesAllowed("officer")
    RedirectView lodgeClaim(
            @PathVariable String guaranteeId, Form form, @Creating Occasion occasion) {
        String claimant = form.text("claimantId");
        Money amount = Given.money(form, "amount");
        Money unpaid = Given.money(form, "unpaidLoan");
        int days = form.number("defaultDays");
        LocalDate on = form.day("on");
        return sent(
                new LodgeClaim(
                        guaranteeId,
                        claimant,
                        amount,
                        unpaid,
                        days,
                        occasion.actor().account(),
                        on),
                form,
                occasion);
    }

    @PostMapping("/guarantees/{guaranteeId}/claims/open/payment")
    @RolesAllowed({"manager", "committee"})
    RedirectView payClaim(
            @PathVariable String guaranteeId, Form form, @Creating Occasion occasion) {
        String reference = form.text("reference");
        LocalDate on = form.day("on");
        return sent(
                new PayClaim(guaranteeId, reference, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/guarantees/{guaranteeId}/claims/open/rejection")
    @RolesAllowed({"manager", "committee"})
    RedirectView rejectClaim(
            @PathVariable String guaranteeId, Form form, @Creating Occasion occasion) {
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        return sent(
                new RejectClaim(guaranteeId, grounds, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/guarantees/{guaranteeId}/recoveries")
    @RolesAllowed("officer")
    RedirectView recoverMoney(
            @PathVariable String guaranteeId, Form form, @Creating Occasion occasion) {
        Money amount = Given.money(form, "amount");
        String reference = form.text("reference");
        LocalDate on = form.day("on");
        return sent(
                new RecoverMoney(guaranteeId, amount, reference, occasion.actor().account(), on),
                form,
                occasion);
    }

    private RedirectView sent(ClaimCommand command, Form form, Occasion occasion) {
        return ledger.sent(command, form, occasion, "/fund/guarantees/" + command.guaranteeId());
    }
}
