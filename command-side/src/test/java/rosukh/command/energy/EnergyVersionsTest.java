package rosukh.command.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.MatcherAssert.assertThat;
import static rosukh.command.energy.Solar.DAY;
import static rosukh.command.energy.Solar.RULES;
import static rosukh.command.kernel.IsRefused.refused;

import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.command.energy.EnergyRulesCommand.DraftEnergyRules;
import rosukh.command.energy.EnergyRulesCommand.PublishEnergyRules;
import rosukh.command.kernel.Refused;
import rosukh.events.energy.Assumptions;
import rosukh.events.energy.EnergyRules;
import rosukh.events.energy.EnergyRulesEvent.RulesPublished;

/// The rules of solar plants as versions.
class EnergyVersionsTest {

    private static EnergyVersions after(EnergyRulesCommand... commands) {
        EnergyVersions versions = EnergyVersions.NONE;
        for (EnergyRulesCommand command : commands)
            versions = versions.evolve(versions.decide(command));
        return versions;
    }

    private static void no(
            EnergyVersions versions, EnergyRulesCommand command, EnergyRefusal code) {
        assertThatThrownBy(() -> versions.decide(command))
                .isInstanceOfSatisfying(Refused.class, it -> assertThat(it, refused(code)));
    }

    private static DraftEnergyRules draft(EnergyRules rules, String by) {
        return new DraftEnergyRules(rules, by, DAY);
    }

    private static PublishEnergyRules publish(int version, String by) {
        return new PublishEnergyRules(version, RULES.sha256(), by, DAY);
    }

    @Test
    void are_drafted_and_drafted_anew_until_a_second_person_publishes_them() {
        EnergyVersions drafted =
                after(draft(Solar.rules("other", 1), "dara"), draft(RULES, "sara"));
        assertThat(drafted.versions()).hasSize(1);
        for (String drafter : List.of("dara", "sara"))
            no(drafted, publish(1, drafter), EnergyRefusal.ENERGY_SECOND_PERSON);
        assertThat(drafted.decide(publish(1, "mina")))
                .isEqualTo(new RulesPublished(1, RULES.sha256(), "mina", DAY));
        no(drafted, draft(RULES, "dara"), EnergyRefusal.ENERGY_RULES_UNCHANGED);
    }

    @Test
    void are_published_as_they_were_read_and_never_change_again() {
        EnergyVersions other = after(draft(Solar.rules("other", 1), "dara"));
        no(other, publish(1, "mina"), EnergyRefusal.ENERGY_RULES_DIFFER);
        no(other, publish(2, "mina"), EnergyRefusal.ENERGY_RULES_UNKNOWN);
        EnergyVersions published = after(draft(RULES, "dara"), publish(1, "mina"));
        no(published, publish(1, "mina"), EnergyRefusal.ENERGY_RULES_PUBLISHED);
        assertThat(published.evolve(published.decide(draft(RULES, "dara"))).versions()).hasSize(2);
    }

    @Test
    void are_in_force_as_long_as_the_tariff_says_and_only_once_published() {
        EnergyVersions published = after(draft(RULES, "dara"), publish(1, "mina"));
        assertThat(published.inForceOn(DAY).number()).isEqualTo(1);
        assertThatThrownBy(() -> published.inForceOn(RULES.tariff().effectiveFrom().minusDays(1)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> assertThat(it, refused(EnergyRefusal.ENERGY_NO_TARIFF)));
        assertThatThrownBy(() -> after(draft(RULES, "dara")).inForceOn(DAY))
                .isInstanceOf(Refused.class);
    }

    @Test
    void lie_within_their_ranges() {
        for (EnergyRules each :
                List.of(
                        Solar.rules(" ", 1),
                        Solar.rules("x", 0),
                        new EnergyRules(
                                RULES.tariff(), new Assumptions(13, 12, 1_750, 590, "a", "C")),
                        new EnergyRules(
                                RULES.tariff(), new Assumptions(12, 30, 9_000, 590, "a", "C")),
                        new EnergyRules(
                                RULES.tariff(), new Assumptions(12, 30, 1_750, -1, "a", "C")),
                        new EnergyRules(
                                RULES.tariff(), new Assumptions(12, 30, 1_750, 590, "", "C"))))
            no(EnergyVersions.NONE, draft(each, "dara"), EnergyRefusal.ENERGY_RULES_MALFORMED);
    }

    @Test
    void have_a_hash_of_all_they_say() {
        assertThat(Solar.rules("demo-1404", 2_000_000).sha256()).isEqualTo(RULES.sha256());
        assertThat(Solar.rules("demo-1404", 2_000_001).sha256()).isNotEqualTo(RULES.sha256());
    }
}
