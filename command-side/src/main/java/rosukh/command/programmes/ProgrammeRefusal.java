package rosukh.command.programmes;

import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Refused.Kind;

/// Why something is not done in a joint programme.
public enum ProgrammeRefusal implements RefusalCode {
    /// The programme is drafted already.
    PROGRAMME_DRAFTED_ALREADY(Kind.CONFLICT),
    /// A text is blank, a key malformed or named twice, or a count out of range; the violations say
    /// which.
    PROGRAMME_MODEL_MALFORMED(Kind.UNPROCESSABLE),
    /// A model has two partners at least.
    PROGRAMME_PARTNERS_FEW(Kind.UNPROCESSABLE),
    /// The contributions do not come to the budget.
    PROGRAMME_BUDGET_UNBALANCED(Kind.UNPROCESSABLE),
    /// It ends before it begins, or a milestone is due outside its time.
    PROGRAMME_TERM_RANGE(Kind.UNPROCESSABLE),
    /// There is no such province.
    PROGRAMME_PROVINCE_UNKNOWN(Kind.UNPROCESSABLE),
    /// The newest version says the same.
    PROGRAMME_MODEL_UNCHANGED(Kind.CONFLICT),
    /// The version lacks what was paid, reached or linked under the one before.
    PROGRAMME_MODEL_BELOW_USE(Kind.CONFLICT),
    /// It must be said why.
    PROGRAMME_GROUNDS_MISSING(Kind.UNPROCESSABLE),
    /// The letter or payment is not named.
    PROGRAMME_REFERENCE_MISSING(Kind.UNPROCESSABLE),
    /// The payment was recorded before.
    PROGRAMME_REFERENCE_USED(Kind.CONFLICT),
    /// A document is named by its SHA-256, 64 digits in hex.
    PROGRAMME_DOCUMENT_MALFORMED(Kind.UNPROCESSABLE),
    /// A day before what it rests on.
    PROGRAMME_DATE_BACKWARDS(Kind.UNPROCESSABLE),
    /// It needs another person.
    PROGRAMME_SECOND_PERSON(Kind.FORBIDDEN),
    /// An amount is above zero.
    PROGRAMME_AMOUNT_RANGE(Kind.UNPROCESSABLE),

    /// The newest version is with the partners already, or agreed.
    REVIEW_OF_MODEL_OPEN(Kind.CONFLICT),
    /// The newest version is not with the partners.
    REVIEW_OF_MODEL_NOT_OPEN(Kind.CONFLICT),
    /// The organisation is no partner.
    PROGRAMME_PARTNER_UNKNOWN(Kind.NOT_FOUND),
    /// The partner has not accepted the version.
    SIGNATURE_BEFORE_ACCEPTANCE(Kind.CONFLICT),
    /// The partner has signed the version.
    SIGNATURE_GIVEN(Kind.CONFLICT),
    /// Another text was signed: its hash is not that of the version.
    SIGNATURE_OF_ANOTHER_VERSION(Kind.CONFLICT),
    /// The paper is the signature of another partner or version.
    SIGNATURE_DOCUMENT_USED(Kind.CONFLICT),

    /// Not every partner has signed the same version.
    PROGRAMME_NOT_AGREED(Kind.CONFLICT),
    /// The programme runs, or has run.
    PROGRAMME_STARTED_ALREADY(Kind.CONFLICT),
    /// The programme does not run.
    PROGRAMME_NOT_RUNNING(Kind.CONFLICT),
    /// The programme is evaluated.
    PROGRAMME_EVALUATED_ALREADY(Kind.CONFLICT),
    /// The programme is not evaluated.
    PROGRAMME_NOT_EVALUATED(Kind.CONFLICT),
    /// The programme is closed.
    PROGRAMME_CLOSED_ALREADY(Kind.CONFLICT),
    /// The partner would pay more than it agreed to.
    CONTRIBUTION_OVER_AGREED(Kind.UNPROCESSABLE),
    /// More would be spent than partners have paid in.
    SPENDING_OVER_FUNDED(Kind.CONFLICT),
    /// The agreed version has no such milestone.
    MILESTONE_UNKNOWN(Kind.NOT_FOUND),
    /// The milestone is reached.
    MILESTONE_REACHED_ALREADY(Kind.CONFLICT),

    /// There is no event at this position that could be an output.
    OUTPUT_EVENT_UNKNOWN(Kind.NOT_FOUND),
    /// The event is of another kind.
    OUTPUT_OTHER_KIND(Kind.UNPROCESSABLE),
    /// The programme does not aim at this kind.
    OUTPUT_NOT_AIMED_AT(Kind.UNPROCESSABLE),
    /// It happened outside the time of the programme.
    OUTPUT_OUTSIDE_TERM(Kind.UNPROCESSABLE),
    /// It was taken back where it happened.
    OUTPUT_TAKEN_BACK(Kind.CONFLICT),
    /// The event counts already, here or in another programme.
    OUTPUT_COUNTED(Kind.CONFLICT),
    /// The event does not count here, or it stands.
    OUTPUT_NOT_REVERSED(Kind.CONFLICT),

    /// There is no such programme to replicate.
    REPLICATION_ORIGIN_UNKNOWN(Kind.NOT_FOUND),
    /// Only what is evaluated is replicated.
    REPLICATION_BEFORE_EVALUATION(Kind.CONFLICT),
    /// It runs in that province already.
    REPLICATION_SAME_PROVINCE(Kind.UNPROCESSABLE);

    private final Kind kind;

    ProgrammeRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
