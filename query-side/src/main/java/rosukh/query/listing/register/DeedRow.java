package rosukh.query.listing.register;

/// An event as a row.
///
/// @param text what happened
/// @param subject what it is about, in words
/// @param amount in words; empty where it is not of money
/// @param page where the record stands
/// @param log where an auditor reads the event itself
public record DeedRow(
        ListingDeed deed, String text, String subject, String amount, String page, String log) {

    static DeedRow of(ListingDeed deed, Listings listings, ListingWords words) {
        return new DeedRow(
                deed,
                words.event(deed.event()),
                words.subject(deed, listings.rules(listings.membership().book().rulesVersion())),
                deed.amount() == 0 ? "" : words.rials(deed.amount()),
                deed.firmId().isEmpty() ? "/listing/membership" : "/listing/firms/" + deed.firmId(),
                "/audit/events/" + deed.at());
    }
}
