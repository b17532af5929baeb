package rosukh.query.listing.register;

import rosukh.events.listing.ListingRulesBook;

/// The versions of the rules.
///
/// @param version sequence number of the last event, expected by the next command
public record ListingRulesFile(ListingRulesBook book, long version) {

    static final ListingRulesFile NONE = new ListingRulesFile(ListingRulesBook.NONE, -1);
}
