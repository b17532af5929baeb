package rosukh.events.pioneers;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.EventType;
import rosukh.events.Tagged;

/// Everything that can happen to the rules of the programme: one stream with all versions, numbered
/// from 1. Persons are named by their account.
public sealed interface PioneerRulesEvent {

    /// The one stream, and the tag of what moves the days on which a version is in force.
    String STREAM = "pioneer-rules";

    int version();

    /// A version was drafted, or drafted anew; until it is published it may change.
    ///
    /// @param sha256 of the rules, see [PioneerRules#sha256]
    @EventType("pioneers.rules-drafted")
    record RulesDrafted(
            int version, PioneerRules rules, String sha256, String draftedBy, LocalDate draftedOn)
            implements PioneerRulesEvent {}

    /// A second person published a draft; it never changes again.
    ///
    /// @param sha256 of the rules that were read and published
    /// @param inForceFrom first day; of several that have begun the highest version is in force
    @EventType("pioneers.rules-published")
    record RulesPublished(
            int version,
            String sha256,
            LocalDate inForceFrom,
            String publishedBy,
            LocalDate publishedOn)
            implements PioneerRulesEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(STREAM);
        }
    }
}
