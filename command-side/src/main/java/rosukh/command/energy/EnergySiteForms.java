package rosukh.command.energy;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.view.RedirectView;
import rosukh.command.energy.EnergySiteCommand.AgreeOnGrid;
import rosukh.command.energy.EnergySiteCommand.ApplyForSite;
import rosukh.command.energy.EnergySiteCommand.ContractPower;
import rosukh.command.energy.EnergySiteCommand.IdentifySite;
import rosukh.command.energy.EnergySiteCommand.LicenseSite;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.http.Creating;
import rosukh.command.kernel.http.Form;
import rosukh.events.energy.PlantKind;
import rosukh.events.energy.Share;

/// Sites of solar plants from the forms of their pages, until their power is contracted.
@Controller
@RequestMapping("/forms/energy-sites")
class EnergySiteForms {

    private final Commands commands;

    EnergySiteForms(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @RolesAllowed("officer")
    RedirectView identifySite(Form form, @Creating Occasion occasion) {
        String siteId = form.text("siteId");
        PlantKind kind = Typed.of(form, "kind", PlantKind.FARM);
        long potentialKw = Typed.whole(form, "potentialKw");
        long landM2 = Typed.whole(form, "landM2");
        String mark = form.text("mark");
        String source = form.text("source");
        LocalDate on = form.day("on");
        return sent(
                new IdentifySite(
                        siteId,
                        kind,
                        potentialKw,
                        landM2,
                        mark,
                        source,
                        occasion.actor().account(),
                        on),
                form,
                occasion);
    }

    @PostMapping("/{siteId}/applications")
    @RolesAllowed("officer")
    RedirectView applyForSite(@PathVariable String siteId, Form form, Occasion occasion) {
        String ownerId = form.text("ownerId");
        long kw = Typed.whole(form, "kw");
        List<Share> shares = Typed.shares(form);
        LocalDate on = form.day("on");
        return sent(
                new ApplyForSite(siteId, ownerId, kw, shares, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/{siteId}/licences")
    @RolesAllowed("manager")
    RedirectView licenseSite(@PathVariable String siteId, Form form, Occasion occasion) {
        long licensedKw = Typed.whole(form, "licensedKw");
        long gridApprovedKw = Typed.whole(form, "gridApprovedKw");
        String landReason = form.optional("landReason");
        LocalDate on = form.day("on");
        return sent(
                new LicenseSite(
                        siteId,
                        licensedKw,
                        gridApprovedKw,
                        landReason,
                        occasion.actor().account(),
                        on),
                form,
                occasion);
    }

    @PostMapping("/{siteId}/grid-agreements")
    @RolesAllowed("officer")
    RedirectView agreeOnGrid(@PathVariable String siteId, Form form, Occasion occasion) {
        long gridApprovedKw = Typed.whole(form, "gridApprovedKw");
        String reference = form.text("reference");
        LocalDate on = form.day("on");
        return sent(
                new AgreeOnGrid(siteId, gridApprovedKw, reference, occasion.actor().account(), on),
                form,
                occasion);
    }

    @PostMapping("/{siteId}/power-contracts")
    @RolesAllowed("manager")
    RedirectView contractPower(@PathVariable String siteId, Form form, Occasion occasion) {
        int localContentBp = form.number("localContentBp");
        LocalDate on = form.day("on");
        return sent(
                new ContractPower(siteId, localContentBp, occasion.actor().account(), on),
                form,
                occasion);
    }

    private RedirectView sent(EnergySiteCommand command, Form form, Occasion occasion) {
        return form.sent(commands, command, occasion, "/energy/sites/" + command.siteId());
    }
}
