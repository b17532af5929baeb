package rosukh.command.pioneers;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.pioneers.Programmes.DAY;
import static rosukh.command.pioneers.Programmes.FIRM;
import static rosukh.command.pioneers.Programmes.MATCH;
import static rosukh.command.pioneers.Programmes.commit;
import static rosukh.command.pioneers.Programmes.knowing;
import static rosukh.command.pioneers.Programmes.known;
import static rosukh.command.pioneers.Programmes.propose;
import static rosukh.command.pioneers.Programmes.report;
import static rosukh.command.pioneers.Programmes.verify;
import static rosukh.command.pioneers.Ruling.no;

import org.junit.jupiter.api.Test;
import rosukh.command.pioneers.PioneerCommand.DeclineIncentive;
import rosukh.command.pioneers.Programmes.Story;
import rosukh.events.pioneers.CommitmentKind;
import rosukh.events.pioneers.Entitlement;
import rosukh.events.pioneers.PioneerEvent.IncentiveProposed;

/// A proposed incentive by example.
class ProposalTest {

    @Test
    void is_proposed_as_the_rules_in_force_give_it() {
        Story story = Story.bought().then(propose(MATCH, 0));
        IncentiveProposed told = (IncentiveProposed) story.last();
        assertThat(told.entitlement()).isEqualTo(new Entitlement(20_000, 300, 10_000, 1000, 600));
        assertThat(told.amount()).isEqualTo(600);
        assertThat(told.period()).isEqualTo("1405");
        assertThat(told.incentiveId()).isEqualTo("f-1-i1");
    }

    @Test
    void may_be_less_and_never_more() {
        Story.bought().then(propose(MATCH, 1));
        no(Story.bought(), propose(MATCH, 601), PioneerRefusal.INCENTIVE_OVER_RULE);
        no(Story.bought(), propose(MATCH, -1), PioneerRefusal.INCENTIVE_OVER_RULE);
    }

    @Test
    void is_for_something_that_counts() {
        no(Story.committed(), propose(MATCH, 0), PioneerRefusal.INCENTIVE_NOTHING_VERIFIED);
        no(
                Story.committed().then(report(400), knowing(null, "KB-1")),
                propose("D1", 0),
                PioneerRefusal.INCENTIVE_NOTHING_VERIFIED);
    }

    @Test
    void is_one_for_each_amount_until_it_is_declined() {
        Story story = Story.bought().then(propose(MATCH, 0));
        no(story, propose(MATCH, 0), PioneerRefusal.INCENTIVE_ALREADY_PROPOSED);
        no(story, decline(), known().granted(true), PioneerRefusal.INCENTIVE_ALREADY_GRANTED);
        story.then(decline());
        no(story, decline(), PioneerRefusal.INCENTIVE_NOT_OPEN);
        story.then(propose(MATCH, 0));
        assertThat(((IncentiveProposed) story.last()).incentiveId()).isEqualTo("f-1-i2");
        no(
                story,
                new DeclineIncentive(FIRM, "f-1-i9", "no", "mina", DAY.plusDays(62)),
                PioneerRefusal.INCENTIVE_UNKNOWN);
    }

    @Test
    void is_of_a_kind_that_is_in_the_rules() {
        Story story =
                Story.qualified()
                        .then(commit(CommitmentKind.PURCHASE, 9))
                        .then(commit(CommitmentKind.INVESTMENT, 900))
                        .then(report(400), knowing(null, "KB-1"))
                        .then(verify());
        no(story, propose("D1", 0), PioneerRefusal.INCENTIVE_NOT_IN_RULES);
    }

    private static DeclineIncentive decline() {
        return new DeclineIncentive(FIRM, "f-1-i1", "dispute", "mina", DAY.plusDays(62));
    }
}
