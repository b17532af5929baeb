package rosukh.command.linkage;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Form;
import rosukh.command.linkage.MatchCommand.AcknowledgeContract;
import rosukh.command.linkage.MatchCommand.RecordFailure;
import rosukh.command.linkage.MatchCommand.RecordPerformance;
import rosukh.command.linkage.MatchCommand.RegisterContract;
import rosukh.command.linkage.MatchCommand.ReversePerformance;
import rosukh.events.linkage.Contract;
import rosukh.events.linkage.Side;

/// Commands on contracts from the forms of their page.
@Controller
@RequestMapping("/forms/linkage/matches/{matchId}")
class ContractForms {

    private final Commands commands;

    ContractForms(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/contract")
    @RolesAllowed({"officer", "firm"})
    RedirectView registerContract(@PathVariable String matchId, Form form, Occasion occasion) {
        long value = Typed.amount(form, "value");
        String productId = form.text("productId");
        String productName = form.text("productName");
        LocalDate signedOn = form.dateOf("signedOn");
        LocalDate endsOn = form.dateOf("endsOn");
        String documentSha256 = form.text("documentSha256");
        Contract contract =
                new Contract(value, productId, productName, signedOn, endsOn, documentSha256);
        LocalDate on = form.day("on");
        return sent(
                new RegisterContract(matchId, contract, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/contract/acknowledgements")
    @RolesAllowed({"officer", "firm"})
    RedirectView acknowledgeContract(@PathVariable String matchId, Form form, Occasion occasion) {
        Side side = Typed.side(form);
        String documentSha256 = form.text("documentSha256");
        LocalDate on = form.day("on");
        return sent(
                new AcknowledgeContract(
                        matchId, side, documentSha256, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/performance")
    @RolesAllowed({"officer", "firm"})
    RedirectView recordPerformance(@PathVariable String matchId, Form form, Occasion occasion) {
        long value = Typed.amount(form, "value");
        LocalDate performedOn = form.dateOf("performedOn");
        LocalDate on = form.day("on");
        return sent(
                new RecordPerformance(matchId, value, performedOn, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/failure")
    @RolesAllowed({"officer", "firm"})
    RedirectView recordFailure(@PathVariable String matchId, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        return sent(
                new RecordFailure(matchId, grounds, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/performance/reversal")
    @RolesAllowed("officer")
    RedirectView reversePerformance(@PathVariable String matchId, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        return sent(
                new ReversePerformance(matchId, grounds, occasion.actor().account(), on),
                form,
                occasion);
    }

    private RedirectView sent(MatchCommand command, Form form, Occasion occasion) {
        return form.sent(commands, command, occasion, "/linkage/matches/" + command.matchId());
    }
}
