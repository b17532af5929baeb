package rosukh.events.indicators;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.Claim;
import rosukh.events.Claiming;
import rosukh.events.EventType;

/// What is known of a firm beside its cases, as far as indicators are made of it: one stream per
/// firm ([#streamOf]). Persons are named by their account, organisations by their key; all dates
/// are business dates in Asia/Tehran.
public sealed interface ProfileEvent {

    static String streamOf(String firmId) {
        return "profile:" + firmId;
    }

    String firmId();

    /// The figures of a period were reported for the first time.
    ///
    /// @param periodEnd last day of the period, which is a year of business
    @EventType("indicators.profile-reported")
    record ProfileReported(
            String firmId,
            LocalDate periodEnd,
            ProfileFigures figures,
            String reportedBy,
            String organisation,
            LocalDate reportedOn)
            implements ProfileEvent {}

    /// Other figures take the place of those reported for a period; the earlier ones stay readable.
    ///
    /// @param figures all of them, as they are right
    /// @param grounds why they were wrong
    @EventType("indicators.profile-corrected")
    record ProfileCorrected(
            String firmId,
            LocalDate periodEnd,
            ProfileFigures figures,
            String grounds,
            String correctedBy,
            String organisation,
            LocalDate correctedOn)
            implements ProfileEvent {}

    /// The firm works, stands idle, builds or is closed from a day on. A firm of which nothing was
    /// recorded works since it was registered.
    @EventType("indicators.operation-recorded")
    record OperationRecorded(
            String firmId,
            OperatingState state,
            LocalDate since,
            String recordedBy,
            LocalDate recordedOn)
            implements ProfileEvent {}

    /// The firm has a right of intellectual property.
    ///
    /// @param rightId its number within the firm, from `R1`
    /// @param number under which the registry keeps it
    /// @param from first day in force
    /// @param to last day in force; null for open
    @EventType("indicators.right-registered")
    record RightRegistered(
            String firmId,
            String rightId,
            RightKind kind,
            String number,
            String title,
            LocalDate from,
            @Nullable LocalDate to,
            String registeredBy,
            LocalDate registeredOn)
            implements ProfileEvent, Claiming {

        /// A right is counted once, whoever registers it.
        @Override
        public List<Claim> claims() {
            return List.of(new Claim("indicators.right", kind + "/" + number));
        }
    }

    /// A right ended, earlier than was registered or at all.
    ///
    /// @param lastDay last day in force
    @EventType("indicators.right-lapsed")
    record RightLapsed(
            String firmId,
            String rightId,
            LocalDate lastDay,
            String grounds,
            String recordedBy,
            LocalDate recordedOn)
            implements ProfileEvent {}
}
