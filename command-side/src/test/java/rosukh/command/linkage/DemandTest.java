package rosukh.command.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static rosukh.command.linkage.Trading.DAY;
import static rosukh.command.linkage.Trading.after;
import static rosukh.command.linkage.Trading.wanted;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Violation;
import rosukh.command.linkage.Demand.State;
import rosukh.command.linkage.DemandCommand.ChangeDemand;
import rosukh.command.linkage.DemandCommand.DraftDemand;
import rosukh.command.linkage.DemandCommand.ExpireDemand;
import rosukh.command.linkage.DemandCommand.NoteContract;
import rosukh.command.linkage.DemandCommand.PublishDemand;
import rosukh.command.linkage.DemandCommand.RankSuppliers;
import rosukh.command.linkage.DemandCommand.ReopenDemand;
import rosukh.command.linkage.DemandCommand.ReturnDemand;
import rosukh.command.linkage.DemandCommand.ReviewDemand;
import rosukh.command.linkage.DemandCommand.WithdrawDemand;
import rosukh.events.linkage.DemandEvent.DemandExpired;
import rosukh.events.linkage.DemandEvent.SuppliersRanked;
import rosukh.events.linkage.Wanted;

class DemandTest {

    @Test
    void a_demand_is_drafted_reviewed_by_another_and_published() {
        assertThat(Trading.drafted().state()).isEqualTo(State.DRAFT);
        assertThat(refused(Trading.drafted(), new ReviewDemand("n-1", "sara", DAY)))
                .isEqualTo("LINKAGE_REVIEWER_IS_AUTHOR");
        assertThat(refused(Trading.drafted(), new PublishDemand("n-1", "sara", DAY)))
                .isEqualTo("LINKAGE_DEMAND_NOT_REVIEWED");
        assertThat(Trading.reviewed().state()).isEqualTo(State.REVIEWED);
        assertThat(refused(Trading.reviewed(), new ReviewDemand("n-1", "omid", DAY)))
                .isEqualTo("LINKAGE_DEMAND_NOT_DRAFT");
        assertThat(Trading.open().state()).isEqualTo(State.OPEN);
        assertThat(Trading.open().publishedOn()).isEqualTo(DAY);
        assertThat(refused(Trading.open(), new DraftDemand("n-1", "f-b", wanted(), "x", DAY)))
                .isEqualTo("LINKAGE_DEMAND_NOT_DRAFT");
    }

    @Test
    void what_is_changed_or_given_back_must_be_reviewed_anew_by_none_of_its_authors() {
        Demand changed = after(Trading.reviewed(), new ChangeDemand("n-1", wanted(), "omid", DAY));
        assertThat(changed.state()).isEqualTo(State.DRAFT);
        assertThat(refused(changed, new ReviewDemand("n-1", "omid", DAY)))
                .isEqualTo("LINKAGE_REVIEWER_IS_AUTHOR");
        assertThat(after(changed, new ReviewDemand("n-1", "mina", DAY)).state())
                .isEqualTo(State.REVIEWED);
        assertThat(
                        after(Trading.reviewed(), new ReturnDemand("n-1", "unclear", "mina", DAY))
                                .state())
                .isEqualTo(State.DRAFT);
        assertThat(refused(Trading.drafted(), new ReturnDemand("n-1", " ", "mina", DAY)))
                .isEqualTo("LINKAGE_GROUNDS_MISSING");
        assertThat(refused(Trading.open(), new ReturnDemand("n-1", "late", "mina", DAY)))
                .isEqualTo("LINKAGE_DEMAND_NOT_DRAFT");
        assertThat(refused(Trading.open(), new ChangeDemand("n-1", wanted(), "sara", DAY)))
                .isEqualTo("LINKAGE_DEMAND_NOT_DRAFT");
    }

    @Test
    void everything_that_is_wrong_with_a_demand_is_told_at_once() {
        Wanted wrong =
                new Wanted(
                        " ",
                        "",
                        "24",
                        List.of(),
                        "kb",
                        0,
                        0,
                        List.of("iso"),
                        List.of("ISO9001", "ISO9001"),
                        -1,
                        DAY,
                        0,
                        "g",
                        "NOWHERE",
                        0,
                        0);
        Refused refused =
                catchThrowableOfType(
                        Refused.class,
                        () -> Demand.draft(new DraftDemand("n-1", "f-b", wrong, "sara", DAY)));
        assertThat(refused.code()).isEqualTo("LINKAGE_DEMAND_MALFORMED");
        assertThat(refused.violations())
                .extracting(Violation::field)
                .containsExactly(
                        "title",
                        "description",
                        "isicClass",
                        "kbProductCode",
                        "neededCapacity",
                        "minShareBp",
                        "requiredCertificates",
                        "wantedCertificates",
                        "maxKm",
                        "deliveryOn",
                        "value",
                        "ownerGroup",
                        "estateKey",
                        "latitude");
    }

    @Test
    void a_demand_is_not_published_once_its_delivery_has_passed() {
        LocalDate late = wanted().deliveryOn();
        assertThat(refused(Trading.reviewed(), new PublishDemand("n-1", "sara", late)))
                .isEqualTo("LINKAGE_DEMAND_MALFORMED");
        assertThat(after(Trading.reviewed(), new PublishDemand("n-1", "sara", late.minusDays(1))))
                .extracting(Demand::state)
                .isEqualTo(State.OPEN);
    }

    @Test
    void suppliers_are_ranked_while_it_is_open_and_every_ranking_has_its_number() {
        RankSuppliers rank = new RankSuppliers("n-1", "sara", DAY);
        Demand once = Trading.ranked("f-s");
        assertThat(once.decide(rank, Trading.ranking("f-s", "f-t")))
                .singleElement()
                .isInstanceOfSatisfying(
                        SuppliersRanked.class,
                        e -> {
                            assertThat(e.ranking()).isEqualTo(2);
                            assertThat(e.eligible()).isEqualTo(2);
                            assertThat(e.knownTo()).isEqualTo(41);
                        });
        assertThat(refused(Trading.reviewed(), rank)).isEqualTo("LINKAGE_DEMAND_NOT_OPEN");
        assertThat(refused(Trading.open(), rank)).isEqualTo("BACKGROUND_CHANGED");
    }

    @Test
    void a_contract_is_noted_once_and_matches_the_demand() {
        NoteContract first = new NoteContract("n-1", "m-1", DAY);
        Demand matched = after(Trading.open(), first);
        assertThat(matched.state()).isEqualTo(State.MATCHED);
        assertThat(refused(matched, first)).isEqualTo("LINKAGE_DEMAND_MATCHED");
        assertThat(after(matched, new NoteContract("n-1", "m-2", DAY)).matches())
                .containsExactlyInAnyOrder("m-1", "m-2");
        assertThat(refused(Trading.drafted(), first)).isEqualTo("LINKAGE_DEMAND_NOT_OPEN");
        Demand gone = after(Trading.open(), withdrawal());
        assertThat(after(gone, first).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void a_matched_demand_is_opened_again_within_its_twelve_months() {
        Demand matched = after(Trading.open(), new NoteContract("n-1", "m-1", DAY));
        assertThat(after(matched, reopening(DAY.plusMonths(12).minusDays(1))).state())
                .isEqualTo(State.OPEN);
        assertThat(refused(matched, reopening(DAY.plusMonths(12))))
                .isEqualTo("LINKAGE_DEMAND_ENDED");
        assertThat(refused(Trading.open(), reopening(DAY))).isEqualTo("LINKAGE_DEMAND_NOT_MATCHED");
    }

    @Test
    void a_demand_is_withdrawn_once() {
        Demand gone = after(Trading.drafted(), withdrawal());
        assertThat(gone.state()).isEqualTo(State.WITHDRAWN);
        assertThat(refused(gone, withdrawal())).isEqualTo("LINKAGE_DEMAND_ENDED");
        assertThat(refused(Trading.open(), new WithdrawDemand("n-1", " ", "sara", DAY)))
                .isEqualTo("LINKAGE_GROUNDS_MISSING");
    }

    @Test
    void a_demand_expires_after_twelve_months_whenever_that_is_noticed() {
        LocalDate over = DAY.plusMonths(12);
        assertThat(refused(Trading.open(), new ExpireDemand("n-1", over.minusDays(1))))
                .isEqualTo("LINKAGE_NOT_YET");
        assertThat(Trading.open().decide(new ExpireDemand("n-1", over.plusDays(40)), null))
                .containsExactly(new DemandExpired("n-1", over, over.plusDays(40)));
        Demand expired = after(Trading.open(), new ExpireDemand("n-1", over));
        assertThat(expired.state()).isEqualTo(State.EXPIRED);
        assertThat(refused(expired, new ExpireDemand("n-1", over)))
                .isEqualTo("LINKAGE_DEMAND_NOT_OPEN");
        assertThat(refused(expired, new WithdrawDemand("n-1", "late", "sara", over)))
                .isEqualTo("LINKAGE_DEMAND_ENDED");
    }

    @Test
    void nothing_happens_before_what_happened_last() {
        assertThat(refused(Trading.open(), new RankSuppliers("n-1", "sara", DAY.minusDays(1))))
                .isEqualTo("LINKAGE_DATE_BACKWARDS");
    }

    private static WithdrawDemand withdrawal() {
        return new WithdrawDemand("n-1", "needed no longer", "sara", DAY);
    }

    private static ReopenDemand reopening(LocalDate on) {
        return new ReopenDemand("n-1", "covers half of it", "sara", on);
    }

    private static String refused(Demand demand, DemandCommand command) {
        return catchThrowableOfType(Refused.class, () -> demand.decide(command, null)).code();
    }
}
