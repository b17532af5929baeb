package rosukh.command.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rosukh.command.energy.Solar.DAY;
import static rosukh.command.energy.Solar.RULES;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rosukh.command.energy.EnergyRulesCommand.DraftEnergyRules;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Violation;
import rosukh.events.energy.Assumptions;
import rosukh.events.energy.EnergyRules;
import rosukh.events.energy.PlantKind;
import rosukh.events.energy.Tariff;
import rosukh.events.energy.TariffBand;

/// Every value of the rules has a least and a most.
class RulesRangesTest {

    private static final TariffBand BAND = new TariffBand("B", PlantKind.FARM, 10, 1);

    /// @return the fields at fault
    private static List<String> flaws(Tariff tariff, Assumptions by) {
        try {
            var _ =
                    EnergyVersions.NONE.decide(
                            new DraftEnergyRules(new EnergyRules(tariff, by), "dara", DAY));
            return List.of();
        } catch (Refused refused) {
            assertThat(refused.code()).isEqualTo("ENERGY_RULES_MALFORMED");
            return refused.violations().stream().map(Violation::field).toList();
        }
    }

    private static List<String> by(int min, int max, int yield, int co2, String source, String m) {
        return flaws(RULES.tariff(), new Assumptions(min, max, yield, co2, source, m));
    }

    private static List<String> of(Tariff tariff) {
        return flaws(tariff, RULES.assumptions());
    }

    private static Tariff tariff(
            @Nullable LocalDate to, int years, int factor, List<Integer> steps, int local) {
        return new Tariff("t", DAY, to, "P", years, factor, steps, List.of(BAND), local);
    }

    private static List<String> ofBands(TariffBand... bands) {
        return of(new Tariff("t", DAY, null, "P", 20, 1, List.of(), List.of(bands), 0));
    }

    @Test
    void assumptions() {
        assertThat(by(0, 0, 1, 0, "s", "C")).isEmpty();
        assertThat(by(1_000, 1_000, 8_760, 5_000, "s", "C")).isEmpty();
        assertThat(by(-1, 0, 1, 0, "s", "C")).containsExactly("minM2PerKw");
        assertThat(by(1_001, 1_001, 1, 0, "s", "C")).containsExactly("minM2PerKw", "maxM2PerKw");
        assertThat(by(2, 1, 1, 0, "s", "C")).containsExactly("maxM2PerKw");
        assertThat(by(0, 1_001, 1, 0, "s", "C")).containsExactly("maxM2PerKw");
        assertThat(by(0, 0, 0, 0, "s", "C")).containsExactly("yieldKwhPerKwYear");
        assertThat(by(0, 0, 8_761, 0, "s", "C")).containsExactly("yieldKwhPerKwYear");
        assertThat(by(0, 0, 1, -1, "s", "C")).containsExactly("co2GramPerKwh");
        assertThat(by(0, 0, 1, 5_001, "s", "C")).containsExactly("co2GramPerKwh");
        assertThat(by(0, 0, 1, 0, " ", "")).containsExactly("source", "mark");
    }

    @Test
    void the_tariff() {
        assertThat(of(tariff(DAY, 1, 0, List.of(), 0))).isEmpty();
        assertThat(of(tariff(null, 50, 10_000, List.of(2, 50), 10_000))).isEmpty();
        assertThat(of(tariff(DAY.minusDays(1), 1, 0, List.of(), 0))).containsExactly("effectiveTo");
        assertThat(of(tariff(null, 0, 0, List.of(), 0))).containsExactly("contractYears");
        assertThat(of(tariff(null, 51, 0, List.of(), 0))).containsExactly("contractYears");
        assertThat(of(tariff(null, 1, -1, List.of(), 0))).containsExactly("stepFactorBp");
        assertThat(of(tariff(null, 1, 10_001, List.of(), 0))).containsExactly("stepFactorBp");
        assertThat(of(tariff(null, 1, 0, List.of(), -1))).containsExactly("localContentMaxBp");
        assertThat(of(tariff(null, 1, 0, List.of(), 10_001))).containsExactly("localContentMaxBp");
        for (List<Integer> steps : List.of(List.of(1), List.of(51), List.of(3, 3), List.of(5, 4)))
            assertThat(of(tariff(null, 1, 0, steps, 0))).containsExactly("stepAtStartOfYears");
        assertThat(of(tariff(null, 1, 0, List.of(9, 5, 6), 0)))
                .as("each is later than all before it")
                .containsExactly("stepAtStartOfYears", "stepAtStartOfYears");
        assertThat(of(new Tariff(" ", DAY, null, "", 1, 0, List.of(), List.of(BAND), 0)))
                .containsExactly("tariffId", "tariffMark");
    }

    @Test
    void bands() {
        TariffBand most = new TariffBand("M", PlantKind.SUBSCRIBER, Site.KW_MAX, 1_000_000_000L);
        TariffBand least = new TariffBand("L", PlantKind.FARM, 1, 1);
        assertThat(ofBands(most, least)).isEmpty();
        assertThat(ofBands()).containsExactly("bands");
        assertThat(ofBands(BAND, BAND)).containsExactly("bands");
        for (TariffBand each :
                List.of(
                        new TariffBand(" ", PlantKind.FARM, 1, 1),
                        new TariffBand("x", PlantKind.FARM, 0, 1),
                        new TariffBand("x", PlantKind.FARM, Site.KW_MAX + 1, 1),
                        new TariffBand("x", PlantKind.FARM, 1, 0),
                        new TariffBand("x", PlantKind.FARM, 1, 1_000_000_001L)))
            assertThat(ofBands(each)).as(each.toString()).containsExactly("bands");
    }

    @Test
    void a_version_has_its_number() {
        assertThat(Solar.VERSIONS.version(1).published()).isTrue();
        for (int number : List.of(0, 2))
            assertThatThrownBy(() -> Solar.VERSIONS.version(number))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            it -> assertThat(it.code()).isEqualTo("ENERGY_RULES_UNKNOWN"));
    }

    @Test
    void of_those_in_force_the_last_counts() {
        EnergyVersions two = Solar.published(RULES, Solar.rules("later", 5));
        assertThat(two.inForceOn(DAY).number()).isEqualTo(2);
    }
}
