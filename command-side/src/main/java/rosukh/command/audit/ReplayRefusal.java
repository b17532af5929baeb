package rosukh.command.audit;

import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Refused.Kind;

/// Why nothing is replayed or cancelled.
public enum ReplayRefusal implements RefusalCode {
    /// There is a replay of this id.
    REPLAY_ALREADY_ASKED(Kind.CONFLICT),
    /// A view is named by its slice and itself.
    REPLAY_VIEW_MALFORMED(Kind.UNPROCESSABLE),
    /// There is no such view.
    REPLAY_VIEW_UNKNOWN(Kind.UNPROCESSABLE),
    /// The period begins before the log or ends before it begins.
    REPLAY_PERIOD_MALFORMED(Kind.UNPROCESSABLE),
    /// The log does not reach that far.
    REPLAY_AHEAD(Kind.UNPROCESSABLE),
    /// Nobody asked for a replay of this id.
    REPLAY_UNKNOWN(Kind.NOT_FOUND),
    /// It was cancelled before.
    REPLAY_ALREADY_CANCELLED(Kind.CONFLICT);

    private final Kind kind;

    ReplayRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
