package rosukh.command.linkage;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Ids;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;
import rosukh.command.linkage.DemandCommand.DraftDemand;
import rosukh.command.linkage.DemandCommand.PublishDemand;
import rosukh.command.linkage.DemandCommand.RankSuppliers;
import rosukh.command.linkage.DemandCommand.ReopenDemand;
import rosukh.command.linkage.DemandCommand.ReturnDemand;
import rosukh.command.linkage.DemandCommand.ReviewDemand;
import rosukh.command.linkage.DemandCommand.WithdrawDemand;
import rosukh.events.linkage.Wanted;

/// Commands on demands from the forms of their pages.
@Controller
@RequestMapping("/forms/linkage/demands")
class DemandForms {

    private final Commands commands;
    private final Ids ids;

    DemandForms(Commands commands, Ids ids) {
        this.commands = commands;
        this.ids = ids;
    }

    @PostMapping
    @RolesAllowed({"officer", "firm"})
    RedirectView draftDemand(Form form, @Creating Occasion occasion) {
        String buyerFirmId = form.text("buyerFirmId");
        Wanted wanted = Typed.wanted(form);
        LocalDate on = form.day("on");
        return sent(
                new DraftDemand(ids.demand(), buyerFirmId, wanted, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/{demandId}/review")
    @RolesAllowed("officer")
    RedirectView reviewDemand(@PathVariable String demandId, Form form, Occasion occasion) {
        LocalDate on = form.day("on");
        return sent(new ReviewDemand(demandId, occasion.actor().account(), on), form, occasion);
    }

    @PostMapping("/{demandId}/return")
    @RolesAllowed("officer")
    RedirectView returnDemand(@PathVariable String demandId, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        return sent(
                new ReturnDemand(demandId, grounds, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/{demandId}/publication")
    @RolesAllowed("officer")
    RedirectView publishDemand(@PathVariable String demandId, Form form, Occasion occasion) {
        LocalDate on = form.day("on");
        return sent(new PublishDemand(demandId, occasion.actor().account(), on), form, occasion);
    }

    @PostMapping("/{demandId}/rankings")
    @RolesAllowed("officer")
    RedirectView rankSuppliers(@PathVariable String demandId, Form form, Occasion occasion) {
        LocalDate on = form.day("on");
        return sent(new RankSuppliers(demandId, occasion.actor().account(), on), form, occasion);
    }

    @PostMapping("/{demandId}/reopening")
    @RolesAllowed({"officer", "firm"})
    RedirectView reopenDemand(@PathVariable String demandId, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        return sent(
                new ReopenDemand(demandId, grounds, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/{demandId}/withdrawal")
    @RolesAllowed({"officer", "firm"})
    RedirectView withdrawDemand(@PathVariable String demandId, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        return sent(
                new WithdrawDemand(demandId, grounds, occasion.actor().account(), on),
                form,
                occasion);
    }

    private RedirectView sent(DemandCommand command, Form form, Occasion occasion) {
        return form.sent(commands, command, occasion, "/linkage/demands/" + command.demandId());
    }
}
