package rosukh.command.indicators;

import static rosukh.command.indicators.IndicatorRefusal.OPERATION_BEFORE_PREVIOUS;
import static rosukh.command.indicators.IndicatorRefusal.OPERATION_UNCHANGED;
import static rosukh.command.indicators.IndicatorRefusal.PROFILE_ALREADY_REPORTED;
import static rosukh.command.indicators.IndicatorRefusal.PROFILE_DATE_BEFORE_LAST;
import static rosukh.command.indicators.IndicatorRefusal.PROFILE_NOT_REPORTED;
import static rosukh.command.indicators.IndicatorRefusal.PROFILE_PERIOD_NOT_OVER;
import static rosukh.command.indicators.IndicatorRefusal.PROFILE_UNCHANGED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosukh.command.indicators.ProfileCommand.CorrectProfile;
import rosukh.command.indicators.ProfileCommand.LapseRight;
import rosukh.command.indicators.ProfileCommand.RecordOperation;
import rosukh.command.indicators.ProfileCommand.RegisterRight;
import rosukh.command.indicators.ProfileCommand.ReportFirmProfile;
import rosukh.events.indicators.ProfileEvent;
import rosukh.events.indicators.ProfileEvent.OperationRecorded;
import rosukh.events.indicators.ProfileEvent.ProfileCorrected;
import rosukh.events.indicators.ProfileEvent.ProfileReported;
import rosukh.events.indicators.ProfileEvent.RightLapsed;
import rosukh.events.indicators.ProfileEvent.RightRegistered;
import rosukh.events.indicators.ProfileFigures;

/// The rules of a firm's profile: figures make sense in themselves, a period is reported once and
/// corrected after, and what is recorded goes forward in time.
///
/// @param figures by the end of their period, as they stand
/// @param operation the last state recorded; null before the first
/// @param rights in the order registered; their ids count from `R1`
/// @param last the latest day on which figures were recorded; null before the first
record FirmProfile(
        Map<LocalDate, ProfileFigures> figures,
        @Nullable OperationRecorded operation,
        List<Right> rights,
        @Nullable LocalDate last) {

    static final FirmProfile EMPTY = new FirmProfile(Map.of(), null, List.of(), null);

    /// A right and the last day it was in force after it lapsed; null while it has not.
    record Right(RightRegistered registered, @Nullable LocalDate lapsed) {}

    List<ProfileEvent> decide(ProfileCommand command) {
        return List.of(
                switch (command) {
                    case ReportFirmProfile report -> report(report);
                    case CorrectProfile correct -> correct(correct);
                    case RecordOperation operation -> operation(operation);
                    case RegisterRight register -> Rights.register(this, register);
                    case LapseRight lapse -> Rights.lapse(this, lapse);
                });
    }

    FirmProfile evolve(ProfileEvent event) {
        return switch (event) {
            case ProfileReported e -> with(e.periodEnd(), e.figures(), e.reportedOn());
            case ProfileCorrected e -> with(e.periodEnd(), e.figures(), e.correctedOn());
            case OperationRecorded e -> new FirmProfile(figures, e, rights, last);
            case RightRegistered e -> {
                List<Right> all = new ArrayList<>(rights);
                all.add(new Right(e, null));
                yield new FirmProfile(figures, operation, List.copyOf(all), last);
            }
            case RightLapsed e ->
                    new FirmProfile(
                            figures,
                            operation,
                            rights.stream().map(right -> lapsed(right, e)).toList(),
                            last);
        };
    }

    private static Right lapsed(Right right, RightLapsed event) {
        return right.registered().rightId().equals(event.rightId())
                ? new Right(right.registered(), event.lastDay())
                : right;
    }

    private FirmProfile with(LocalDate periodEnd, ProfileFigures now, LocalDate on) {
        Map<LocalDate, ProfileFigures> all = new LinkedHashMap<>(figures);
        all.put(periodEnd, now);
        return new FirmProfile(all, operation, rights, on);
    }

    private ProfileEvent report(ReportFirmProfile command) {
        if (command.periodEnd().isAfter(command.on()))
            throw PROFILE_PERIOD_NOT_OVER.because("the period ends on " + command.periodEnd());
        if (figures.containsKey(command.periodEnd()))
            throw PROFILE_ALREADY_REPORTED.because(
                    "figures of the period that ended on "
                            + command.periodEnd()
                            + " were reported; correct them");
        forward(command.on());
        PlausibleFigures.check(command.figures());
        return new ProfileReported(
                command.firmId(),
                command.periodEnd(),
                command.figures(),
                command.reportedBy(),
                command.organisation(),
                command.on());
    }

    private ProfileEvent correct(CorrectProfile command) {
        ProfileFigures standing = figures.get(command.periodEnd());
        if (standing == null)
            throw PROFILE_NOT_REPORTED.because(
                    "nothing was reported of a period that ended on " + command.periodEnd());
        forward(command.on());
        PlausibleFigures.check(command.figures());
        if (standing.equals(command.figures()))
            throw PROFILE_UNCHANGED.because("the figures are the ones that stand");
        return new ProfileCorrected(
                command.firmId(),
                command.periodEnd(),
                command.figures(),
                command.grounds(),
                command.correctedBy(),
                command.organisation(),
                command.on());
    }

    /// What was known on a day is asked later, so nothing is recorded as of a day before the last.
    private void forward(LocalDate on) {
        if (last != null && on.isBefore(last))
            throw PROFILE_DATE_BEFORE_LAST.because("figures were recorded on " + last);
    }

    private ProfileEvent operation(RecordOperation command) {
        if (operation != null && operation.state() == command.state())
            throw OPERATION_UNCHANGED.because("it has been so since " + operation.since());
        if (operation != null && !command.since().isAfter(operation.since()))
            throw OPERATION_BEFORE_PREVIOUS.because(
                    "the state before this one began on " + operation.since());
        return new OperationRecorded(
                command.firmId(),
                command.state(),
                command.since(),
                command.recordedBy(),
                command.on());
    }
}
