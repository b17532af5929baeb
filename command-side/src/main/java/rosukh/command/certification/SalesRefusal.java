package rosukh.command.certification;

import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Refused.Kind;

/// Why a contract is not counted among the sales in a case, or not taken back.
public enum SalesRefusal implements RefusalCode {
    /// There is no such case, or it is closed.
    SALE_CASE_NOT_RUNNING(Kind.CONFLICT),
    /// The contract was not performed, or its performance was reversed.
    SALE_NOT_PERFORMED(Kind.CONFLICT),
    /// The contract is of another firm than the case.
    SALE_OF_ANOTHER_FIRM(Kind.CONFLICT),
    /// The contract is counted, in this case or another.
    SALE_ALREADY_COUNTED(Kind.CONFLICT),
    /// The contract is not counted in this case, or was taken back.
    SALE_NOT_COUNTED(Kind.CONFLICT),
    /// The performance of the contract stands.
    SALE_STILL_PERFORMED(Kind.CONFLICT);

    private final Kind kind;

    SalesRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
