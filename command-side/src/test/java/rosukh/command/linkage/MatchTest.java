package rosukh.command.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static rosukh.command.linkage.Trading.DAY;
import static rosukh.command.linkage.Trading.FREE;
import static rosukh.command.linkage.Trading.LAST_TO_ANSWER;
import static rosukh.command.linkage.Trading.after;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Violation;
import rosukh.command.linkage.Match.State;
import rosukh.command.linkage.MatchCommand.AbandonMatch;
import rosukh.command.linkage.MatchCommand.AcceptProposal;
import rosukh.command.linkage.MatchCommand.ArrangeMeeting;
import rosukh.command.linkage.MatchCommand.ConcludeTrial;
import rosukh.command.linkage.MatchCommand.DeclineProposal;
import rosukh.command.linkage.MatchCommand.LapseProposal;
import rosukh.command.linkage.MatchCommand.OrderTrial;
import rosukh.command.linkage.MatchCommand.ProposeMatch;
import rosukh.command.linkage.MatchCommand.RecordMeeting;
import rosukh.command.linkage.MatchCommand.RegisterContract;
import rosukh.command.linkage.Proposal.Supply;
import rosukh.events.linkage.Contract;
import rosukh.events.linkage.MatchEvent.ProposalLapsed;
import rosukh.events.linkage.Side;

class MatchTest {

    private static final ProposeMatch PROPOSAL = new ProposeMatch("m-1", "n-1", "f-s", "sara", DAY);

    @Test
    void a_supplier_of_the_last_ranking_is_proposed_with_its_place() {
        assertThat(Proposal.propose(PROPOSAL, Trading.ranked("f-t", "f-s"), FREE))
                .satisfies(e -> {
                    assertThat(e.place()).isEqualTo(Trading.place("f-s", 2));
                    assertThat(e.ranking()).isEqualTo(1);
                    assertThat(e.scoringVersion()).isEqualTo("1");
                    assertThat(e.buyerFirmId()).isEqualTo("f-b");
                    assertThat(e.provinceKey()).isEqualTo("KRM");
                });
        assertThat(propose(Trading.ranked("f-t"), FREE)).isEqualTo("LINKAGE_NOT_RANKED");
        assertThat(propose(Trading.open(), FREE)).isEqualTo("LINKAGE_NOT_RANKED");
        assertThat(propose(Trading.reviewed(), FREE)).isEqualTo("LINKAGE_DEMAND_NOT_OPEN");
    }

    @Test
    void a_supplier_is_proposed_where_it_can_be_and_no_more_than_five_times_at_once() {
        Demand demand = Trading.ranked("f-s");
        assertThat(propose(demand, new Supply(List.of(), 0, true)))
                .isEqualTo("LINKAGE_ALREADY_PROPOSED");
        assertThat(propose(demand, new Supply(List.of(), 5, false)))
                .isEqualTo("LINKAGE_SUPPLIER_EXPOSED");
        assertThat(Proposal.propose(PROPOSAL, demand, new Supply(List.of(), 4, false))).isNotNull();
        Refused rejected =
                catchThrowableOfType(
                        Refused.class,
                        () ->
                                Proposal.propose(
                                        PROPOSAL,
                                        demand,
                                        new Supply(
                                                List.of(HardFilter.H_CAPACITY, HardFilter.H_BARRED),
                                                0,
                                                false)));
        assertThat(rejected.code()).isEqualTo("LINKAGE_SUPPLIER_REJECTED");
        assertThat(rejected.violations())
                .extracting(Violation::code)
                .containsExactly("H_CAPACITY", "H_BARRED");
        assertThat(refused(Trading.proposed(), PROPOSAL)).isEqualTo("LINKAGE_ALREADY_PROPOSED");
    }

    @Test
    void both_sides_accept_by_different_persons_in_any_order() {
        Match one = after(Trading.proposed(), accept(Side.SUPPLIER, "saman"));
        assertThat(one.state()).isEqualTo(State.PROPOSED);
        assertThat(refused(one, accept(Side.SUPPLIER, "bita"))).isEqualTo("LINKAGE_SIDE_ACCEPTED");
        assertThat(refused(one, accept(Side.BUYER, "saman"))).isEqualTo("LINKAGE_SAME_PERSON");
        assertThat(after(one, accept(Side.BUYER, "bita")).state()).isEqualTo(State.AGREED);
        assertThat(refused(Trading.agreed(), accept(Side.BUYER, "bita")))
                .isEqualTo("LINKAGE_NOT_PROPOSED");
    }

    @Test
    void a_proposal_is_answered_until_the_last_day_and_lapses_afterwards() {
        LocalDate late = LAST_TO_ANSWER.plusDays(1);
        assertThat(refused(Trading.proposed(), new AcceptProposal("m-1", Side.BUYER, "bita", late)))
                .isEqualTo("LINKAGE_ANSWER_LATE");
        assertThat(
                        after(
                                Trading.proposed(),
                                new AcceptProposal("m-1", Side.BUYER, "bita", LAST_TO_ANSWER)))
                .isNotNull();
        assertThat(refused(Trading.proposed(), new LapseProposal("m-1", LAST_TO_ANSWER)))
                .isEqualTo("LINKAGE_NOT_YET");
        assertThat(
                        Trading.proposed()
                                .decide(new LapseProposal("m-1", late.plusDays(9)), LAST_TO_ANSWER))
                .containsExactly(new ProposalLapsed("m-1", late, late.plusDays(9)));
        assertThat(
                        catchThrowableOfType(
                                        Refused.class,
                                        () ->
                                                Trading.proposed()
                                                        .decide(
                                                                new LapseProposal("m-1", late),
                                                                null))
                                .code())
                .isEqualTo("LINKAGE_NOT_YET");
        Match lapsed = after(Trading.proposed(), new LapseProposal("m-1", late));
        assertThat(lapsed.state()).isEqualTo(State.LAPSED);
        assertThat(refused(lapsed, new LapseProposal("m-1", late)))
                .isEqualTo("LINKAGE_NOT_PROPOSED");
        assertThat(refused(Trading.agreed(), new LapseProposal("m-1", late)))
                .isEqualTo("LINKAGE_NOT_PROPOSED");
    }

    @Test
    void a_side_declines_with_grounds() {
        DeclineProposal decline = new DeclineProposal("m-1", Side.BUYER, "full", "bita", DAY);
        Match declined = after(Trading.proposed(), decline);
        assertThat(declined.state()).isEqualTo(State.DECLINED);
        assertThat(refused(declined, decline)).isEqualTo("LINKAGE_NOT_PROPOSED");
        assertThat(
                        refused(
                                Trading.proposed(),
                                new DeclineProposal("m-1", Side.BUYER, "", "bita", DAY)))
                .isEqualTo("LINKAGE_GROUNDS_MISSING");
        assertThat(refused(declined, new ArrangeMeeting("m-1", "Hall", DAY, "sara", DAY)))
                .isEqualTo("LINKAGE_NOT_AGREED");
    }

    @Test
    void a_meeting_is_arranged_and_recorded_once_it_was_held() {
        assertThat(refused(Trading.agreed(), new ArrangeMeeting("m-1", " ", DAY, "sara", DAY)))
                .isEqualTo("LINKAGE_MEETING_MALFORMED");
        assertThat(
                        refused(
                                Trading.agreed(),
                                new ArrangeMeeting("m-1", "Hall", DAY.minusDays(1), "sara", DAY)))
                .isEqualTo("LINKAGE_MEETING_MALFORMED");
        Match arranged =
                after(
                        Trading.agreed(),
                        new ArrangeMeeting("m-1", "Hall", DAY.plusDays(3), "sara", DAY));
        for (int wrong : new int[] {0, 2})
            assertThat(refused(arranged, meeting(wrong, DAY.plusDays(3))))
                    .isEqualTo("LINKAGE_MEETING_UNKNOWN");
        assertThat(refused(arranged, meeting(1, DAY.plusDays(2))))
                .isEqualTo("LINKAGE_MEETING_UNKNOWN");
        Match held = after(arranged, meeting(1, DAY.plusDays(3)));
        assertThat(held.held()).containsExactly(1);
        assertThat(refused(held, meeting(1, DAY.plusDays(3)))).isEqualTo("LINKAGE_MEETING_UNKNOWN");
    }

    @Test
    void a_trial_is_ordered_after_a_meeting_and_a_failed_one_bars_the_contract() {
        assertThat(refused(Trading.agreed(), trial(5))).isEqualTo("LINKAGE_NOT_MET");
        assertThat(refused(Trading.met(), trial(0))).isEqualTo("LINKAGE_TRIAL_MALFORMED");
        assertThat(refused(Trading.met(), new OrderTrial("m-1", 5, DAY, "bita", DAY)))
                .isEqualTo("LINKAGE_TRIAL_MALFORMED");
        assertThat(refused(Trading.met(), trialled(true))).isEqualTo("LINKAGE_NO_TRIAL");
        Match ordered = after(Trading.met(), trial(5));
        assertThat(refused(ordered, trial(5))).isEqualTo("LINKAGE_TRIAL_OPEN");
        assertThat(refused(ordered, register(Trading.contract()))).isEqualTo("LINKAGE_TRIAL_OPEN");
        Match failed = after(ordered, trialled(false));
        assertThat(refused(failed, register(Trading.contract()))).isEqualTo("LINKAGE_TRIAL_FAILED");
        assertThat(after(failed, trial(5), trialled(true), register(Trading.contract())).contract())
                .isEqualTo(Trading.contract());
    }

    @Test
    void a_side_goes_no_further_before_there_is_a_contract() {
        AbandonMatch abandon = new AbandonMatch("m-1", Side.BUYER, "not wanted", "bita", DAY);
        assertThat(after(Trading.met(), abandon).state()).isEqualTo(State.ABANDONED);
        assertThat(refused(Trading.proposed(), abandon)).isEqualTo("LINKAGE_NOT_AGREED");
        assertThat(refused(Trading.contracted(), abandon)).isEqualTo("LINKAGE_CONTRACT_CONFIRMED");
    }

    @Test
    void nothing_happens_before_what_happened_last() {
        assertThat(
                        refused(
                                Trading.proposed(),
                                new AcceptProposal("m-1", Side.BUYER, "bita", DAY.minusDays(1))))
                .isEqualTo("LINKAGE_DATE_BACKWARDS");
    }

    private static AcceptProposal accept(Side side, String by) {
        return new AcceptProposal("m-1", side, by, DAY);
    }

    private static RecordMeeting meeting(int number, LocalDate on) {
        return new RecordMeeting("m-1", number, "they go on", "sara", on);
    }

    private static OrderTrial trial(long value) {
        return new OrderTrial("m-1", value, DAY.plusDays(20), "bita", DAY);
    }

    private static ConcludeTrial trialled(boolean passed) {
        return new ConcludeTrial("m-1", passed, "all came", "bita", DAY);
    }

    private static RegisterContract register(Contract contract) {
        return new RegisterContract("m-1", contract, "sara", DAY);
    }

    private static String propose(Demand demand, Supply supply) {
        return catchThrowableOfType(Refused.class, () -> Proposal.propose(PROPOSAL, demand, supply))
                .code();
    }

    private static String refused(Match match, MatchCommand command) {
        return catchThrowableOfType(Refused.class, () -> match.decide(command, LAST_TO_ANSWER))
                .code();
    }
}
