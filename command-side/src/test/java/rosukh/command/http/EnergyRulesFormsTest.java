package rosukh.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rosukh.command.energy.EnergyRulesCommand.DraftEnergyRules;
import rosukh.command.energy.EnergyRulesCommand.PublishEnergyRules;
import rosukh.events.energy.Assumptions;
import rosukh.events.energy.EnergyRules;
import rosukh.events.energy.PlantKind;
import rosukh.events.energy.Tariff;
import rosukh.events.energy.TariffBand;

/// The forms of the rules of solar plants.
class EnergyRulesFormsTest extends FormsOfPlants {

    private static final String[] RULES = {
        "tariffId", "demo-1404",
        "effectiveFrom", "1404/01/01",
        "effectiveTo", "",
        "tariffMark", "P",
        "contractYears", "۲۰",
        "stepFactorBp", "7500",
        "stepAtStartOfYears", "۶، 11",
        "bandCode", "SUB_20",
        "bandKind", "SUBSCRIBER",
        "bandMaxKw", "20",
        "bandRate", "۳٬۱۲۰٬۰۰۰",
        "bandCode", "FARM_10MW",
        "bandKind", "FARM",
        "bandMaxKw", "10,000",
        "bandRate", "2233333",
        "bandCode", "",
        "bandKind", "FARM",
        "bandMaxKw", "",
        "bandRate", "",
        "localContentMaxBp", "3000",
        "minM2PerKw", "12",
        "maxM2PerKw", "30",
        "yieldKwhPerKwYear", "1750",
        "co2GramPerKwh", "590",
        "source", "about",
        "mark", "C"
    };

    @Test
    void draft_and_publish_the_rules() throws Exception {
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
                                                "SUB_20", PlantKind.SUBSCRIBER, 20, 3_120_000),
                                        new TariffBand(
                                                "FARM_10MW", PlantKind.FARM, 10_000, 2_233_333)),
                                3_000),
                        new Assumptions(12, 30, 1_750, 590, "about", "C"));
        sends(
                new DraftEnergyRules(rules, "ali", today()),
                "officer",
                "/forms/energy-rules/drafts",
                "draft-energy-rules",
                RULES);
        sends(
                new PublishEnergyRules(2, "ab", "ali", today()),
                "manager",
                "/forms/energy-rules/versions/2/publication",
                "publish-energy-rules",
                "sha256",
                "ab");
    }

    @Test
    void tell_a_band_that_is_not_whole() throws Exception {
        String[] cut =
                Stream.concat(Arrays.stream(RULES), Stream.of("bandCode", "MORE"))
                        .toArray(String[]::new);
        assertThat(faults("officer", "/forms/energy-rules/drafts", cut)).contains("bandCode");
        String[] words = RULES.clone();
        words[13] = "six";
        words[21] = "much";
        assertThat(faults("officer", "/forms/energy-rules/drafts", words))
                .containsExactlyInAnyOrder("stepAtStartOfYears", "bandRate");
    }

    @Test
    void tell_what_is_published() throws Exception {
        assertThat(faults("manager", "/forms/energy-rules/versions/2/publication"))
                .containsExactly("sha256");
    }
}
