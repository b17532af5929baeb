package rosukh.events.zones;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.EventType;
import rosukh.events.Tagged;

/// Everything that can happen to the terms of placement. There is one stream for all versions
/// ([#STREAM]): on any day exactly one is in force, from its first day to the day before the next.
public sealed interface TermsEvent {

    /// The one stream.
    String STREAM = "zone-terms";

    /// The tag of whatever changes which terms are in force.
    String IN_FORCE = "zone-terms-in-force";

    String version();

    /// A version was put forward, or put forward anew; until it is published it may change.
    @EventType("zones.terms-drafted")
    record TermsDrafted(
            String version,
            IncentiveTerms terms,
            String sha256,
            String draftedBy,
            LocalDate draftedOn)
            implements TermsEvent {}

    /// A draft was given up.
    @EventType("zones.terms-discarded")
    record TermsDiscarded(String version, String discardedBy, LocalDate discardedOn)
            implements TermsEvent {}

    /// A second person published a version; it never changes again. Contracts made before keep the
    /// terms they were made under.
    ///
    /// @param sha256 of [IncentiveTerms#sha256], the one that was seen
    @EventType("zones.terms-published")
    record TermsPublished(
            String version,
            IncentiveTerms terms,
            String sha256,
            String publishedBy,
            LocalDate publishedOn)
            implements TermsEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(IN_FORCE);
        }
    }
}
