package rosukh.command.indicators;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Delegable;
import rosukh.events.indicators.OperatingState;
import rosukh.events.indicators.ProfileEvent;
import rosukh.events.indicators.ProfileFigures;
import rosukh.events.indicators.RightKind;

/// What can be asked of a firm's profile.
public sealed interface ProfileCommand extends Delegable {

    String firmId();

    @TargetAggregateIdentifier
    default String streamId() {
        return ProfileEvent.streamOf(firmId());
    }

    /// Report the figures of a period.
    ///
    /// @param periodEnd last day of a year of business
    record ReportFirmProfile(
            String firmId,
            LocalDate periodEnd,
            ProfileFigures figures,
            String reportedBy,
            String organisation,
            LocalDate on)
            implements ProfileCommand {}

    /// Put other figures in the place of those reported for a period; the earlier ones stay.
    ///
    /// @param figures all of them, as they are right
    record CorrectProfile(
            String firmId,
            LocalDate periodEnd,
            ProfileFigures figures,
            String grounds,
            String correctedBy,
            String organisation,
            LocalDate on)
            implements ProfileCommand {}

    /// Record that the firm works, stands idle, builds or is closed from a day on.
    record RecordOperation(
            String firmId, OperatingState state, LocalDate since, String recordedBy, LocalDate on)
            implements ProfileCommand {}

    /// Register a right of intellectual property.
    ///
    /// @param number under which the registry keeps it
    /// @param to last day in force; null for open
    record RegisterRight(
            String firmId,
            RightKind kind,
            String number,
            String title,
            LocalDate from,
            @Nullable LocalDate to,
            String registeredBy,
            LocalDate on)
            implements ProfileCommand {}

    /// Record that a right ended.
    ///
    /// @param lastDay last day in force
    record LapseRight(
            String firmId,
            String rightId,
            LocalDate lastDay,
            String grounds,
            String recordedBy,
            LocalDate on)
            implements ProfileCommand {}
}
