package rosukh.command.fund;

import java.util.List;
import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Refused.Kind;
import rosukh.command.kernel.Violation;
import rosukh.events.fund.Check;
import rosukh.events.fund.FundPolicy;

/// Why something is not done in the guarantee fund. The first ones are the rules of the policy;
/// where several are broken, the first of them is the code and the violations name all, in the
/// order of the policy.
public enum FundRefusal implements RefusalCode {
    /// It is unknown, or not in the state needed.
    FUND_BAD_STATE(Kind.CONFLICT),
    /// More is approved than was proposed.
    FUND_OVER_PROPOSED(Kind.UNPROCESSABLE),
    /// More is subscribed than was approved.
    FUND_OVER_APPROVED(Kind.UNPROCESSABLE),
    /// More is paid in than was subscribed.
    FUND_OVER_SUBSCRIBED(Kind.UNPROCESSABLE),
    /// The capital left would not carry what is guaranteed.
    FUND_CAPITAL_DECREASE(Kind.CONFLICT),
    /// Whoever rated it does not approve it.
    FUND_FOUR_EYES(Kind.FORBIDDEN),
    /// More of the loan is guaranteed than the line or area allows.
    FUND_COVERAGE(Kind.UNPROCESSABLE),
    /// The discount is higher than the policy allows.
    FUND_DISCOUNT(Kind.UNPROCESSABLE),
    /// The collateral is lower than the policy asks for.
    FUND_COLLATERAL(Kind.UNPROCESSABLE),
    /// The firm would have more than one firm may.
    FUND_CAP_FIRM(Kind.CONFLICT),
    /// Connected firms would have more than they may together.
    FUND_CAP_GROUP(Kind.CONFLICT),
    /// The ISIC division would have more than its share.
    FUND_CAP_DIVISION(Kind.CONFLICT),
    /// The bank would have more than its share.
    FUND_CAP_BANK(Kind.CONFLICT),
    /// More would be guaranteed than the paid-in capital carries.
    FUND_MULTIPLE(Kind.CONFLICT),
    /// The fee is not paid in full.
    FUND_FEE_UNPAID(Kind.CONFLICT),
    /// The firm has no certificate valid on that day.
    FUND_KB_CERTIFICATE(Kind.CONFLICT),
    /// More than is still guaranteed.
    FUND_OVER_REMAINING(Kind.UNPROCESSABLE),
    /// Another bank is the beneficiary.
    FUND_NOT_BENEFICIARY(Kind.FORBIDDEN),
    /// The borrower has not been in default for so long.
    FUND_DEFAULT_TOO_SHORT(Kind.UNPROCESSABLE),
    /// The term of the guarantee is over.
    FUND_AFTER_TERM(Kind.CONFLICT),
    /// More than the covered share of what is unpaid.
    FUND_OVER_COVERAGE(Kind.UNPROCESSABLE),
    /// More would come in again than was paid.
    FUND_OVER_PAID(Kind.UNPROCESSABLE),

    /// It needs a second person.
    FUND_SECOND_PERSON(Kind.FORBIDDEN),
    /// An amount is above zero and not beyond counting.
    FUND_AMOUNT_RANGE(Kind.UNPROCESSABLE),
    /// There is no rule by which the amount would be a whole number of rials of the ledger.
    FUND_ERA_REFUSED(Kind.UNPROCESSABLE),
    /// A day before what the ledger says already.
    FUND_DATE_BACKWARDS(Kind.UNPROCESSABLE),
    /// It must be said why.
    FUND_GROUNDS_MISSING(Kind.UNPROCESSABLE),
    /// The letter or payment is not named.
    FUND_REFERENCE_MISSING(Kind.UNPROCESSABLE),

    /// No version of the policy is in force on that day.
    FUND_POLICY_NONE(Kind.CONFLICT),
    /// There is no such version.
    FUND_POLICY_UNKNOWN(Kind.NOT_FOUND),
    /// A number lies outside its range; the violations say which.
    FUND_POLICY_MALFORMED(Kind.UNPROCESSABLE),
    /// The draft says the same.
    FUND_POLICY_UNCHANGED(Kind.CONFLICT),
    /// The version is published.
    FUND_POLICY_PUBLISHED(Kind.CONFLICT),
    /// The draft is not the one that was read.
    FUND_POLICY_DIFFERS(Kind.CONFLICT),
    /// The policy would begin before it is published.
    FUND_POLICY_BACKDATED(Kind.UNPROCESSABLE),
    /// More is guaranteed than the multiple of the draft would carry.
    FUND_POLICY_BELOW_EXPOSURE(Kind.CONFLICT),

    /// The bank is not registered.
    FUND_BANK_UNKNOWN(Kind.NOT_FOUND),
    /// A bank has a short key and a name in both languages, and is not named so already.
    FUND_BANK_MALFORMED(Kind.UNPROCESSABLE),
    /// A group has two members at least, each once and in the register, or none to end it.
    FUND_GROUP_MALFORMED(Kind.UNPROCESSABLE),
    /// A firm is in another group.
    FUND_GROUP_TAKEN(Kind.CONFLICT),

    /// The firm is not in the register.
    FUND_FIRM_UNKNOWN(Kind.NOT_FOUND),
    /// The loan, the term or the discount lies outside its range.
    FUND_TERMS_MALFORMED(Kind.UNPROCESSABLE),
    /// What it continues is no issued guarantee of the same firm, bank and line.
    FUND_FOLLOWS_NOTHING(Kind.CONFLICT),
    /// A score is 0 to 100.
    FUND_SCORE_RANGE(Kind.UNPROCESSABLE),
    /// Something was said of the guarantee after it was seen.
    FUND_GUARANTEE_MOVED(Kind.STALE),
    /// A claim is open; it is decided first.
    FUND_CLAIM_OPEN(Kind.CONFLICT),
    /// The claim is not overdue, or that is noted.
    FUND_CLAIM_NOT_OVERDUE(Kind.CONFLICT),
    /// The certificate stands, nothing is outstanding, or a review was raised.
    FUND_REVIEW_NOT_DUE(Kind.CONFLICT),
    /// It was raised or noted before.
    FUND_ALREADY_RAISED(Kind.CONFLICT);

    private final Kind kind;

    FundRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /// The code of a rule of the policy.
    static FundRefusal of(Check check) {
        return valueOf("FUND_" + check.name());
    }

    /// Refuses where rules are broken, and names all of them.
    static void none(List<Check> broken, FundPolicy policy) {
        if (!broken.isEmpty()) throw refused(broken, policy);
    }

    /// @param broken at least one
    static Refused refused(List<Check> broken, FundPolicy policy) {
        return of(broken.getFirst())
                .because(
                        policy.text(broken.getFirst()).en(),
                        broken.stream()
                                .map(each -> new Violation("", each.name(), policy.text(each).en()))
                                .toList());
    }

    /// Refuses by one rule.
    static Refused refused(Check check) {
        return of(check)
                .because(check.text().en(), new Violation("", check.name(), check.text().en()));
    }
}
