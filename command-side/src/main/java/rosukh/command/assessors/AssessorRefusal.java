package rosukh.command.assessors;

import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Refused.Kind;

/// Why something is not done to the register of assessors or to an assignment.
public enum AssessorRefusal implements RefusalCode {
    /// The account is enrolled.
    ASSESSOR_ALREADY_ENROLLED(Kind.CONFLICT),
    /// No assessor is enrolled under this account.
    ASSESSOR_UNKNOWN(Kind.NOT_FOUND),
    /// The account or the body is not named.
    ASSESSOR_NOT_NAMED(Kind.UNPROCESSABLE),
    /// At least one technology field, each once, by its code.
    ASSESSOR_FIELDS_MALFORMED(Kind.UNPROCESSABLE),
    /// There is no such province, or it is named twice.
    ASSESSOR_PROVINCE_UNKNOWN(Kind.UNPROCESSABLE),
    /// An assessor has 1 to 50 open cases at most.
    ASSESSOR_CAPACITY_RANGE(Kind.UNPROCESSABLE),
    /// All of it is as it was.
    ASSESSOR_UNCHANGED(Kind.CONFLICT),
    /// The assessor has stood down.
    ASSESSOR_STOOD_DOWN(Kind.CONFLICT),
    /// The assessor has not stood down.
    ASSESSOR_IN_SERVICE(Kind.CONFLICT),
    /// It must be said why.
    ASSESSOR_GROUNDS_MISSING(Kind.UNPROCESSABLE),
    /// A conflict is with a firm or a body that is named, on a ground of the list.
    ASSESSOR_CONFLICT_MALFORMED(Kind.UNPROCESSABLE),
    /// The conflict was declared from that day or a later one.
    ASSESSOR_CONFLICT_KNOWN(Kind.CONFLICT),
    /// No such conflict is declared.
    ASSESSOR_CONFLICT_UNKNOWN(Kind.UNPROCESSABLE),
    /// An assessor declares conflicts of its own only.
    ASSESSOR_CONFLICT_OF_OTHERS(Kind.FORBIDDEN),

    /// There is no such case.
    ASSIGNMENT_CASE_UNKNOWN(Kind.NOT_FOUND),
    /// The case does not wait for its assessment: not submitted, recommended or ended.
    ASSIGNMENT_CASE_NOT_SUBMITTED(Kind.CONFLICT),
    /// A day before the submission of the case.
    ASSIGNMENT_DATE_BACKWARDS(Kind.UNPROCESSABLE),
    /// The case has its assessor.
    ASSIGNMENT_EXISTS(Kind.CONFLICT),
    /// The case has no assessor.
    ASSIGNMENT_MISSING(Kind.CONFLICT),
    /// It is the one who has the case.
    ASSIGNMENT_SAME_PERSON(Kind.CONFLICT),
    /// It must be said why this one, or why another.
    ASSIGNMENT_REASON_MISSING(Kind.UNPROCESSABLE),
    /// The one who is named cannot be chosen; the violation says why.
    ASSIGNMENT_NOT_ELIGIBLE(Kind.CONFLICT),
    /// Nobody can be chosen; the violations say why of each.
    ASSIGNMENT_NOBODY(Kind.CONFLICT);

    private final Kind kind;

    AssessorRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
