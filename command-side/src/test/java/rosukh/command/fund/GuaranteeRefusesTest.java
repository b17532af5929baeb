package rosukh.command.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import rosukh.command.fund.ClaimCommand.LodgeClaim;
import rosukh.command.fund.ClaimCommand.NoteOverdueClaim;
import rosukh.command.fund.ClaimCommand.PayClaim;
import rosukh.command.fund.ClaimCommand.RecoverMoney;
import rosukh.command.fund.ClaimCommand.RejectClaim;
import rosukh.command.fund.FirmFacts.Certificate;
import rosukh.command.fund.GuaranteeCommand.ApplyForGuarantee;
import rosukh.command.fund.GuaranteeCommand.ApproveGuarantee;
import rosukh.command.fund.GuaranteeCommand.CancelApproval;
import rosukh.command.fund.GuaranteeCommand.DeclineGuarantee;
import rosukh.command.fund.GuaranteeCommand.IssueGuarantee;
import rosukh.command.fund.GuaranteeCommand.PayFee;
import rosukh.command.fund.GuaranteeCommand.RaiseExposureReview;
import rosukh.command.fund.GuaranteeCommand.RateGuarantee;
import rosukh.command.fund.GuaranteeCommand.ReleaseGuarantee;
import rosukh.command.fund.GuaranteeCommand.ReviewExposure;
import rosukh.command.fund.PartyCommand.RegisterBank;
import rosukh.command.kernel.Refused;
import rosukh.events.fund.ClaimEvent.ClaimOverdue;
import rosukh.events.fund.ClaimEvent.ClaimPaid;
import rosukh.events.fund.ClaimEvent.MoneyRecovered;
import rosukh.events.fund.FollowKind;
import rosukh.events.fund.GuaranteeEvent.GuaranteeApplied;
import rosukh.events.fund.GuaranteeEvent.GuaranteeApproved;
import rosukh.events.fund.GuaranteeEvent.GuaranteeCancelled;
import rosukh.events.fund.GuaranteeEvent.GuaranteeIssued;
import rosukh.events.fund.GuaranteeEvent.GuaranteeReleased;
import rosukh.events.fund.GuaranteeEvent.ReviewRaised;
import rosukh.events.fund.Line;
import rosukh.events.fund.Money;
import rosukh.events.fund.ReviewResult;
import rosukh.events.values.Label;

/// Where the rules of guarantees and claims end: the last value that passes and the first one that
/// does not.
class GuaranteeRefusesTest extends RuledFund {

    private static final LocalDate BEFORE = ON.minusDays(1);
    private static final LocalDate REVOKED = ON.plusMonths(2);

    private static ApplyForGuarantee asked(
            String firm, String bank, int months, int discount, String follows, FollowKind kind) {
        Money twice = Money.rials(2 * BILLION);
        return new ApplyForGuarantee(
                firm,
                bank,
                Line.STANDARD,
                twice,
                Money.rials(BILLION),
                months,
                discount,
                twice,
                follows,
                kind,
                "omid",
                ON);
    }

    @Test
    void an_application_names_a_firm_a_bank_a_term_and_a_discount() {
        refused("FUND_FIRM_UNKNOWN", asked("f-1", "bank-a", 12, 0, null, null), FirmFacts.NONE);
        refused("FUND_BANK_UNKNOWN", asked("f-1", "bank-z", 12, 0, null, null));
        for (int months : List.of(0, 121))
            refused("FUND_TERMS_MALFORMED", asked("f-1", "bank-a", months, 0, null, null));
        for (int discount : List.of(-1, 10_001))
            refused("FUND_TERMS_MALFORMED", asked("f-1", "bank-a", 12, discount, null, null));
        done(asked("f-1", "bank-a", 1, 10_000, null, null));
        GuaranteeApplied applied =
                (GuaranteeApplied) done(asked("f-1", "bank-a", 120, 0, null, null));
        assertThat(applied.terms().isicDivision()).isEqualTo(25);
        assertThat(applied.terms().provinceKey()).isEqualTo("KRM");
        assertThat(applied.terms().lessDeveloped()).isFalse();
        FirmFacts sistan = new FirmFacts(true, 25, "SBN", null, List.of(), List.of(), null);
        assertThat(
                        ((GuaranteeApplied) done(asked("f-1", "bank-a", 12, 0, null, null), sistan))
                                .terms()
                                .lessDeveloped())
                .isTrue();
        Fund without = new Fund();
        assertThat(
                        catchThrowableOfType(
                                        Refused.class,
                                        () ->
                                                without.decide(
                                                        asked("f-1", "bank-a", 12, 0, null, null),
                                                        FIRM))
                                .code())
                .isEqualTo("FUND_POLICY_NONE");
    }

    @Test
    void what_continues_a_guarantee_names_an_issued_one_of_the_same_firm_and_bank() {
        FollowKind kind = FollowKind.RENEWAL;
        done(asked("f-1", "bank-a", 12, 0, null, null));
        refused("FUND_FOLLOWS_NOTHING", asked("f-1", "bank-a", 12, 0, "g-1", kind));
        refused("FUND_FOLLOWS_NOTHING", asked("f-1", "bank-a", 12, 0, "g-9", kind));
        issued(Line.STANDARD, BILLION, FIRM);
        refused("FUND_FOLLOWS_NOTHING", asked("f-1", "bank-a", 12, 0, "g-2", null));
        refused("FUND_FOLLOWS_NOTHING", asked("f-1", "bank-a", 12, 0, null, kind));
        refused("FUND_FOLLOWS_NOTHING", asked("f-2", "bank-a", 12, 0, "g-2", kind));
        done(new RegisterBank("bank-b", new Label("Bank B", "بانک ب"), "omid", ON));
        refused("FUND_FOLLOWS_NOTHING", asked("f-1", "bank-b", 12, 0, "g-2", kind));
        assertThat(((GuaranteeApplied) done(asked("f-1", "bank-a", 12, 0, "g-2", kind))).follows())
                .isEqualTo("g-2");
    }

    @Test
    void a_rating_has_a_score_and_grounds() {
        done(apply(Line.STANDARD, Money.rials(BILLION), null));
        for (int score : List.of(-1, 101))
            refused("FUND_SCORE_RANGE", new RateGuarantee("g-1", score, "x", "sara", ON));
        refused("FUND_GROUNDS_MISSING", new RateGuarantee("g-1", 50, " ", "sara", ON));
        refused("FUND_BAD_STATE", new RateGuarantee("g-9", 50, "x", "sara", ON));
        refused("FUND_BAD_STATE", new ApproveGuarantee("g-1", 1, "mina", ON));
        done(new RateGuarantee("g-1", 0, "x", "sara", ON));
        done(new RateGuarantee("g-1", 100, "x", "sara", ON));
        refused("FUND_GROUNDS_MISSING", new DeclineGuarantee("g-1", "", "mina", ON));
        done(new DeclineGuarantee("g-1", "no", "mina", ON));
        for (GuaranteeCommand late :
                List.of(
                        new RateGuarantee("g-1", 50, "x", "sara", ON),
                        new DeclineGuarantee("g-1", "no", "mina", ON),
                        new ApproveGuarantee("g-1", 4, "mina", ON)))
            refused("FUND_BAD_STATE", late);
    }

    @Test
    void nothing_is_decided_before_it_was_asked_for() {
        done(apply(Line.STANDARD, Money.rials(BILLION), null));
        for (GuaranteeCommand early :
                List.of(
                        new RateGuarantee("g-1", 50, "x", "sara", BEFORE),
                        new DeclineGuarantee("g-1", "no", "mina", BEFORE)))
            assertThat(catchThrowableOfType(Refused.class, () -> fund.ruled(early, FIRM)).code())
                    .isEqualTo("FUND_DATE_BACKWARDS");
    }

    @Test
    void an_approval_reserves_and_a_cancellation_frees_to_the_rial() {
        rated(Line.STANDARD, BILLION);
        GuaranteeApproved approved =
                (GuaranteeApproved) done(new ApproveGuarantee("g-1", 2, "mina", ON));
        assertThat(approved.reserved()).isEqualTo(Money.rials(BILLION));
        assertThat(approved.fee()).isEqualTo(Money.rials(17_500_000));
        assertThat(approved.headroomAfter()).isEqualTo(Money.rials(4999 * BILLION));
        assertThat(approved.policyVersion()).isEqualTo(1);
        refused("FUND_BAD_STATE", new ReviewExposure("g-1", ReviewResult.KEPT, "x", "omid", ON));
        refused("FUND_GROUNDS_MISSING", new CancelApproval("g-1", " ", "mina", ON));
        assertThat(((GuaranteeCancelled) done(cancel())).freed()).isEqualTo(Money.rials(BILLION));
        refused("FUND_BAD_STATE", cancel());
    }

    private static CancelApproval cancel() {
        return new CancelApproval("g-1", "no loan", "mina", ON);
    }

    @Test
    void it_is_issued_once_its_fee_is_paid_to_the_rial_and_on_a_certificate() {
        rated(Line.KB, BILLION);
        refused("FUND_BAD_STATE", fee(1));
        done(new ApproveGuarantee("g-1", 2, "mina", ON));
        refused("FUND_REFERENCE_MISSING", new PayFee("g-1", Money.rials(1), "", "omid", ON));
        done(fee(17_499_999));
        refused("FUND_FEE_UNPAID", new IssueGuarantee("g-1", "omid", ON), CERTIFIED);
        done(fee(1));
        refused("FUND_KB_CERTIFICATE", new IssueGuarantee("g-1", "omid", ON));
        GuaranteeIssued issued =
                (GuaranteeIssued) done(new IssueGuarantee("g-1", "omid", ON), CERTIFIED);
        assertThat(issued.certificateNumber()).isEqualTo("KB-1");
        assertThat(issued.lastDay()).isEqualTo(ON.plusMonths(24));
    }

    private static PayFee fee(long amount) {
        return new PayFee("g-1", Money.rials(amount), "PAY", "omid", ON);
    }

    @Test
    void a_certificate_counts_from_its_first_to_its_last_day_unless_it_is_lost() {
        assertThat(valid(ON, ON, null)).isTrue();
        assertThat(valid(ON.plusDays(1), null, null)).isFalse();
        assertThat(valid(BEFORE, BEFORE, null)).isFalse();
        assertThat(valid(BEFORE, null, ON.plusDays(9))).isFalse();
    }

    private static boolean valid(LocalDate from, LocalDate to, LocalDate lostFrom) {
        return new Certificate("KB-1", from, to, lostFrom, null).validOn(ON);
    }

    @Test
    void a_release_leaves_nothing_less_than_nothing() {
        issued(Line.STANDARD, BILLION, FIRM);
        refused("FUND_OVER_REMAINING", release(BILLION + 1));
        refused(
                "FUND_REFERENCE_MISSING",
                new ReleaseGuarantee("g-1", Money.rials(1), " ", "omid", ON));
        assertThat(((GuaranteeReleased) done(release(BILLION - 1))).remaining())
                .isEqualTo(Money.rials(1));
        done(release(1));
        assertThat(fund.book().outstanding()).isZero();
    }

    @Test
    void a_review_is_raised_once_for_the_certificate_it_was_issued_on_and_then_decided() {
        FirmFacts revoked =
                FIRM.certified(
                        List.of(
                                new Certificate("KB-0", ON.minusYears(3), null, BEFORE, BEFORE),
                                new Certificate("KB-1", BEFORE, null, REVOKED, REVOKED)));
        FirmFacts other =
                FIRM.certified(List.of(new Certificate("KB-0", BEFORE, null, REVOKED, REVOKED)));
        RaiseExposureReview raise = new RaiseExposureReview("g-1", "process", REVOKED);
        issued(Line.KB, BILLION, CERTIFIED);
        refused("FUND_REVIEW_NOT_DUE", raise, other);
        refused("FUND_REVIEW_NOT_DUE", raise, FIRM);
        ReviewRaised raised = (ReviewRaised) done(raise, revoked);
        assertThat(raised.certificateNumber()).isEqualTo("KB-1");
        assertThat(raised.outstanding()).isEqualTo(Money.rials(BILLION));
        refused("FUND_REVIEW_NOT_DUE", raise, revoked);
        refused("FUND_GROUNDS_MISSING", reviewed(" "));
        done(reviewed("monthly"));
        refused("FUND_BAD_STATE", reviewed("monthly"));
        issued(Line.KB, BILLION, CERTIFIED);
        done(new ReleaseGuarantee("g-2", Money.rials(BILLION), "44", "omid", ON));
        refused("FUND_REVIEW_NOT_DUE", new RaiseExposureReview("g-2", "process", REVOKED), revoked);
    }

    private static ReviewExposure reviewed(String grounds) {
        return new ReviewExposure("g-1", ReviewResult.WATCHED, grounds, "omid", REVOKED);
    }

    private static LodgeClaim claim(String bank, long amount, int days, LocalDate on) {
        return new LodgeClaim(
                "g-1", bank, Money.rials(amount), Money.rials(2 * BILLION), days, "omid", on);
    }

    @Test
    void a_claim_is_the_banks_after_so_many_days_within_the_term_and_the_coverage() {
        issued(Line.STANDARD, BILLION, FIRM);
        refused("FUND_TERMS_MALFORMED", claim("bank-a", 1, -1, ON));
        refused("FUND_NOT_BENEFICIARY", claim("bank-b", 1, 90, ON));
        refused("FUND_DEFAULT_TOO_SHORT", claim("bank-a", 1, 89, ON));
        refused("FUND_AFTER_TERM", claim("bank-a", 1, 90, ON.plusMonths(24).plusDays(1)));
        refused("FUND_OVER_COVERAGE", claim("bank-a", BILLION + 1, 90, ON));
        done(release(1));
        refused("FUND_OVER_REMAINING", claim("bank-a", BILLION, 90, ON));
        done(claim("bank-a", BILLION - 1, 90, ON.plusMonths(24)));
        refused("FUND_GROUNDS_MISSING", new RejectClaim("g-1", "", "mina", ON.plusYears(3)));
        refused("FUND_DATE_BACKWARDS", new RejectClaim("g-1", "no", "mina", ON));
        refused("FUND_REFERENCE_MISSING", new PayClaim("g-1", "", "mina", ON.plusYears(3)));
        refused("FUND_DATE_BACKWARDS", new PayClaim("g-1", "P", "mina", ON));
        ClaimPaid paid = (ClaimPaid) done(new PayClaim("g-1", "P", "mina", ON.plusMonths(24)));
        assertThat(paid.amount()).isEqualTo(Money.rials(BILLION - 1));
        assertThat(paid.remaining()).isEqualTo(Money.rials(0));
        refused("FUND_BAD_STATE", new PayClaim("g-1", "P", "mina", ON.plusYears(3)));
        refused("FUND_BAD_STATE", new RejectClaim("g-1", "no", "mina", ON.plusYears(3)));
    }

    @Test
    void a_claim_is_overdue_the_day_after_its_last_day_and_only_once() {
        issued(Line.STANDARD, BILLION, FIRM);
        done(claim("bank-a", 1, 90, ON));
        LocalDate due = ON.plusDays(30);
        FirmFacts known = FIRM.until(due);
        refused("FUND_CLAIM_NOT_OVERDUE", overdue(1, due), known);
        refused("FUND_CLAIM_NOT_OVERDUE", overdue(2, due.plusDays(1)), known);
        refused("FUND_CLAIM_NOT_OVERDUE", overdue(1, due.plusDays(1)), FIRM);
        ClaimOverdue noted = (ClaimOverdue) done(overdue(1, due.plusDays(1)), known);
        assertThat(noted.dueDate()).isEqualTo(due);
        refused("FUND_CLAIM_NOT_OVERDUE", overdue(1, due.plusDays(2)), known);
    }

    private static NoteOverdueClaim overdue(int claim, LocalDate on) {
        return new NoteOverdueClaim("g-1", claim, "process", on);
    }

    @Test
    void what_comes_in_is_shared_as_the_loan_was_and_never_more_than_was_paid() {
        issued(Line.STANDARD, BILLION, FIRM);
        done(claim("bank-a", 3, 90, ON));
        done(new PayClaim("g-1", "P", "mina", ON));
        refused("FUND_REFERENCE_MISSING", recover(1, " "));
        refused("FUND_OVER_PAID", recover(7, "R"));
        MoneyRecovered recovered = (MoneyRecovered) done(recover(5, "R"));
        assertThat(recovered.fundShare()).isEqualTo(Money.rials(3));
        assertThat(recovered.bankShare()).isEqualTo(Money.rials(2));
        refused("FUND_OVER_PAID", recover(1, "R"));
    }

    private static RecoverMoney recover(long amount, String reference) {
        return new RecoverMoney("g-1", Money.rials(amount), reference, "omid", ON);
    }
}
