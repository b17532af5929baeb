package rosukh.command.firms;

import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Refused.Kind;

/// Why a firm is not registered, or its place of work not recorded.
public enum FirmRefusal implements RefusalCode {
    /// The legal ID holds something that is neither a digit nor a separator.
    FIRM_LEGAL_ID_CHARACTER(Kind.UNPROCESSABLE),
    /// The legal ID has not exactly 11 digits.
    FIRM_LEGAL_ID_LENGTH(Kind.UNPROCESSABLE),
    /// The legal ID is all zeros.
    FIRM_LEGAL_ID_ALL_ZERO(Kind.UNPROCESSABLE),
    /// The middle six digits of the legal ID are zeros.
    FIRM_LEGAL_ID_MIDDLE_ZERO(Kind.UNPROCESSABLE),
    /// The last digit of the legal ID does not fit the others.
    FIRM_LEGAL_ID_CHECK_DIGIT(Kind.UNPROCESSABLE),
    /// Another firm is registered under this legal ID.
    FIRM_LEGAL_ID_TAKEN(Kind.CONFLICT),
    /// The firm has no name.
    FIRM_NAME_MISSING(Kind.UNPROCESSABLE),
    /// The name is longer than a register entry takes.
    FIRM_NAME_TOO_LONG(Kind.UNPROCESSABLE),
    /// There is no such industry group.
    FIRM_INDUSTRY_UNKNOWN(Kind.UNPROCESSABLE),
    /// The ISIC division is none of the industry group's.
    FIRM_ISIC_NOT_OF_INDUSTRY(Kind.UNPROCESSABLE),
    /// The size is none of micro, small, medium and large.
    FIRM_SIZE_UNKNOWN(Kind.UNPROCESSABLE),
    /// There is no such park or zone.
    FIRM_ESTATE_UNKNOWN(Kind.UNPROCESSABLE),
    /// A firm id may be used in the names of other streams, so it keeps to letters, digits and `-`.
    FIRM_ID_MALFORMED(Kind.UNPROCESSABLE),
    /// The firm is in the register already.
    FIRM_ALREADY_REGISTERED(Kind.CONFLICT),
    /// The firm worked there on that day already.
    FIRM_PLACE_UNCHANGED(Kind.CONFLICT),
    /// The firm cannot work anywhere before it was registered.
    FIRM_PLACE_BEFORE_REGISTRATION(Kind.UNPROCESSABLE),
    /// A place of work begins after the one before it.
    FIRM_PLACE_BEFORE_PREVIOUS(Kind.UNPROCESSABLE);

    private final Kind kind;

    FirmRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
