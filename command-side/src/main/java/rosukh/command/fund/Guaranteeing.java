package rosukh.command.fund;

import static rosukh.command.fund.FundRefusal.FUND_BANK_UNKNOWN;
import static rosukh.command.fund.FundRefusal.FUND_CLAIM_OPEN;
import static rosukh.command.fund.FundRefusal.FUND_FIRM_UNKNOWN;
import static rosukh.command.fund.FundRefusal.FUND_FOLLOWS_NOTHING;
import static rosukh.command.fund.FundRefusal.FUND_GUARANTEE_MOVED;
import static rosukh.command.fund.FundRefusal.FUND_REVIEW_NOT_DUE;
import static rosukh.command.fund.FundRefusal.FUND_SCORE_RANGE;
import static rosukh.command.fund.FundRefusal.FUND_TERMS_MALFORMED;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import rosukh.events.fund.Check;
import rosukh.events.fund.FundBook;
import rosukh.events.fund.FundPolicy;
import rosukh.events.fund.Guarantee;
import rosukh.events.fund.Guarantee.Stage;
import rosukh.events.fund.GuaranteeEvent;
import rosukh.events.fund.GuaranteeEvent.ExposureReviewed;
import rosukh.events.fund.GuaranteeEvent.FeePaid;
import rosukh.events.fund.GuaranteeEvent.GuaranteeApplied;
import rosukh.events.fund.GuaranteeEvent.GuaranteeApproved;
import rosukh.events.fund.GuaranteeEvent.GuaranteeCancelled;
import rosukh.events.fund.GuaranteeEvent.GuaranteeDeclined;
import rosukh.events.fund.GuaranteeEvent.GuaranteeIssued;
import rosukh.events.fund.GuaranteeEvent.GuaranteeRated;
import rosukh.events.fund.GuaranteeEvent.GuaranteeReleased;
import rosukh.events.fund.GuaranteeEvent.ReviewRaised;
import rosukh.events.fund.GuaranteeTerms;
import rosukh.events.fund.Limits;
import rosukh.events.fund.Line;
import rosukh.events.fund.Money;

/// A guarantee from the application to its release. What is approved is reserved at once, so that
/// no issue can exceed a limit.
final class Guaranteeing {

    private static final int TERM_MAX = 120;
    private static final int SCORE_MAX = 100;

    private Guaranteeing() {}

    static GuaranteeEvent decide(FundBook book, GuaranteeCommand command, FirmFacts facts) {
        return switch (command) {
            case ApplyForGuarantee apply -> apply(book, apply, facts);
            case RateGuarantee rate -> rate(book, rate);
            case DeclineGuarantee decline -> decline(book, decline);
            case ApproveGuarantee approve -> approve(book, approve);
            case CancelApproval cancel -> cancel(book, cancel);
            case PayFee pay -> pay(book, pay);
            case IssueGuarantee issue -> issue(book, issue, facts);
            case ReleaseGuarantee release -> release(book, release);
            case RaiseExposureReview raise -> raise(book, raise, facts);
            case ReviewExposure review -> review(book, review);
        };
    }

    private static GuaranteeApplied apply(
            FundBook book, ApplyForGuarantee command, FirmFacts facts) {
        FundPolicy policy = Entering.policy(book, command.on());
        if (!facts.registered())
            throw FUND_FIRM_UNKNOWN.because("there is no firm " + command.firmId());
        if (!book.banks().containsKey(command.bankId()))
            throw FUND_BANK_UNKNOWN.because("there is no bank " + command.bankId());
        if (command.termMonths() < 1 || command.termMonths() > TERM_MAX)
            throw FUND_TERMS_MALFORMED.because("a term is 1 to " + TERM_MAX + " months");
        if (command.discount() < 0 || command.discount() > FundPolicy.WHOLE)
            throw FUND_TERMS_MALFORMED.because("a discount is 0 to 10000 basis points");
        String estate = facts.estateKey() == null ? "" : facts.estateKey();
        GuaranteeTerms terms =
                new GuaranteeTerms(
                        command.firmId(),
                        facts.isicDivision(),
                        facts.provinceKey(),
                        command.bankId(),
                        command.line(),
                        policy.lessDeveloped(facts.provinceKey(), estate),
                        Entering.money(book, command.loan(), command.on()),
                        Entering.money(book, command.guaranteed(), command.on()),
                        command.termMonths(),
                        command.discount(),
                        Entering.money(book, command.collateral(), command.on()));
        follows(book, command, facts, policy);
        return new GuaranteeApplied(
                book.nextGuarantee(),
                terms,
                book.groupOf(command.firmId()).orElse(null),
                command.follows(),
                command.followKind(),
                command.by(),
                command.on());
    }

    /// A certificate that is gone cancels nothing, but nothing is renewed or topped up on it.
    private static void follows(
            FundBook book, ApplyForGuarantee command, FirmFacts facts, FundPolicy policy) {
        if (command.follows() == null && command.followKind() == null) return;
        Guarantee before = book.guarantees().get(Objects.requireNonNullElse(command.follows(), ""));
        if (before == null
                || command.followKind() == null
                || before.stage() != Stage.ISSUED
                || !before.terms().firmId().equals(command.firmId())
                || !before.terms().bankId().equals(command.bankId())
                || before.terms().line() != command.line())
            throw FUND_FOLLOWS_NOTHING.because(
                    "it continues an issued guarantee of the same firm, bank and line");
        if (command.line() == Line.KB && facts.validOn(command.on()).isEmpty())
            throw FundRefusal.refused(List.of(Check.KB_CERTIFICATE), policy);
    }

    private static GuaranteeRated rate(FundBook book, RateGuarantee command) {
        Guarantee guarantee =
                Entering.guarantee(book, command.guaranteeId(), Stage.APPLIED, Stage.RATED);
        Entering.grounds(command.grounds());
        if (command.score() < 0 || command.score() > SCORE_MAX)
            throw FUND_SCORE_RANGE.because("a score is 0 to " + SCORE_MAX);
        Entering.notBefore(command.on(), guarantee.appliedOn());
        return new GuaranteeRated(
                guarantee.guaranteeId(),
                command.score(),
                command.grounds(),
                command.by(),
                command.on());
    }

    private static GuaranteeDeclined decline(FundBook book, DeclineGuarantee command) {
        Guarantee guarantee =
                Entering.guarantee(book, command.guaranteeId(), Stage.APPLIED, Stage.RATED);
        Entering.grounds(command.grounds());
        Entering.notBefore(command.on(), guarantee.appliedOn());
        return new GuaranteeDeclined(
                guarantee.guaranteeId(), command.grounds(), command.by(), command.on());
    }

    private static GuaranteeApproved approve(FundBook book, ApproveGuarantee command) {
        Guarantee guarantee = Entering.guarantee(book, command.guaranteeId(), Stage.RATED);
        FundPolicy policy = Entering.policy(book, command.on());
        if (guarantee.revision() != command.revision())
            throw FUND_GUARANTEE_MOVED.because("it is at revision " + guarantee.revision());
        Entering.notBefore(command.on(), guarantee.appliedOn());
        GuaranteeTerms terms = guarantee.terms();
        String key = book.groupKey(guarantee);
        String group = key.equals(terms.firmId()) ? null : key;
        Limits limits = Entering.limits(book, command.on());
        FundRefusal.none(
                limits.approval(
                        terms,
                        group,
                        Objects.requireNonNull(guarantee.ratedBy(), "it is rated"),
                        command.by()),
                policy);
        long amount = guarantee.guaranteed();
        return new GuaranteeApproved(
                guarantee.guaranteeId(),
                terms.firmId(),
                group,
                book.inForceOn(command.on()).orElseThrow().number(),
                Money.rials(amount),
                Money.rials(policy.fee(amount, terms.termMonths(), terms.discount())),
                Money.rials(limits.headroom() - amount),
                command.by(),
                command.on());
    }

    private static GuaranteeCancelled cancel(FundBook book, CancelApproval command) {
        Guarantee guarantee = Entering.guarantee(book, command.guaranteeId(), Stage.APPROVED);
        Entering.grounds(command.grounds());
        return new GuaranteeCancelled(
                guarantee.guaranteeId(),
                guarantee.terms().firmId(),
                Money.rials(guarantee.guaranteed()),
                command.grounds(),
                command.by(),
                command.on());
    }

    private static FeePaid pay(FundBook book, PayFee command) {
        Guarantee guarantee = Entering.guarantee(book, command.guaranteeId(), Stage.APPROVED);
        Entering.reference(command.reference());
        return new FeePaid(
                guarantee.guaranteeId(),
                Entering.money(book, command.amount(), command.on()),
                command.reference(),
                command.by(),
                command.on());
    }

    private static GuaranteeIssued issue(FundBook book, IssueGuarantee command, FirmFacts facts) {
        Guarantee guarantee = Entering.guarantee(book, command.guaranteeId(), Stage.APPROVED);
        GuaranteeTerms terms = guarantee.terms();
        Optional<Certificate> valid =
                terms.line() == Line.KB ? facts.validOn(command.on()) : Optional.empty();
        FundRefusal.none(
                Entering.limits(book, command.on()).issue(guarantee, valid.isPresent()),
                Entering.policy(book, command.on()));
        return new GuaranteeIssued(
                guarantee.guaranteeId(),
                terms.firmId(),
                Money.rials(guarantee.guaranteed()),
                valid.map(Certificate::number).orElse(null),
                command.on().plusMonths(terms.termMonths()),
                command.by(),
                command.on());
    }

    /// What is claimed stays until that is decided.
    private static GuaranteeReleased release(FundBook book, ReleaseGuarantee command) {
        Guarantee guarantee = Entering.guarantee(book, command.guaranteeId(), Stage.ISSUED);
        Entering.reference(command.reference());
        Money amount = Entering.money(book, command.amount(), command.on());
        long left = guarantee.outstanding() - amount.rial();
        if (left < 0) throw FundRefusal.refused(Check.OVER_REMAINING);
        if (guarantee.openClaim().filter(claim -> claim.amount() > left).isPresent())
            throw FUND_CLAIM_OPEN.because("a claim of the bank is not decided");
        return new GuaranteeReleased(
                guarantee.guaranteeId(),
                guarantee.terms().firmId(),
                amount,
                Money.rials(left),
                command.reference(),
                command.by(),
                command.on());
    }

    private static ReviewRaised raise(FundBook book, RaiseExposureReview command, FirmFacts facts) {
        Guarantee guarantee = Entering.guarantee(book, command.guaranteeId(), Stage.ISSUED);
        String number = guarantee.certificateNumber();
        LocalDate revokedOn =
                facts.certificates().stream()
                        .filter(each -> each.number().equals(number))
                        .map(Certificate::revokedOn)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        if (number == null
                || revokedOn == null
                || guarantee.outstanding() == 0
                || guarantee.review() != null)
            throw FUND_REVIEW_NOT_DUE.because("nothing calls for a review of the exposure");
        return new ReviewRaised(
                guarantee.guaranteeId(),
                guarantee.terms().firmId(),
                number,
                Money.rials(guarantee.outstanding()),
                revokedOn,
                command.on());
    }

    private static ExposureReviewed review(FundBook book, ReviewExposure command) {
        Guarantee guarantee = Entering.guarantee(book, command.guaranteeId(), Stage.ISSUED);
        if (!guarantee.underReview()) throw FundRefusal.refused(Check.BAD_STATE);
        Entering.grounds(command.grounds());
        return new ExposureReviewed(
                guarantee.guaranteeId(),
                command.result(),
                command.grounds(),
                command.by(),
                command.on());
    }
}
