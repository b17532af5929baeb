package rosukh.command.delegations;

import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Refused.Kind;

/// Why nothing is delegated.
public enum DelegationRefusal implements RefusalCode {
    /// There is an offer of this id.
    DELEGATION_ALREADY_OFFERED(Kind.CONFLICT),
    /// Nobody is named who is to act.
    DELEGATION_RECEIVER_MISSING(Kind.UNPROCESSABLE),
    /// Who gives is who would act.
    DELEGATION_TO_ONESELF(Kind.UNPROCESSABLE),
    /// Only officers, assessors and members of the working group are stood in for.
    DELEGATION_ROLE_UNKNOWN(Kind.UNPROCESSABLE),
    /// The person does not hold the role.
    DELEGATION_ROLE_NOT_HELD(Kind.FORBIDDEN),
    /// The last day lies before the first one.
    DELEGATION_PERIOD_REVERSED(Kind.UNPROCESSABLE),
    /// More than 90 days.
    DELEGATION_TOO_LONG(Kind.UNPROCESSABLE),
    /// The first day has passed.
    DELEGATION_BACKDATED(Kind.UNPROCESSABLE),
    /// It must be said why.
    DELEGATION_REASON_MISSING(Kind.UNPROCESSABLE),
    /// The role is given away for some of these days.
    DELEGATION_OVERLAPS(Kind.CONFLICT),
    /// The person stands in for somebody in this role, or has given it away, on some of these days.
    DELEGATION_CHAIN(Kind.CONFLICT),
    /// The person was offered or has accepted nothing of this id.
    DELEGATION_UNKNOWN(Kind.NOT_FOUND),
    /// The person accepted it before.
    DELEGATION_ALREADY_ACCEPTED(Kind.CONFLICT),
    /// It was ended, or its last day has passed.
    DELEGATION_OVER(Kind.CONFLICT);

    private final Kind kind;

    DelegationRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
