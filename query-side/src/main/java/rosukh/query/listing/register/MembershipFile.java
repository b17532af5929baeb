package rosukh.query.listing.register;

import rosukh.events.listing.MembershipBook;

/// The organisation's own dossier.
///
/// @param version sequence number of the last event, expected by the next command
public record MembershipFile(MembershipBook book, long version) {

    static final MembershipFile NONE = new MembershipFile(MembershipBook.NONE, -1);
}
