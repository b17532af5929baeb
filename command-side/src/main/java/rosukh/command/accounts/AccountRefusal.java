package rosukh.command.accounts;

import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Refused.Kind;

/// Why something of an account is not noted.
enum AccountRefusal implements RefusalCode {
    /// Roles and body are as they were.
    ACCOUNT_UNCHANGED(Kind.CONFLICT);

    private final Kind kind;

    AccountRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
