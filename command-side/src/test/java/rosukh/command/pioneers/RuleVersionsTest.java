package rosukh.command.pioneers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.MatcherAssert.assertThat;
import static rosukh.command.kernel.IsRefused.refused;
import static rosukh.command.pioneers.Programmes.DAY;
import static rosukh.command.pioneers.Programmes.RULES;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.Refused;
import rosukh.command.pioneers.RulesCommand.DraftPioneerRules;
import rosukh.command.pioneers.RulesCommand.PublishPioneerRules;
import rosukh.events.pioneers.CommitmentKind;
import rosukh.events.pioneers.IncentiveShare;
import rosukh.events.pioneers.PioneerRules;
import rosukh.events.pioneers.PioneerRulesEvent.RulesDrafted;
import rosukh.events.pioneers.PioneerRulesEvent.RulesPublished;

/// The rules of the programme as versions.
class RuleVersionsTest {

    private static final String SHA = RULES.sha256();

    private static RuleVersions after(RulesCommand... commands) {
        RuleVersions versions = RuleVersions.NONE;
        for (RulesCommand command : commands) versions = versions.evolve(versions.decide(command));
        return versions;
    }

    private static void no(RuleVersions versions, RulesCommand command, PioneerRefusal code) {
        assertThatThrownBy(() -> versions.decide(command))
                .isInstanceOfSatisfying(Refused.class, it -> assertThat(it, refused(code)));
    }

    private static DraftPioneerRules draft(PioneerRules rules, String by) {
        return new DraftPioneerRules(rules, by, DAY);
    }

    private static PublishPioneerRules publish(int version, String by) {
        return new PublishPioneerRules(version, SHA, DAY.plusDays(3), by, DAY);
    }

    private static PioneerRules leastYears(int years) {
        return with(years, 5000, 7000, 3000, RULES.shares());
    }

    private static PioneerRules with(
            int years, int reduced, int keep, int lower, List<IncentiveShare> shares) {
        return new PioneerRules("MEDIUM", 1000, 20, years, 2, shares, reduced, 1500, keep, lower);
    }

    @Test
    void are_drafted_and_drafted_anew_until_a_second_person_publishes_them() {
        RuleVersions drafted = after(draft(leastYears(9), "dara"), draft(RULES, "sara"));
        assertThat(drafted.versions()).hasSize(1);
        for (String drafter : List.of("dara", "sara"))
            no(drafted, publish(1, drafter), PioneerRefusal.PIONEER_SECOND_PERSON);
        assertThat(drafted.decide(publish(1, "mina")))
                .isEqualTo(new RulesPublished(1, SHA, DAY.plusDays(3), "mina", DAY));
        no(drafted, draft(RULES, "dara"), PioneerRefusal.PIONEER_RULES_UNCHANGED);
    }

    @Test
    void are_published_as_they_were_read_and_never_change_again() {
        RuleVersions drafted = after(draft(leastYears(9), "dara"));
        no(drafted, publish(1, "mina"), PioneerRefusal.PIONEER_RULES_DIFFER);
        no(drafted, publish(2, "mina"), PioneerRefusal.PIONEER_RULES_UNKNOWN);
        no(drafted, publish(0, "mina"), PioneerRefusal.PIONEER_RULES_UNKNOWN);
        RuleVersions published = after(draft(RULES, "dara"), publish(1, "mina"));
        no(published, publish(1, "mina"), PioneerRefusal.PIONEER_RULES_PUBLISHED);
        assertThat(published.decide(draft(RULES, "dara")))
                .isEqualTo(new RulesDrafted(2, RULES, SHA, "dara", DAY));
    }

    @Test
    void begin_on_the_day_they_are_published_at_the_earliest() {
        RuleVersions drafted = after(draft(RULES, "dara"));
        no(
                drafted,
                new PublishPioneerRules(1, SHA, DAY.minusDays(1), "mina", DAY),
                PioneerRefusal.PIONEER_RULES_BACKDATED);
        drafted.decide(new PublishPioneerRules(1, SHA, DAY, "mina", DAY));
    }

    @Test
    void are_in_force_by_the_highest_version_that_has_begun() {
        RuleVersions two =
                after(
                        draft(RULES, "dara"),
                        new PublishPioneerRules(1, SHA, DAY, "mina", DAY),
                        draft(leastYears(9), "dara"),
                        new PublishPioneerRules(
                                2, leastYears(9).sha256(), DAY.plusDays(5), "mina", DAY));
        assertThat(two.inForceOn(DAY.plusDays(4)).number()).isEqualTo(1);
        assertThat(two.inForceOn(DAY.plusDays(5)).number()).isEqualTo(2);
        assertThatThrownBy(() -> two.inForceOn(DAY.minusDays(1)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> assertThat(it, refused(PioneerRefusal.PIONEER_RULES_NONE)));
    }

    @Test
    void lie_within_their_ranges() {
        IncentiveShare purchase = new IncentiveShare(CommitmentKind.PURCHASE, 300, 1);
        Stream.of(
                        with(-1, 5000, 7000, 3000, RULES.shares()),
                        with(101, 5000, 7000, 3000, RULES.shares()),
                        with(5, -1, 7000, 3000, RULES.shares()),
                        with(5, 10_001, 7000, 3000, RULES.shares()),
                        with(5, 5000, 10_001, 3000, RULES.shares()),
                        with(5, 5000, 7000, 7001, RULES.shares()),
                        with(5, 5000, 7000, -1, RULES.shares()),
                        with(5, 5000, 7000, 3000, List.of()),
                        with(5, 5000, 7000, 3000, List.of(purchase, purchase)),
                        with(
                                5,
                                5000,
                                7000,
                                3000,
                                List.of(new IncentiveShare(CommitmentKind.PURCHASE, 0, 1))),
                        with(
                                5,
                                5000,
                                7000,
                                3000,
                                List.of(new IncentiveShare(CommitmentKind.PURCHASE, 10_001, 1))),
                        with(
                                5,
                                5000,
                                7000,
                                3000,
                                List.of(new IncentiveShare(CommitmentKind.PURCHASE, 1, 0))),
                        new PioneerRules("HUGE", 1, 1, 1, 1, RULES.shares(), 1, 1, 1, 1),
                        new PioneerRules("LARGE", -1, 1, 1, 1, RULES.shares(), 1, 1, 1, 1),
                        new PioneerRules("LARGE", 1, -1, 1, 1, RULES.shares(), 1, 1, 1, 1),
                        new PioneerRules("LARGE", 1, 1, 1, -1, RULES.shares(), 1, 1, 1, 1),
                        new PioneerRules("LARGE", 1, 1, 1, 1, RULES.shares(), 1, -1, 1, 1))
                .forEach(bad ->
                        no(
                                RuleVersions.NONE,
                                draft(bad, "dara"),
                                PioneerRefusal.PIONEER_RULES_MALFORMED));
        after(draft(with(0, 0, 0, 0, List.of(purchase)), "dara"));
        after(draft(with(100, 10_000, 10_000, 10_000, List.of(purchase)), "dara"));
    }
}
