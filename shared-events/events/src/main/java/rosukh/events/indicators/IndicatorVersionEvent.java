package rosukh.events.indicators;

import java.time.LocalDate;
import rosukh.events.EventType;

/// Which versions of the indicators there are, on one stream: each is proposed by one person and
/// approved or declined by another, and then never changes.
public sealed interface IndicatorVersionEvent {

    String STREAM = "indicator-versions";

    String version();

    /// A version was proposed.
    ///
    /// @param organisation the body the person acts for
    @EventType("indicators.version-proposed")
    record VersionProposed(
            String version,
            Definition definition,
            String proposedBy,
            String organisation,
            LocalDate proposedOn)
            implements IndicatorVersionEvent {}

    /// A second person approved the version; periods that end on or after its first day are
    /// measured by it, until a later one is in force.
    ///
    /// @param definition the one proposed
    @EventType("indicators.version-approved")
    record VersionApproved(
            String version,
            Definition definition,
            String approvedBy,
            String organisation,
            LocalDate approvedOn)
            implements IndicatorVersionEvent {}

    /// A second person was against the version; another of its name may be proposed.
    @EventType("indicators.version-declined")
    record VersionDeclined(
            String version,
            String grounds,
            String declinedBy,
            String organisation,
            LocalDate declinedOn)
            implements IndicatorVersionEvent {}
}
