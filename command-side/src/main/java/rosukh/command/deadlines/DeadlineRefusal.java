package rosukh.command.deadlines;

import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Refused.Kind;

/// Why nothing is said of a deadline.
public enum DeadlineRefusal implements RefusalCode {
    /// It was said before of this due date.
    DEADLINE_ALREADY_RAISED(Kind.CONFLICT),
    /// A warning is for before the due date, a breach for after it.
    DEADLINE_DAY_WRONG(Kind.UNPROCESSABLE),
    /// It has not come true yet on the day it was noticed.
    DEADLINE_NOT_YET(Kind.UNPROCESSABLE);

    private final Kind kind;

    DeadlineRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
