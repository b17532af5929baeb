package rosukh.command.erasure;

import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Refused.Kind;

/// Why something about an erasure is refused.
public enum ErasureRefusal implements RefusalCode {
    /// It is not written like `contact:F-1`, `case:F-1-1` or `person:account`.
    ERASURE_SUBJECT_MALFORMED(Kind.UNPROCESSABLE),
    /// Nothing personal was ever kept of it.
    ERASURE_SUBJECT_UNKNOWN(Kind.NOT_FOUND),
    /// The basis is none of the known ones.
    ERASURE_BASIS_UNKNOWN(Kind.UNPROCESSABLE),
    /// The reason to decline is none of the known ones.
    ERASURE_REASON_UNKNOWN(Kind.UNPROCESSABLE),
    /// It must be explained in words.
    ERASURE_GROUNDS_MISSING(Kind.UNPROCESSABLE),
    /// Somebody asked for it before, and that is not decided.
    ERASURE_ALREADY_REQUESTED(Kind.CONFLICT),
    /// Nobody asks for it.
    ERASURE_NOT_REQUESTED(Kind.CONFLICT),
    /// Who asked may not approve.
    ERASURE_NEEDS_SECOND_PERSON(Kind.FORBIDDEN),
    /// A legal hold forbids it.
    ERASURE_HELD(Kind.CONFLICT),
    /// The data must be kept for longer.
    ERASURE_RETENTION_RUNS(Kind.CONFLICT),
    /// It was approved: the key is being destroyed, and nothing stops that.
    ERASURE_UNDER_WAY(Kind.CONFLICT),
    /// The key was destroyed.
    ERASURE_DONE(Kind.CONFLICT),
    /// There is no such hold, or it was lifted.
    ERASURE_HOLD_UNKNOWN(Kind.NOT_FOUND),
    /// The proceedings must be named.
    ERASURE_REFERENCE_MISSING(Kind.UNPROCESSABLE),
    /// Only what was approved is destroyed.
    ERASURE_NOT_APPROVED(Kind.CONFLICT);

    private final Kind kind;

    ErasureRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
