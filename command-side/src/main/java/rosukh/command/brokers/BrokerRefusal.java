package rosukh.command.brokers;

import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Refused.Kind;

/// Why something is not done to a broker.
public enum BrokerRefusal implements RefusalCode {
    /// The account is enrolled.
    BROKER_ALREADY_ENROLLED(Kind.CONFLICT),
    /// No broker is enrolled under this account.
    BROKER_UNKNOWN(Kind.NOT_FOUND),
    /// The account or the body is not named.
    BROKER_NOT_NAMED(Kind.UNPROCESSABLE),
    /// The broker works for this body.
    BROKER_UNCHANGED(Kind.CONFLICT),
    /// The date lies before what it follows from.
    BROKER_DATE_BACKWARDS(Kind.UNPROCESSABLE),

    /// The curriculum has no such module.
    BROKER_MODULE_UNKNOWN(Kind.UNPROCESSABLE),
    /// 1 to 12 hours in a day.
    BROKER_HOURS_RANGE(Kind.UNPROCESSABLE),
    /// 0 to 100 points.
    BROKER_SCORE_RANGE(Kind.UNPROCESSABLE),
    /// The examination may not be sat on that day; the violations say why.
    BROKER_EXAM_NOT_ALLOWED(Kind.CONFLICT),
    /// The broker is trained for the version.
    BROKER_BRIDGING_DONE(Kind.CONFLICT),
    /// The version calls for no bridging module of this broker.
    BROKER_BRIDGING_NOT_REQUIRED(Kind.CONFLICT),
    /// It was said before.
    BROKER_BRIDGING_RAISED(Kind.CONFLICT),

    /// There is no such step.
    BROKER_STEP_UNKNOWN(Kind.UNPROCESSABLE),
    /// A grade, fields, provinces and schemes, each once; for a step that has terms only.
    BROKER_TERMS_MALFORMED(Kind.UNPROCESSABLE),
    /// There is no such scheme, or no version of it is in force.
    BROKER_SCHEME_UNKNOWN(Kind.UNPROCESSABLE),
    /// It must be said why.
    BROKER_GROUNDS_MISSING(Kind.UNPROCESSABLE),
    /// Another step waits for its second person.
    BROKER_PROPOSAL_OPEN(Kind.CONFLICT),
    /// No step is proposed.
    BROKER_PROPOSAL_MISSING(Kind.CONFLICT),
    /// Who proposed may not agree.
    BROKER_NEEDS_SECOND_PERSON(Kind.FORBIDDEN),
    /// Nobody has a part in the own accreditation.
    BROKER_OWN_MATTER(Kind.FORBIDDEN),
    /// The accreditation does not stand as the step needs it.
    BROKER_STEP_NOT_POSSIBLE(Kind.CONFLICT),
    /// The training is not complete; the violations say what is missing.
    BROKER_NOT_READY(Kind.CONFLICT),
    /// A renewal is possible in the last 60 days.
    BROKER_RENEWAL_TOO_EARLY(Kind.CONFLICT),
    /// The bridging module of a version in force is missing.
    BROKER_BRIDGING_MISSING(Kind.CONFLICT),

    /// A ground of the list, a firm, and a service where it is one.
    BROKER_CONFLICT_MALFORMED(Kind.UNPROCESSABLE),
    /// It is declared just so.
    BROKER_CONFLICT_KNOWN(Kind.CONFLICT),
    /// No such conflict is declared.
    BROKER_CONFLICT_UNKNOWN(Kind.UNPROCESSABLE),
    /// A broker declares conflicts of its own only.
    BROKER_CONFLICT_OF_OTHERS(Kind.FORBIDDEN),

    /// There is no such role.
    BROKER_ROLE_UNKNOWN(Kind.UNPROCESSABLE),
    /// There is no such case.
    BROKER_CASE_UNKNOWN(Kind.NOT_FOUND),
    /// The case is not at the point where somebody takes this role.
    BROKER_CASE_NOT_OPEN(Kind.CONFLICT),
    /// The broker has the case.
    BROKER_HAS_CASE(Kind.CONFLICT),
    /// The broker may not have the case; the violations say why.
    BROKER_ASSIGNMENT_REFUSED(Kind.CONFLICT),
    /// No conflict of interest keeps the broker from the case.
    BROKER_NO_CONFLICT(Kind.CONFLICT),
    /// The broker does not have the case, and did not have it.
    BROKER_CASE_NOT_ASSIGNED(Kind.CONFLICT),
    /// There is no such payer.
    BROKER_PAYER_UNKNOWN(Kind.UNPROCESSABLE),
    /// The fee is not allowed; the violations say why.
    BROKER_FEE_REFUSED(Kind.UNPROCESSABLE),
    /// 1 to 5 stars.
    BROKER_RATING_RANGE(Kind.UNPROCESSABLE),
    /// The firm has rated the broker in this case.
    BROKER_ALREADY_RATED(Kind.CONFLICT),
    /// The case is not over yet.
    BROKER_CASE_RUNS(Kind.CONFLICT);

    private final Kind kind;

    BrokerRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
