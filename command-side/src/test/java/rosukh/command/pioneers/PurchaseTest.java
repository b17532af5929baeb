package rosukh.command.pioneers;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.pioneers.Programmes.DAY;
import static rosukh.command.pioneers.Programmes.FIRM;
import static rosukh.command.pioneers.Programmes.MATCH;
import static rosukh.command.pioneers.Programmes.SHA;
import static rosukh.command.pioneers.Programmes.SUPPLIER;
import static rosukh.command.pioneers.Programmes.commit;
import static rosukh.command.pioneers.Programmes.contract;
import static rosukh.command.pioneers.Programmes.knowing;
import static rosukh.command.pioneers.Programmes.known;
import static rosukh.command.pioneers.Programmes.purchase;
import static rosukh.command.pioneers.Ruling.no;

import org.junit.jupiter.api.Test;
import rosukh.command.pioneers.PioneerCommand.ReportSupport;
import rosukh.command.pioneers.PioneerCommand.ReversePurchase;
import rosukh.command.pioneers.PioneerCommand.VerifyPurchase;
import rosukh.command.pioneers.Programmes.Story;
import rosukh.events.pioneers.CommitmentKind;
import rosukh.events.pioneers.LoweringCause;
import rosukh.events.pioneers.PassedOver;
import rosukh.events.pioneers.PioneerEvent.PurchasePassedOver;
import rosukh.events.pioneers.PioneerEvent.PurchaseVerified;
import rosukh.events.pioneers.PioneerEvent.VerificationLowered;

/// What counts as a purchase, by example.
class PurchaseTest {

    @Test
    void counts_by_the_performed_contract() {
        assertThat(Story.bought().last())
                .isEqualTo(
                        new PurchaseVerified(
                                FIRM,
                                1,
                                MATCH,
                                SUPPLIER,
                                "KB-1",
                                20_000,
                                DAY.plusDays(50),
                                DAY.plusDays(60)));
    }

    @Test
    void counts_by_nothing_else() {
        no(
                Story.committed(),
                purchase(),
                knowing(null, "KB-1"),
                PioneerRefusal.PURCHASE_NOT_PERFORMED);
        no(
                Story.committed(),
                purchase(),
                knowing(contract(1, DAY.plusDays(50)).undone(), "KB-1"),
                PioneerRefusal.PURCHASE_NOT_PERFORMED);
        no(
                Story.committed(),
                new VerifyPurchase("f-9", MATCH, "process", DAY.plusDays(60)),
                knowing(contract(1, DAY.plusDays(50)), "KB-1"),
                PioneerRefusal.PURCHASE_OF_ANOTHER);
        no(
                Story.committed(),
                new ReportSupport(
                        FIRM, 1, SUPPLIER, 5, DAY.plusDays(9), SHA, "omid", DAY.plusDays(9)),
                knowing(null, "KB-1"),
                PioneerRefusal.COMMITMENT_OTHER_KIND);
        no(
                Story.nominated(),
                purchase(),
                knowing(contract(1, DAY.plusDays(50)), "KB-1"),
                PioneerRefusal.PIONEER_NOT_QUALIFIED);
    }

    @Test
    void counts_once() {
        no(
                Story.bought(),
                purchase(),
                knowing(contract(20_000, DAY.plusDays(50)), "KB-1"),
                PioneerRefusal.PURCHASE_ALREADY_VERIFIED);
    }

    @Test
    void of_a_supplier_without_certificate_is_passed_over_once_with_its_cause() {
        Known known = knowing(contract(5, DAY.plusDays(50)), null);
        Story story = Story.committed().then(purchase(), known);
        assertThat(((PurchasePassedOver) story.last()).cause())
                .isEqualTo(PassedOver.SUPPLIER_NOT_KB);
        no(story, purchase(), known, PioneerRefusal.PURCHASE_ALREADY_PASSED_OVER);
    }

    @Test
    void outside_of_every_commitment_is_passed_over_and_counts_once_one_covers_it() {
        Known known = knowing(contract(5, DAY.plusDays(50)), "KB-1");
        Story story = Story.qualified().then(purchase(), known);
        assertThat(((PurchasePassedOver) story.last()).cause()).isEqualTo(PassedOver.NO_COMMITMENT);
        no(story, purchase(), known, PioneerRefusal.PURCHASE_ALREADY_PASSED_OVER);
        story.then(commit(CommitmentKind.MENTORING, 9));
        no(story, purchase(), known, PioneerRefusal.PURCHASE_ALREADY_PASSED_OVER);
        story.then(commit(CommitmentKind.PURCHASE, 9)).then(purchase(), known);
        assertThat(((PurchaseVerified) story.last()).commitment()).isEqualTo(2);
    }

    @Test
    void fills_one_commitment_after_another() {
        Story story =
                Story.qualified()
                        .then(commit(CommitmentKind.PURCHASE, 10))
                        .then(commit(CommitmentKind.PURCHASE, 10));
        for (int i = 1; i <= 3; i++)
            story.then(
                    new VerifyPurchase(FIRM, "m-" + i, "process", DAY.plusDays(60)),
                    knowing(
                            new Contract(
                                    "m-" + i, FIRM, SUPPLIER, DAY, 10, DAY.plusDays(50), false),
                            "KB-1"));
        assertThat(story.history.subList(4, 7))
                .extracting(each -> ((PurchaseVerified) each).commitment())
                .containsExactly(1, 2, 2);
    }

    @Test
    void that_was_reversed_counts_no_more_and_counts_again_once_it_is_performed_again() {
        Contract gone = contract(20_000, DAY.plusDays(50)).undone();
        Story story = Story.bought();
        ReversePurchase reverse = new ReversePurchase(FIRM, MATCH, "process", DAY.plusDays(70));
        no(
                story,
                reverse,
                knowing(contract(20_000, DAY.plusDays(50)), null),
                PioneerRefusal.PURCHASE_NOT_REVERSED);
        story.then(reverse, knowing(gone, null));
        assertThat(story.last())
                .isEqualTo(
                        new VerificationLowered(
                                FIRM,
                                MATCH,
                                20_000,
                                0,
                                LoweringCause.REVERSED,
                                "",
                                "process",
                                DAY.plusDays(70)));
        no(story, reverse, knowing(gone, null), PioneerRefusal.PURCHASE_NOT_REVERSED);
        story.then(purchase(), knowing(contract(7, DAY.plusDays(55)), "KB-1"));
        assertThat(story.pioneer.counted(story.pioneer.pledge(1))).isEqualTo(7);
    }
}
