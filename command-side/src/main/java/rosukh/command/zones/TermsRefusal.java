package rosukh.command.zones;

import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Refused.Kind;

/// Why something is not done to the terms of placement.
public enum TermsRefusal implements RefusalCode {
    /// There is no such draft.
    TERMS_UNKNOWN(Kind.NOT_FOUND),
    /// A version is named by up to 20 letters, digits, points and hyphens.
    TERMS_NAME_MALFORMED(Kind.UNPROCESSABLE),
    /// A share, a number of instalments or a time is impossible.
    TERMS_RANGE(Kind.UNPROCESSABLE),
    /// It must be said where the terms stand.
    TERMS_SOURCE_MISSING(Kind.UNPROCESSABLE),
    /// The draft says this already.
    TERMS_UNCHANGED(Kind.CONFLICT),
    /// A published version never changes.
    TERMS_PUBLISHED(Kind.CONFLICT),
    /// Whoever drafted it does not publish it.
    TERMS_DRAFTER_MAY_NOT_PUBLISH(Kind.FORBIDDEN),
    /// The draft is not what was seen.
    TERMS_HASH_MISMATCH(Kind.CONFLICT),
    /// A version begins after the one before it.
    TERMS_ORDER(Kind.CONFLICT),
    /// Where terms are in force, the next begin tomorrow at the earliest.
    TERMS_RETROACTIVE(Kind.UNPROCESSABLE);

    private final Kind kind;

    TermsRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
