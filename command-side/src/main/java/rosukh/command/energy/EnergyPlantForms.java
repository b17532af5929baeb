package rosukh.command.energy;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.energy.EnergySiteCommand.CommissionPlant;
import rosukh.command.energy.EnergySiteCommand.CorrectReading;
import rosukh.command.energy.EnergySiteCommand.DeclineCommissioning;
import rosukh.command.energy.EnergySiteCommand.ProposeCommissioning;
import rosukh.command.energy.EnergySiteCommand.RecordReading;
import rosukh.command.energy.EnergySiteCommand.StartBuilding;
import rosukh.command.energy.EnergySiteCommand.StartSupply;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Form;

/// Building, commissioning and metering of solar plants from the forms of their pages.
@Controller
@RequestMapping("/forms/energy-sites/{siteId}")
class EnergyPlantForms {

    private final Commands commands;

    EnergyPlantForms(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/building")
    @RolesAllowed("officer")
    RedirectView startBuilding(@PathVariable String siteId, Form form, Occasion occasion) {
        LocalDate on = form.day("on");
        return sent(new StartBuilding(siteId, occasion.actor().account(), on), form, occasion);
    }

    @PostMapping("/commissioning-proposals")
    @RolesAllowed("officer")
    RedirectView proposeCommissioning(@PathVariable String siteId, Form form, Occasion occasion) {
        long kw = Typed.whole(form, "kw");
        String reference = form.text("reference");
        LocalDate on = form.day("on");
        return sent(
                new ProposeCommissioning(siteId, kw, reference, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/commissioning-refusals")
    @RolesAllowed({"manager", "committee"})
    RedirectView declineCommissioning(@PathVariable String siteId, Form form, Occasion occasion) {
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        return sent(
                new DeclineCommissioning(siteId, grounds, occasion.actor().account(), on),
                form,
                occasion.because(grounds, null));
    }

    @PostMapping("/commissioning")
    @RolesAllowed({"manager", "committee"})
    RedirectView commissionPlant(@PathVariable String siteId, Form form, Occasion occasion) {
        LocalDate on = form.day("on");
        return sent(new CommissionPlant(siteId, occasion.actor().account(), on), form, occasion);
    }

    @PostMapping("/supply")
    @RolesAllowed("officer")
    RedirectView startSupply(@PathVariable String siteId, Form form, Occasion occasion) {
        LocalDate on = form.day("on");
        return sent(new StartSupply(siteId, occasion.actor().account(), on), form, occasion);
    }

    @PostMapping("/readings")
    @RolesAllowed("officer")
    RedirectView recordReading(@PathVariable String siteId, Form form, Occasion occasion) {
        LocalDate from = form.dateOf("from");
        LocalDate to = form.dateOf("to");
        long kwh = Typed.whole(form, "kwh");
        LocalDate on = form.day("on");
        return sent(
                new RecordReading(siteId, from, to, kwh, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/corrections")
    @RolesAllowed("officer")
    RedirectView correctReading(@PathVariable String siteId, Form form, Occasion occasion) {
        LocalDate from = form.dateOf("from");
        long kwh = Typed.whole(form, "kwh");
        String grounds = form.text("grounds");
        LocalDate on = form.day("on");
        return sent(
                new CorrectReading(siteId, from, kwh, grounds, occasion.actor().account(), on),
                form,
                occasion.because(grounds, null));
    }

    private RedirectView sent(EnergySiteCommand command, Form form, Occasion occasion) {
        return form.sent(commands, command, occasion, "/energy/sites/" + command.siteId());
    }
}
