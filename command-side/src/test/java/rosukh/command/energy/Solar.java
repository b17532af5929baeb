package rosukh.command.energy;

import java.time.LocalDate;
import java.util.List;
import rosukh.command.energy.EnergyRulesCommand.DraftEnergyRules;
import rosukh.command.energy.EnergyRulesCommand.PublishEnergyRules;
import rosukh.events.energy.Assumptions;
import rosukh.events.energy.EnergyRules;
import rosukh.events.energy.PlantKind;
import rosukh.events.energy.Share;
import rosukh.events.energy.Tariff;
import rosukh.events.energy.TariffBand;

/// A tariff, assumptions and a site that the tests tell of.
final class Solar {

    static final LocalDate DAY = LocalDate.of(2026, 4, 21);
    static final String SITE = "KRM-P01.z1.SOL-1";

    static final EnergyRules RULES = rules("demo-1404", 2_000_000);

    static final List<Share> SHARES = List.of(new Share("ISIPO", 1_000), new Share("f-1", 9_000));

    static final EnergyVersions VERSIONS = published(RULES);

    private Solar() {}

    static EnergyRules rules(String tariffId, long rateCentirial) {
        return new EnergyRules(
                new Tariff(
                        tariffId,
                        LocalDate.of(2025, 3, 21),
                        null,
                        "synthetic",
                        20,
                        7_500,
                        List.of(2, 3),
                        List.of(
                                new TariffBand("SUB_200", PlantKind.SUBSCRIBER, 200, 2_740_050),
                                new TariffBand("FARM_10MW", PlantKind.FARM, 10_000, rateCentirial)),
                        3_000),
                new Assumptions(12, 30, 1_750, 590, "about", "C"));
    }

    static EnergyVersions published(EnergyRules... all) {
        EnergyVersions versions = EnergyVersions.NONE;
        int number = 0;
        for (EnergyRules each : all) {
            versions = versions.evolve(versions.decide(new DraftEnergyRules(each, "dara", DAY)));
            versions =
                    versions.evolve(
                            versions.decide(
                                    new PublishEnergyRules(++number, each.sha256(), "mina", DAY)));
        }
        return versions;
    }

    /// A known owner, 20 ha of land and the rules.
    static Ground ground() {
        return Ground.NOTHING.owned(true).on(200_000).under(VERSIONS);
    }
}
