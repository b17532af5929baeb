package rosukh.command.energy;

import static rosukh.command.energy.Solar.RULES;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import rosukh.command.energy.EnergyRulesCommand.DraftEnergyRules;
import rosukh.command.energy.EnergyRulesCommand.PublishEnergyRules;
import rosukh.command.energy.EnergySiteCommand.AgreeOnGrid;
import rosukh.command.energy.EnergySiteCommand.ApplyForSite;
import rosukh.command.energy.EnergySiteCommand.CommissionPlant;
import rosukh.command.energy.EnergySiteCommand.ContractPower;
import rosukh.command.energy.EnergySiteCommand.IdentifySite;
import rosukh.command.energy.EnergySiteCommand.LicenseSite;
import rosukh.command.energy.EnergySiteCommand.ProposeCommissioning;
import rosukh.command.energy.EnergySiteCommand.StartBuilding;
import rosukh.command.energy.EnergySiteCommand.StartSupply;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.OnTheRealLog;
import rosukh.command.kernel.Streams;
import rosukh.command.zones.LandCommand.CommitSolarLand;
import rosukh.command.zones.PotentialCommand.DeclarePotential;
import rosukh.command.zones.PotentialCommand.DesignateZone;
import rosukh.command.zones.PotentialCommand.VerifyPotential;
import rosukh.events.energy.PlantKind;
import rosukh.events.energy.Share;
import rosukh.events.zones.Place;
import rosukh.events.zones.Potential;
import rosukh.events.zones.Resources;
import rosukh.events.zones.ZoneType;

/// Two sites on land of a zone, which one firm applied for, on a real log.
abstract class SolarOnTheLog extends OnTheRealLog {

    static final String ZONE = KERMAN + ".z1";
    static final String ONE = ZONE + ".SOL-1";
    static final String TWO = ZONE + ".SOL-2";
    static final LocalDate ON = LocalDate.of(2026, 1, 12);

    @BeforeEach
    void two_sites_with_land_and_an_owner() {
        designated(ZONE, 1);
        send(new CommitSolarLand(ZONE, "SOL-1", 120_000, new Place(1, 1, 4, 4), "omid", DAY));
        send(new CommitSolarLand(ZONE, "SOL-2", 120_000, new Place(9, 1, 4, 4), "omid", DAY));
        send(new DraftEnergyRules(RULES, "dara", DAY));
        send(new PublishEnergyRules(1, RULES.sha256(), "mina", DAY));
        send(register("f-1", "10320004156"));
        for (String site : List.of(ONE, TWO)) applied(site);
    }

    void designated(String zone, int number) {
        Potential potential =
                new Potential(
                        ZoneType.TECHNOLOGY,
                        "z",
                        "",
                        1_000_000,
                        new Resources(900_000, 0, 0),
                        false,
                        List.of(),
                        0,
                        0);
        send(new DeclarePotential(zone, KERMAN, number, potential, "omid", "isipo", DAY));
        node.commands.send(
                new VerifyPotential(zone, "seen", "sara", "isipo", DAY), by("sara").expecting(0L));
        node.commands.send(
                new DesignateZone(zone, "115", "mina", "isipo", DAY), by("mina").expecting(1L));
    }

    void applied(String site) {
        send(new IdentifySite(site, PlantKind.FARM, 6_000, 120_000, "P", "s", "omid", ON));
        send(new ApplyForSite(site, "f-1", 6_000, List.of(new Share("f-1", 10_000)), "omid", ON));
    }

    static Occasion by(String account) {
        return Occasion.by(Actor.of(account, "manager", "isipo"));
    }

    static LicenseSite license(String site) {
        return new LicenseSite(site, 6_000, 6_000, null, "mina", ON);
    }

    /// Takes a site that was applied for to its supply from [#ON] on.
    void supplies(String site) {
        send(license(site));
        send(new AgreeOnGrid(site, 6_000, "331", "omid", ON));
        send(new ContractPower(site, 0, "mina", ON));
        send(new StartBuilding(site, "omid", ON));
        send(new ProposeCommissioning(site, 6_000, "14", "omid", ON));
        send(new CommissionPlant(site, "mina", ON));
        send(new StartSupply(site, "omid", ON));
    }

    List<Object> happened(String stream, Class<?> type) {
        return Streams.of(node.events).read(stream).stream().filter(type::isInstance).toList();
    }
}
