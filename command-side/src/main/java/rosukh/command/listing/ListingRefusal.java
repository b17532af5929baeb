package rosukh.command.listing;

import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Refused.Kind;

/// Why something is not done in the listing of firms, in the membership or with their rules.
public enum ListingRefusal implements RefusalCode {
    /// The document is no rules of the exchange; the violations say what is wrong and where.
    LISTING_RULES_FLAWED(Kind.UNPROCESSABLE),
    /// The draft says the same.
    LISTING_RULES_UNCHANGED(Kind.CONFLICT),
    /// There is no such version.
    LISTING_RULES_UNKNOWN(Kind.NOT_FOUND),
    /// The version is published.
    LISTING_RULES_PUBLISHED(Kind.CONFLICT),
    /// The draft is not what was read.
    LISTING_RULES_DIFFER(Kind.CONFLICT),
    /// A version begins on the day it is published at the earliest.
    LISTING_RULES_BACKDATED(Kind.UNPROCESSABLE),
    /// No version is in force on that day.
    LISTING_RULES_NONE(Kind.CONFLICT),

    /// It needs a second person.
    LISTING_SECOND_PERSON(Kind.FORBIDDEN),
    /// A document is named by its SHA-256, 64 digits in hex.
    LISTING_DOCUMENT_MALFORMED(Kind.UNPROCESSABLE),
    /// It must be said why.
    LISTING_GROUNDS_MISSING(Kind.UNPROCESSABLE),
    /// It rests on a dated reference, which is not given.
    LISTING_REFERENCE_MISSING(Kind.UNPROCESSABLE),
    /// The reference is dated later than the day.
    LISTING_REFERENCE_FUTURE(Kind.UNPROCESSABLE),
    /// An amount is above zero for money, zero for a report.
    LISTING_AMOUNT_RANGE(Kind.UNPROCESSABLE),
    /// Working days go from 1 to 250.
    LISTING_DAYS_RANGE(Kind.UNPROCESSABLE),

    /// A dossier is open, or the organisation is a member.
    MEMBERSHIP_RUNNING(Kind.CONFLICT),
    /// No dossier is being prepared or filed.
    MEMBERSHIP_NO_DOSSIER(Kind.CONFLICT),
    /// The checklist has no such document.
    MEMBERSHIP_ITEM_UNKNOWN(Kind.NOT_FOUND),
    /// The document was not delivered, or is decided.
    MEMBERSHIP_ITEM_NOT_PENDING(Kind.CONFLICT),
    /// The document is accepted already.
    MEMBERSHIP_ITEM_ACCEPTED(Kind.CONFLICT),
    /// The dossier was filed before.
    MEMBERSHIP_FILED(Kind.CONFLICT),
    /// The dossier was not filed.
    MEMBERSHIP_NOT_FILED(Kind.CONFLICT),
    /// There is no such supplement, or it is answered.
    MEMBERSHIP_SUPPLEMENT_NONE(Kind.CONFLICT),
    /// A supplement waits for its answer.
    MEMBERSHIP_SUPPLEMENT_OPEN(Kind.CONFLICT),
    /// Rules of the admission are broken; the violations list all of them.
    MEMBERSHIP_NOT_ADMISSIBLE(Kind.UNPROCESSABLE),
    /// The organisation is no member.
    MEMBERSHIP_NOT_ADMITTED(Kind.CONFLICT),
    /// There is no such obligation, or it is met.
    MEMBERSHIP_OBLIGATION_NONE(Kind.CONFLICT),
    /// A membership lasts beyond the day, and a renewed one longer than before.
    MEMBERSHIP_UNTIL_BACKWARDS(Kind.UNPROCESSABLE),

    /// The firm is not in the register.
    LISTING_FIRM_UNKNOWN(Kind.NOT_FOUND),
    /// The firm is on its way, or admitted.
    LISTING_RUNNING(Kind.CONFLICT),
    /// The firm is not on its way.
    LISTING_NOT_RUNNING(Kind.CONFLICT),
    /// The rules in force have no such board.
    LISTING_BOARD_UNKNOWN(Kind.NOT_FOUND),
    /// A value is none that the gates ask for or not of its kind; the violations say which.
    LISTING_FACTS_MALFORMED(Kind.UNPROCESSABLE),
    /// There is no such entry, or it is decided.
    LISTING_ENTRY_NOT_OPEN(Kind.CONFLICT),
    /// The application rests.
    LISTING_SUSPENDED(Kind.CONFLICT),
    /// The application does not rest.
    LISTING_NOT_SUSPENDED(Kind.CONFLICT),
    /// Gates are not met, or it is not known; the violations list all of them.
    LISTING_NOT_READY(Kind.UNPROCESSABLE),
    /// The application was lodged before.
    LISTING_LODGED(Kind.CONFLICT),
    /// The application was not lodged.
    LISTING_NOT_LODGED(Kind.CONFLICT),
    /// The firm is not admitted.
    LISTING_NOT_ADMITTED(Kind.CONFLICT),
    /// An admitted firm does not withdraw an application; a review may delist it.
    LISTING_ADMITTED(Kind.CONFLICT),
    /// The certificate counts.
    LISTING_CERTIFICATE_STANDS(Kind.CONFLICT),
    /// A review was raised for this loss, or another one is open.
    LISTING_REVIEW_RAISED(Kind.CONFLICT),
    /// No review is open.
    LISTING_REVIEW_NONE(Kind.CONFLICT);

    private final Kind kind;

    ListingRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
