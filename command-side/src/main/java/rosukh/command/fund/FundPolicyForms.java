package rosukh.command.fund;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.fund.PolicyCommand.DraftFundPolicy;
import rosukh.command.fund.PolicyCommand.PublishFundPolicy;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;
import rosukh.events.fund.FundPolicy;

/// The policy of the fund from the forms of its page. The order of the checks and their texts are
/// those of the first policy; another order is drafted through the API.
@Controller
@RequestMapping("/forms/fund")
class FundPolicyForms {

    private final FundLedger ledger;

    FundPolicyForms(FundLedger ledger) {
        this.ledger = ledger;
    }

    @PostMapping("/policies/drafts")
    @RolesAllowed({"officer", "manager"})
    RedirectView draftFundPolicy(Form form, @Creating Occasion occasion) {
        List<String> areas = Given.codes(form, "lessDevelopedAreas");
        FundPolicy policy =
                new FundPolicy(
                        form.number("multiple"),
                        form.number("baseCoverage"),
                        form.number("lessDevelopedCoverage"),
                        form.number("kbCoverage"),
                        areas,
                        Given.number(form, "firmCap"),
                        form.number("groupShare"),
                        form.number("divisionShare"),
                        form.number("bankShare"),
                        form.number("firstYearFee"),
                        form.number("furtherYearFee"),
                        form.number("mostDiscount"),
                        form.number("leastCollateral"),
                        form.number("leastDefaultDays"),
                        form.number("decisionWorkingDays"),
                        Given.number(form, "oldPerNew"),
                        FundPolicy.FIRST.checks());
        LocalDate on = form.day("on");
        return sent(new DraftFundPolicy(policy, occasion.actor().account(), on), form, occasion);
    }

    @PostMapping("/policies/{version}/publication")
    @RolesAllowed({"manager", "committee"})
    RedirectView publishFundPolicy(
            @PathVariable int version, Form form, @Creating Occasion occasion) {
        String sha256 = form.text("sha256");
        LocalDate from = form.dateOf("from");
        LocalDate on = form.day("on");
        return sent(
                new PublishFundPolicy(version, sha256, from, occasion.actor().account(), on),
                form,
                occasion);
    }

    private RedirectView sent(PolicyCommand command, Form form, Occasion occasion) {
        return ledger.sent(command, form, occasion, "/fund/policy");
    }
}
