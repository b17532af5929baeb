package rosukh.command.indicators;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rosukh.events.indicators.Definition;
import rosukh.events.indicators.IndicatorVersionEvent;

/// What can be asked of the versions of the indicators, in one's own name only.
public sealed interface VersionCommand {

    @TargetAggregateIdentifier
    default String streamId() {
        return IndicatorVersionEvent.STREAM;
    }

    /// Propose a version; a second person approves it.
    record DefineIndicatorVersion(
            Definition definition, String proposedBy, String organisation, LocalDate on)
            implements VersionCommand {}

    /// Approve a proposed version as a second person; it never changes again.
    record ApproveIndicatorVersion(
            String version, String approvedBy, String organisation, LocalDate on)
            implements VersionCommand {}

    /// Turn a proposed version down, or take one's own proposal back.
    record DeclineIndicatorVersion(
            String version, String grounds, String declinedBy, String organisation, LocalDate on)
            implements VersionCommand {}
}
