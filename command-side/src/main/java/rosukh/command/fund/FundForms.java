package rosukh.command.fund;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.fund.CapitalCommand.ApproveIncrease;
import rosukh.command.fund.CapitalCommand.DecreaseCapital;
import rosukh.command.fund.CapitalCommand.OpenFund;
import rosukh.command.fund.CapitalCommand.PayInCapital;
import rosukh.command.fund.CapitalCommand.ProposeIncrease;
import rosukh.command.fund.CapitalCommand.SubscribeCapital;
import rosukh.command.fund.PartyCommand.DeclareGroup;
import rosukh.command.fund.PartyCommand.ProposeGroup;
import rosukh.command.fund.PartyCommand.RegisterBank;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;
import rosukh.events.fund.Money;
import rosukh.events.values.Label;

/// Capital, banks and connected firms from the forms of their pages.
@Controller
@RequestMapping("/forms/fund")
class FundForms {

    private final FundLedger ledger;

    FundForms(FundLedger ledger) {
        this.ledger = ledger;
    }

    @PostMapping("/opening")
    @RolesAllowed("manager")
    RedirectView openFund(Form form, @Creating Occasion occasion) {
        Money amount = Given.money(form, "amount");
        String reference = form.text("reference");
        LocalDate on = form.day("on");
        return sent(
                new OpenFund(amount, reference, occasion.actor().account(), on), form, occasion);
    }

    @PostMapping("/increases")
    @RolesAllowed({"officer", "manager"})
    RedirectView proposeIncrease(Form form, @Creating Occasion occasion) {
        Money amount = Given.money(form, "amount");
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        return sent(
                new ProposeIncrease(amount, grounds, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/increases/{increaseId}/approval")
    @RolesAllowed({"manager", "committee"})
    RedirectView approveIncrease(
            @PathVariable String increaseId, Form form, @Creating Occasion occasion) {
        Money amount = Given.money(form, "amount");
        String reference = form.text("reference");
        LocalDate on = form.day("on");
        return sent(
                new ApproveIncrease(increaseId, amount, reference, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/increases/{increaseId}/subscriptions")
    @RolesAllowed({"officer", "manager"})
    RedirectView subscribeCapital(
            @PathVariable String increaseId, Form form, @Creating Occasion occasion) {
        Money amount = Given.money(form, "amount");
        String subscriber = form.text("subscriber");
        LocalDate on = form.day("on");
        return sent(
                new SubscribeCapital(
                        increaseId, amount, subscriber, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/increases/{increaseId}/payments")
    @RolesAllowed({"officer", "manager"})
    RedirectView payInCapital(
            @PathVariable String increaseId, Form form, @Creating Occasion occasion) {
        Money amount = Given.money(form, "amount");
        String reference = form.text("reference");
        LocalDate on = form.day("on");
        return sent(
                new PayInCapital(increaseId, amount, reference, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/decreases")
    @RolesAllowed("manager")
    RedirectView decreaseCapital(Form form, @Creating Occasion occasion) {
        Money amount = Given.money(form, "amount");
        String reference = form.text("reference");
        LocalDate on = form.day("on");
        return sent(
                new DecreaseCapital(amount, reference, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/banks")
    @RolesAllowed({"officer", "manager"})
    RedirectView registerBank(Form form, @Creating Occasion occasion) {
        String bankId = form.text("bankId");
        Label name = new Label(form.text("nameEn"), form.text("nameFa"));
        LocalDate on = form.day("on");
        return sent(new RegisterBank(bankId, name, occasion.actor().account(), on), form, occasion);
    }

    @PostMapping("/groups")
    @RolesAllowed({"officer", "manager"})
    RedirectView proposeGroup(Form form, @Creating Occasion occasion) {
        List<String> firmIds = Given.codes(form, "firmIds");
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        return sent(
                new ProposeGroup(
                        form.optional("groupId"), firmIds, grounds, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/groups/{groupId}/declaration")
    @RolesAllowed({"manager", "committee"})
    RedirectView declareGroup(
            @PathVariable String groupId, Form form, @Creating Occasion occasion) {
        LocalDate on = form.day("on");
        return sent(new DeclareGroup(groupId, occasion.actor().account(), on), form, occasion);
    }

    private RedirectView sent(FundCommand command, Form form, Occasion occasion) {
        String page = command instanceof PartyCommand ? "/fund/parties" : "/fund/capital";
        return ledger.sent(command, form, occasion, page);
    }
}
