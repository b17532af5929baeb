package rosukh.command.linkage;

import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Refused.Kind;

/// Why something is not done to a supplier, a demand or a match.
public enum LinkageRefusal implements RefusalCode {
    /// The firm is not in the register.
    LINKAGE_FIRM_UNKNOWN(Kind.NOT_FOUND),
    /// A day before the last thing that happened.
    LINKAGE_DATE_BACKWARDS(Kind.UNPROCESSABLE),
    /// It must be said why.
    LINKAGE_GROUNDS_MISSING(Kind.UNPROCESSABLE),

    /// The file is neither CSV in UTF-8 nor XLSX, or lacks headings or rows.
    LINKAGE_IMPORT_UNREADABLE(Kind.UNPROCESSABLE),
    /// A row of the file is wrong; the violations say which. Nothing was entered.
    LINKAGE_IMPORT_REFUSED(Kind.UNPROCESSABLE),
    /// Nothing is known of the firm as a supplier.
    LINKAGE_SUPPLIER_UNKNOWN(Kind.NOT_FOUND),
    /// A part of the profile is missing or malformed; the violations say which.
    LINKAGE_PROFILE_MALFORMED(Kind.UNPROCESSABLE),
    /// Neither a place in the country nor an estate to take it from.
    LINKAGE_PLACE_UNKNOWN(Kind.UNPROCESSABLE),
    /// A period ends before it begins, or the capacity is less than nothing.
    LINKAGE_CAPACITY_MALFORMED(Kind.UNPROCESSABLE),
    /// A code, a number or the days of a certificate are missing or malformed.
    LINKAGE_CERTIFICATE_MALFORMED(Kind.UNPROCESSABLE),
    /// The certificate of this code and number is recorded.
    LINKAGE_CERTIFICATE_KNOWN(Kind.CONFLICT),
    /// No certificate of this code and number is recorded.
    LINKAGE_CERTIFICATE_UNKNOWN(Kind.CONFLICT),
    /// The supplier does not produce already.
    LINKAGE_SUPPLIER_IDLE(Kind.CONFLICT),
    /// The supplier produces already.
    LINKAGE_SUPPLIER_OPERATING(Kind.CONFLICT),
    /// A bar ends on a day to come.
    LINKAGE_BAR_MALFORMED(Kind.UNPROCESSABLE),
    /// The supplier is not barred.
    LINKAGE_NOT_BARRED(Kind.CONFLICT),

    /// A part of the demand is missing or malformed; the violations say which.
    LINKAGE_DEMAND_MALFORMED(Kind.UNPROCESSABLE),
    /// Only a draft, reviewed or not, is changed, reviewed or given back.
    LINKAGE_DEMAND_NOT_DRAFT(Kind.CONFLICT),
    /// Nobody has reviewed the demand as it is.
    LINKAGE_DEMAND_NOT_REVIEWED(Kind.CONFLICT),
    /// Who wrote a demand does not review it.
    LINKAGE_REVIEWER_IS_AUTHOR(Kind.FORBIDDEN),
    /// The demand is not open to proposals.
    LINKAGE_DEMAND_NOT_OPEN(Kind.CONFLICT),
    /// No contract for the demand was confirmed.
    LINKAGE_DEMAND_NOT_MATCHED(Kind.CONFLICT),
    /// The contract was noted for the demand.
    LINKAGE_DEMAND_MATCHED(Kind.CONFLICT),
    /// The demand is withdrawn or expired.
    LINKAGE_DEMAND_ENDED(Kind.CONFLICT),
    /// It has not come true yet on the day it was noticed.
    LINKAGE_NOT_YET(Kind.UNPROCESSABLE),

    /// The supplier is not in the last ranking of the demand.
    LINKAGE_NOT_RANKED(Kind.CONFLICT),
    /// The supplier fails a hard filter now; the violations say which.
    LINKAGE_SUPPLIER_REJECTED(Kind.CONFLICT),
    /// As many matches of the supplier are under way as may be at once.
    LINKAGE_SUPPLIER_EXPOSED(Kind.CONFLICT),
    /// The supplier is proposed to this demand already.
    LINKAGE_ALREADY_PROPOSED(Kind.CONFLICT),
    /// The proposal has been answered or has lapsed.
    LINKAGE_NOT_PROPOSED(Kind.CONFLICT),
    /// The side has accepted.
    LINKAGE_SIDE_ACCEPTED(Kind.CONFLICT),
    /// One person speaks for one side only.
    LINKAGE_SAME_PERSON(Kind.FORBIDDEN),
    /// The last day to answer is over.
    LINKAGE_ANSWER_LATE(Kind.CONFLICT),
    /// Both sides must have accepted, and nothing must have ended it.
    LINKAGE_NOT_AGREED(Kind.CONFLICT),
    /// A place and a day no earlier than today are needed.
    LINKAGE_MEETING_MALFORMED(Kind.UNPROCESSABLE),
    /// No meeting of this number is arranged, or it was held.
    LINKAGE_MEETING_UNKNOWN(Kind.CONFLICT),
    /// The two have not met.
    LINKAGE_NOT_MET(Kind.CONFLICT),
    /// A trial needs a value and a day to come.
    LINKAGE_TRIAL_MALFORMED(Kind.UNPROCESSABLE),
    /// A trial order waits for its outcome.
    LINKAGE_TRIAL_OPEN(Kind.CONFLICT),
    /// No trial order waits for its outcome.
    LINKAGE_NO_TRIAL(Kind.CONFLICT),
    /// The last trial was not passed.
    LINKAGE_TRIAL_FAILED(Kind.CONFLICT),
    /// A part of the contract is missing or malformed; the violations say which.
    LINKAGE_CONTRACT_MALFORMED(Kind.UNPROCESSABLE),
    /// No contract is registered.
    LINKAGE_CONTRACT_MISSING(Kind.CONFLICT),
    /// The contract is confirmed by both sides.
    LINKAGE_CONTRACT_CONFIRMED(Kind.CONFLICT),
    /// The side's copy has another hash than the registered document.
    LINKAGE_DOCUMENT_DIFFERS(Kind.CONFLICT),
    /// The side has confirmed the contract.
    LINKAGE_SIDE_ACKNOWLEDGED(Kind.CONFLICT),
    /// A contract with this document has been counted.
    LINKAGE_DOCUMENT_COUNTED(Kind.CONFLICT),
    /// No confirmed contract waits for its performance.
    LINKAGE_NOT_CONTRACTED(Kind.CONFLICT),
    /// The value is none or more than that of the contract, or the day is before the signing.
    LINKAGE_PERFORMANCE_MALFORMED(Kind.UNPROCESSABLE),
    /// Nothing was performed that could be reversed.
    LINKAGE_NOT_PERFORMED(Kind.CONFLICT),
    /// Who recorded a performance does not reverse it.
    LINKAGE_REVERSER_IS_RECORDER(Kind.FORBIDDEN);

    private final Kind kind;

    LinkageRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
