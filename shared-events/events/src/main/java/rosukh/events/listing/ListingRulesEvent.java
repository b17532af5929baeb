package rosukh.events.listing;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.EventType;
import rosukh.events.Tagged;

/// Everything that can happen to the checklist of the membership and the gates of the boards: one
/// stream with all versions, numbered from 1. Persons are named by their account.
public sealed interface ListingRulesEvent {

    /// The one stream, and the tag of what moves the days on which a version is in force.
    String STREAM = "listing-rules";

    int version();

    /// A version was drafted, or drafted anew; until it is published it may change.
    ///
    /// @param sha256 SHA-256, in lower-case hex, of `document`
    /// @param document as canonical JSON (RFC 8785), read by [ListingRules#parse]
    @EventType("listing.rules-drafted")
    record ListingRulesDrafted(
            int version, String sha256, String document, String draftedBy, LocalDate draftedOn)
            implements ListingRulesEvent {}

    /// A second person published a draft; it never changes again.
    ///
    /// @param sha256 of the document that was read and published
    /// @param inForceFrom first day; of several that have begun the highest version is in force
    @EventType("listing.rules-published")
    record ListingRulesPublished(
            int version,
            String sha256,
            LocalDate inForceFrom,
            String publishedBy,
            LocalDate publishedOn)
            implements ListingRulesEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(STREAM);
        }
    }
}
