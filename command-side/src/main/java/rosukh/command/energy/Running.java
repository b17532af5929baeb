package rosukh.command.energy;

import static rosukh.command.energy.EnergyRefusal.ENERGY_ALREADY_PROPOSED;
import static rosukh.command.energy.EnergyRefusal.ENERGY_COMMISSIONED_KW;
import static rosukh.command.energy.EnergyRefusal.ENERGY_NOT_PROPOSED;

import rosukh.command.energy.EnergySiteCommand.CommissionPlant;
import rosukh.command.energy.EnergySiteCommand.DeclineCommissioning;
import rosukh.command.energy.EnergySiteCommand.ProposeCommissioning;
import rosukh.command.energy.EnergySiteCommand.StartBuilding;
import rosukh.command.energy.EnergySiteCommand.StartSupply;
import rosukh.command.energy.Site.Proposal;
import rosukh.events.energy.EnergySiteEvent.BuildingStarted;
import rosukh.events.energy.EnergySiteEvent.CommissioningDeclined;
import rosukh.events.energy.EnergySiteEvent.CommissioningProposed;
import rosukh.events.energy.EnergySiteEvent.OperationStarted;
import rosukh.events.energy.EnergySiteEvent.SiteCommissioned;
import rosukh.events.energy.Stage;

/// How a plant is built, commissioned and begins to supply.
final class Running {

    private Running() {}

    static BuildingStarted build(Site site, StartBuilding command) {
        Checks.next(site, Stage.UNDER_CONSTRUCTION, command.on());
        return new BuildingStarted(command.siteId(), command.by(), command.on());
    }

    static CommissioningProposed propose(Site site, ProposeCommissioning command) {
        Checks.next(site, Stage.COMMISSIONED, command.on());
        if (site.proposal() != null)
            throw ENERGY_ALREADY_PROPOSED.because("it was proposed on " + site.proposal().on());
        Checks.kw(command.kw());
        Checks.reference(command.reference());
        if (command.kw() > site.capacity().licensed())
            throw ENERGY_COMMISSIONED_KW.because(site.capacity().licensed() + " kW are licensed");
        return new CommissioningProposed(
                command.siteId(), command.kw(), command.reference(), command.by(), command.on());
    }

    static CommissioningDeclined decline(Site site, DeclineCommissioning command) {
        Proposal proposal = proposal(site);
        Checks.another(command.by(), proposal.by());
        Checks.notBefore(command.on(), proposal.on());
        Checks.grounds(command.grounds());
        return new CommissioningDeclined(
                command.siteId(), command.grounds(), command.by(), command.on());
    }

    static SiteCommissioned commission(Site site, CommissionPlant command) {
        Proposal proposal = proposal(site);
        Checks.another(command.by(), proposal.by());
        Checks.notBefore(command.on(), proposal.on());
        return new SiteCommissioned(command.siteId(), proposal.kw(), command.by(), command.on());
    }

    static OperationStarted supply(Site site, StartSupply command) {
        Checks.next(site, Stage.OPERATING, command.on());
        return new OperationStarted(command.siteId(), command.by(), command.on());
    }

    private static Proposal proposal(Site site) {
        if (site.proposal() == null)
            throw ENERGY_NOT_PROPOSED.because("nobody put it forward for commissioning");
        return site.proposal();
    }
}
