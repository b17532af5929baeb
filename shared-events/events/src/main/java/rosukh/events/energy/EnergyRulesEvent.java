package rosukh.events.energy;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.EventType;
import rosukh.events.Tagged;

/// Everything that can happen to the rules of solar plants: one stream with all versions, numbered
/// from 1. Persons are named by their account.
public sealed interface EnergyRulesEvent {

    /// The one stream, and the tag of what moves the days on which a version is in force.
    String STREAM = "energy-rules";

    int version();

    /// Rules were put forward; nobody is paid by them yet.
    ///
    /// @param sha256 of the rules, by which a second person publishes them
    @EventType("energy.rules-drafted")
    record RulesDrafted(
            int version, EnergyRules rules, String sha256, String draftedBy, LocalDate draftedOn)
            implements EnergyRulesEvent {}

    /// A second person published a draft; it never changes again.
    ///
    /// @param sha256 of the draft that was read
    @EventType("energy.rules-published")
    record RulesPublished(int version, String sha256, String publishedBy, LocalDate publishedOn)
            implements EnergyRulesEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(STREAM);
        }
    }
}
