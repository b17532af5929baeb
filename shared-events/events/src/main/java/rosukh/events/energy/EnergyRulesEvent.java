package rosukh.events.energy;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.EventType;
import rosukh.events.Tagged;

/// Everything that can happen to the tariffs and assumptions: one stream with all versions, numbered
/// from 1. Persons are named by their account.
public sealed interface EnergyRulesEvent {

    /// The one stream, and the tag of what moves the days on which a version is in force.
    String STREAM = "energy-rules";

    int version();

    /// A tariff was put forward; nobody is paid by it yet.
    @EventType("energy.tariff-drafted")
    record TariffDrafted(int version, Tariff tariff, String draftedBy, LocalDate draftedOn)
            implements EnergyRulesEvent {}

    /// A second person published a tariff; it never changes again.
    @EventType("energy.tariff-published")
    record TariffPublished(int version, Tariff tariff, String publishedBy, LocalDate publishedOn)
            implements EnergyRulesEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(STREAM);
        }
    }

    /// Assumptions were put forward.
    @EventType("energy.assumptions-drafted")
    record AssumptionsDrafted(
            int version, Assumptions assumptions, String draftedBy, LocalDate draftedOn)
            implements EnergyRulesEvent {}

    /// A second person published assumptions; they never change again.
    @EventType("energy.assumptions-published")
    record AssumptionsPublished(
            int version,
            Assumptions assumptions,
            LocalDate inForceFrom,
            String publishedBy,
            LocalDate publishedOn)
            implements EnergyRulesEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(STREAM);
        }
    }
}
