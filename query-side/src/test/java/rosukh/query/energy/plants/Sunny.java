package rosukh.query.energy.plants;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.energy.Assumptions;
import rosukh.events.energy.EnergyRules;
import rosukh.events.energy.EnergyRulesEvent.RulesDrafted;
import rosukh.events.energy.EnergyRulesEvent.RulesPublished;
import rosukh.events.energy.EnergySiteEvent.BuildingStarted;
import rosukh.events.energy.EnergySiteEvent.CommissioningProposed;
import rosukh.events.energy.EnergySiteEvent.GridAgreed;
import rosukh.events.energy.EnergySiteEvent.MeterRead;
import rosukh.events.energy.EnergySiteEvent.OperationStarted;
import rosukh.events.energy.EnergySiteEvent.PowerContracted;
import rosukh.events.energy.EnergySiteEvent.ReadingCorrected;
import rosukh.events.energy.EnergySiteEvent.SiteApplied;
import rosukh.events.energy.EnergySiteEvent.SiteCommissioned;
import rosukh.events.energy.EnergySiteEvent.SiteIdentified;
import rosukh.events.energy.EnergySiteEvent.SiteLicensed;
import rosukh.events.energy.PlantKind;
import rosukh.events.energy.Share;
import rosukh.events.energy.Tariff;
import rosukh.events.energy.TariffBand;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.query.harness.Log;
import rosukh.query.zones.register.Zoned;

/// A plant that supplies on a plot of a zone in which a unit draws power, and a site that was
/// found.
final class Sunny {

    static final LocalDate DAY = LocalDate.of(2026, 4, 21);
    static final String SITE = "KRM-P01.z1.SOL-1";
    static final String PARK = "KRM-SOL-BAFT.PARK";

    private Sunny() {}

    static void tell(Log log) {
        log.clear();
        log.append(new FirmRegistered("f-2", "10183629059", "کاوش", "METAL", 25, "SMALL", DAY));
        Zoned.tell(log);
        log.by("omid", "officer", "isipo");
        log.append(new FirmRegistered("f-1", "10320004156", "آفتاب یک", "METAL", 25, "SMALL", DAY));
        EnergyRules rules =
                new EnergyRules(
                        new Tariff(
                                "demo-1404",
                                LocalDate.of(2025, 3, 21),
                                null,
                                "P",
                                20,
                                7_500,
                                List.of(6, 11),
                                List.of(
                                        new TariffBand(
                                                "FARM_10MW", PlantKind.FARM, 10_000, 2_000_000)),
                                3_000),
                        new Assumptions(12, 30, 1_750, 590, "about", "C"));
        log.append(
                new RulesDrafted(1, rules, rules.sha256(), "dara", DAY),
                new RulesPublished(1, rules.sha256(), "mina", DAY),
                new RulesDrafted(2, rules, rules.sha256(), "dara", DAY),
                new SiteIdentified(
                        PARK,
                        "KRM-SOL-BAFT",
                        "KRM",
                        PlantKind.FARM,
                        290_000,
                        7_000_000,
                        "P",
                        "split",
                        "omid",
                        DAY),
                new SiteIdentified(
                        SITE, "KRM-P01", "KRM", PlantKind.FARM, 900, 20_000, "S", "s", "omid", DAY),
                new SiteApplied(
                        SITE,
                        "f-1",
                        800,
                        List.of(new Share("ISIPO", 1_000), new Share("f-1", 9_000)),
                        "omid",
                        DAY),
                new SiteLicensed(SITE, "KRM-P01.z1", "f-1", 700, 750, 14_000, null, 1, "mina", DAY),
                new GridAgreed(SITE, 720, "331", "omid", DAY),
                new PowerContracted(
                        SITE,
                        "KRM-P01.z1",
                        "f-1",
                        1,
                        "FARM_10MW",
                        List.of("KRM-P01.z1.B"),
                        1_700,
                        1_000,
                        "mina",
                        DAY),
                new BuildingStarted(SITE, "omid", DAY),
                new CommissioningProposed(SITE, 600, "14", "omid", DAY),
                new SiteCommissioned(SITE, 600, "mina", DAY),
                new OperationStarted(SITE, "omid", DAY),
                new MeterRead(
                        SITE,
                        DAY,
                        DAY.plusDays(9),
                        20_000,
                        28_767,
                        11_800,
                        1,
                        440_000_000,
                        1,
                        "omid",
                        DAY.plusDays(10)),
                new ReadingCorrected(
                        SITE,
                        DAY,
                        20_000,
                        28_800,
                        11_800,
                        16_992,
                        440_000_000,
                        633_600_000,
                        "misread",
                        "omid",
                        DAY.plusDays(11)));
    }
}
