package rosukh.command.pioneers;

import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Refused.Kind;

/// Why something is not done in the programme of pioneer firms.
public enum PioneerRefusal implements RefusalCode {
    /// The firm is not in the register.
    PIONEER_FIRM_UNKNOWN(Kind.NOT_FOUND),
    /// The firm is nominated, or is a pioneer.
    PIONEER_IN_PROGRAMME(Kind.CONFLICT),
    /// The firm does not wait to be qualified.
    PIONEER_NOT_NOMINATED(Kind.CONFLICT),
    /// The firm is no pioneer now.
    PIONEER_NOT_QUALIFIED(Kind.CONFLICT),
    /// A figure is negative.
    PIONEER_FIGURES_MALFORMED(Kind.UNPROCESSABLE),
    /// A document is named by its SHA-256, 64 digits in hex.
    PIONEER_DOCUMENT_MALFORMED(Kind.UNPROCESSABLE),
    /// It must be said why.
    PIONEER_GROUNDS_MISSING(Kind.UNPROCESSABLE),
    /// A day before what it rests on.
    PIONEER_DATE_BACKWARDS(Kind.UNPROCESSABLE),
    /// Criteria are not met; the violations say which, with limit and figure.
    PIONEER_CRITERIA_NOT_MET(Kind.UNPROCESSABLE),
    /// It needs a second person.
    PIONEER_SECOND_PERSON(Kind.FORBIDDEN),
    /// An amount is above zero.
    PIONEER_AMOUNT_RANGE(Kind.UNPROCESSABLE),

    /// No version of the rules is in force on that day.
    PIONEER_RULES_NONE(Kind.CONFLICT),
    /// There is no such version.
    PIONEER_RULES_UNKNOWN(Kind.NOT_FOUND),
    /// A limit, share or cap lies outside its range; the violations say which.
    PIONEER_RULES_MALFORMED(Kind.UNPROCESSABLE),
    /// The draft says the same.
    PIONEER_RULES_UNCHANGED(Kind.CONFLICT),
    /// The version is published.
    PIONEER_RULES_PUBLISHED(Kind.CONFLICT),
    /// The draft is not the one that was read.
    PIONEER_RULES_DIFFER(Kind.CONFLICT),
    /// The rules would begin before they are published.
    PIONEER_RULES_BACKDATED(Kind.UNPROCESSABLE),

    /// A commitment runs from the day it is made at the earliest, to a later day, five years at
    /// most.
    COMMITMENT_TERM_RANGE(Kind.UNPROCESSABLE),
    /// There is no such commitment of this pioneer.
    COMMITMENT_UNKNOWN(Kind.NOT_FOUND),
    /// The commitment is verified in another way.
    COMMITMENT_OTHER_KIND(Kind.CONFLICT),
    /// The commitment does not cover that day.
    COMMITMENT_NOT_RUNNING(Kind.CONFLICT),

    /// The match has no contract whose performance stands.
    PURCHASE_NOT_PERFORMED(Kind.CONFLICT),
    /// Another firm is the buyer.
    PURCHASE_OF_ANOTHER(Kind.UNPROCESSABLE),
    /// The contract counts already.
    PURCHASE_ALREADY_VERIFIED(Kind.CONFLICT),
    /// It was said before that the contract does not count.
    PURCHASE_ALREADY_PASSED_OVER(Kind.CONFLICT),
    /// The performance of the contract stands.
    PURCHASE_NOT_REVERSED(Kind.CONFLICT),

    /// The firm that was helped had no valid certificate on that day.
    SUPPORT_BENEFICIARY_NOT_KB(Kind.UNPROCESSABLE),
    /// The document was reported before.
    SUPPORT_DOCUMENT_USED(Kind.CONFLICT),
    /// The document is not the one that was reported.
    SUPPORT_DOCUMENT_DIFFERS(Kind.CONFLICT),
    /// Nothing of this id waits to be verified.
    SUPPORT_NOT_REPORTED(Kind.CONFLICT),
    /// Nothing of this id is verified from a document.
    VERIFICATION_UNKNOWN(Kind.NOT_FOUND),
    /// The amount is below what is verified, and not below zero.
    VERIFICATION_LOWERING_RANGE(Kind.UNPROCESSABLE),

    /// Nothing counts under this id.
    INCENTIVE_NOTHING_VERIFIED(Kind.CONFLICT),
    /// An incentive is proposed or granted for it.
    INCENTIVE_ALREADY_PROPOSED(Kind.CONFLICT),
    /// The rules grant nothing for this kind of commitment.
    INCENTIVE_NOT_IN_RULES(Kind.UNPROCESSABLE),
    /// More than the rules give for what is verified.
    INCENTIVE_OVER_RULE(Kind.UNPROCESSABLE),
    /// There is no such incentive.
    INCENTIVE_UNKNOWN(Kind.NOT_FOUND),
    /// The incentive is not proposed any more.
    INCENTIVE_NOT_OPEN(Kind.CONFLICT),
    /// It is granted.
    INCENTIVE_ALREADY_GRANTED(Kind.CONFLICT),
    /// An incentive was granted for this contract or document, here or in another programme.
    INCENTIVE_CONTRACT_CLAIMED(Kind.CONFLICT),
    /// The period it was proposed for is over, or is another.
    INCENTIVE_PERIOD_OTHER(Kind.CONFLICT),
    /// The pioneer would have more in this period than the rules allow one pioneer.
    INCENTIVE_PIONEER_CAP(Kind.UNPROCESSABLE),
    /// It does not fit the budget of the period any more.
    INCENTIVE_OVER_BUDGET(Kind.CONFLICT),
    /// Nothing is left of it to pay, or it is paid.
    INCENTIVE_NOTHING_TO_PAY(Kind.CONFLICT),
    /// Less counts than when it was granted; it is clawed back first.
    INCENTIVE_CLAWBACK_DUE(Kind.CONFLICT),
    /// Everything it was granted for still counts.
    INCENTIVE_CLAWBACK_NOT_DUE(Kind.CONFLICT),
    /// More than is still to be recovered, or nothing.
    INCENTIVE_RECOVERY_RANGE(Kind.UNPROCESSABLE),

    /// A period is a Jalali year.
    BUDGET_PERIOD_MALFORMED(Kind.UNPROCESSABLE),
    /// No budget is set for the period.
    BUDGET_NONE(Kind.NOT_FOUND),
    /// The budget would be below what is in use.
    BUDGET_BELOW_USE(Kind.CONFLICT),
    /// It is that amount already.
    BUDGET_UNCHANGED(Kind.CONFLICT),
    /// The letter or payment is not named.
    BUDGET_REFERENCE_MISSING(Kind.UNPROCESSABLE),

    /// A review is made 60 days before it is due at the earliest.
    REVIEW_TOO_EARLY(Kind.CONFLICT),
    /// The review is not due, or is another.
    REVIEW_NOT_DUE(Kind.CONFLICT),
    /// It was raised before.
    REVIEW_ALREADY_RAISED(Kind.CONFLICT),
    /// The pioneer is lowered already; it is kept or ended.
    REVIEW_ALREADY_LOWERED(Kind.CONFLICT),
    /// The rules come to something else; it must be said why.
    REVIEW_GROUNDS_MISSING(Kind.UNPROCESSABLE),
    /// To end the pioneer is proposed already.
    ENDING_ALREADY_PROPOSED(Kind.CONFLICT),
    /// Nobody proposed to end the pioneer.
    ENDING_NOT_PROPOSED(Kind.CONFLICT);

    private final Kind kind;

    PioneerRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
