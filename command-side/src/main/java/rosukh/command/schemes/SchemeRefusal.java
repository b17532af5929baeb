package rosukh.command.schemes;

import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Refused.Kind;

/// Why a version is not drafted, validated, published or retired. A flaw of the document itself is
/// refused under the flaw's own code, see [rosukh.events.rules.Flaw.Code].
public enum SchemeRefusal implements RefusalCode {
    /// The document is no JSON object.
    SCHEME_UNREADABLE(Kind.UNPROCESSABLE),
    /// The document is of another scheme than the one it is drafted under.
    SCHEME_ID_DIFFERS(Kind.UNPROCESSABLE),
    /// The name of a scheme or of a version could not stand in an address.
    SCHEME_NAME_MALFORMED(Kind.UNPROCESSABLE),
    /// The draft has exactly this document already.
    SCHEME_DRAFT_UNCHANGED(Kind.CONFLICT),
    /// There is no draft of this version.
    SCHEME_DRAFT_UNKNOWN(Kind.NOT_FOUND),
    /// The draft was validated and has not changed since.
    SCHEME_ALREADY_VALIDATED(Kind.CONFLICT),
    /// The draft was not validated, or has changed since.
    SCHEME_NOT_VALIDATED(Kind.CONFLICT),
    /// Nobody publishes what they drafted.
    SCHEME_DRAFTER_MAY_NOT_PUBLISH(Kind.FORBIDDEN),
    /// The open version could only be closed for days that have passed.
    SCHEME_CLOSING_RETROACTIVE(Kind.CONFLICT),
    /// There is no published version of this name.
    SCHEME_VERSION_UNKNOWN(Kind.NOT_FOUND),
    /// Nobody retires what they published.
    SCHEME_PUBLISHER_MAY_NOT_RETIRE(Kind.FORBIDDEN),
    /// A version is retired from a day to come, never for days that have passed.
    SCHEME_RETIREMENT_RETROACTIVE(Kind.UNPROCESSABLE),
    /// The version ends before that day anyway.
    SCHEME_ENDS_EARLIER(Kind.CONFLICT);

    private final Kind kind;

    SchemeRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
