package rosukh.command.schemes;

import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Refused.Kind;

/// Why a version is not published. A flaw of the document itself is refused under the flaw's own
/// code, see [rosukh.events.rules.Flaw.Code].
public enum SchemeRefusal implements RefusalCode {
    /// The document is no JSON object.
    SCHEME_UNREADABLE(Kind.UNPROCESSABLE),
    /// The document is of another scheme than the one it is published under.
    SCHEME_ID_DIFFERS(Kind.UNPROCESSABLE);

    private final Kind kind;

    SchemeRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
