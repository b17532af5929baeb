package rosukh.command.kernel;

import rosukh.command.kernel.Refused.Kind;

/// What the gateway refuses, whatever the slice.
public enum KernelRefusal implements RefusalCode {
    /// The stream has moved on from the version the caller saw.
    VERSION_STALE(Kind.STALE),
    /// There is no stream of this id.
    NOT_FOUND(Kind.NOT_FOUND),
    /// The firm or case lies outside the provinces, estates or firm the person may act for.
    OUT_OF_REACH(Kind.FORBIDDEN),
    /// No delegation of the person acted for runs on that day in the role used.
    ON_BEHALF_NOT_DELEGATED(Kind.FORBIDDEN),
    /// This is done in one's own name only.
    ON_BEHALF_NOT_HERE(Kind.FORBIDDEN),
    /// Nobody of that account has signed in, or not in the role that is needed.
    ACCOUNT_UNKNOWN(Kind.UNPROCESSABLE),
    /// The key was used before for something else.
    IDEMPOTENCY_KEY_REUSED(Kind.UNPROCESSABLE),
    /// What the command would store is more than one commit can hold.
    COMMAND_TOO_LARGE(Kind.TOO_LARGE),
    /// Something the decision rests on changed again and again while it was made; try once more.
    BACKGROUND_CHANGED(Kind.CONFLICT),
    /// What is personal of a data subject was erased, and nothing of it is kept any more.
    SUBJECT_ERASED(Kind.CONFLICT),
    /// This node lacks the key file that personal data is sealed by.
    PERSONAL_KEY_MISSING(Kind.UNAVAILABLE),
    /// A text holds the characters by which sealed texts are known.
    TEXT_RESERVED(Kind.UNPROCESSABLE),
    /// A value that must be unique belongs to another record.
    VALUE_TAKEN(Kind.CONFLICT);

    private final Kind kind;

    KernelRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
