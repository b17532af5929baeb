package rosukh.events.brokers;

import java.time.LocalDate;
import java.util.List;
import rosukh.events.Claim;
import rosukh.events.Claiming;
import rosukh.events.EventType;
import rosukh.events.Tagged;

/// How a broker learns: enrolment, attendance, examinations, and the bridging module that a new
/// version of a scheme calls for.
public sealed interface TrainingEvent extends BrokerEvent {

    /// The business date.
    @Override
    default LocalDate on() {
        return switch (this) {
            case BrokerEnrolled e -> e.enrolledOn();
            case BodyChanged e -> e.changedOn();
            case AttendanceRecorded e -> e.attendedOn();
            case ExamTaken e -> e.takenOn();
            case BridgingRequired e -> e.raisedOn();
            case BridgingCompleted e -> e.completedOn();
            case AccreditationLimited e -> e.raisedOn();
        };
    }

    /// Somebody is to become a broker.
    ///
    /// @param organisation the body the broker works for
    @EventType("brokers.broker-enrolled")
    record BrokerEnrolled(
            String account, String organisation, String enrolledBy, LocalDate enrolledOn)
            implements TrainingEvent {}

    /// A broker works for another body from now on.
    @EventType("brokers.body-changed")
    record BodyChanged(String account, String organisation, String changedBy, LocalDate changedOn)
            implements TrainingEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(BrokerEvent.standingOf(account));
        }
    }

    /// A broker was present in a module of the curriculum.
    ///
    /// @param module code of the module, for example `FINANCE`
    /// @param hours present on that day; hours beyond the length of the module do not count
    @EventType("brokers.attendance-recorded")
    record AttendanceRecorded(
            String account, String module, int hours, String recordedBy, LocalDate attendedOn)
            implements TrainingEvent {}

    /// A broker sat the examination.
    ///
    /// @param attempt which one, from 1
    /// @param score 0 to 100 points
    @EventType("brokers.exam-taken")
    record ExamTaken(
            String account,
            int attempt,
            int score,
            boolean passed,
            String recordedBy,
            LocalDate takenOn)
            implements TrainingEvent {}

    /// A version of a scheme came into force that the broker is not trained for.
    ///
    /// @param dueOn last day on which cases of this version may be given without the module
    @EventType("brokers.bridging-required")
    record BridgingRequired(
            String account,
            String schemeId,
            String version,
            LocalDate effectiveFrom,
            LocalDate dueOn,
            LocalDate raisedOn)
            implements TrainingEvent, Claiming {

        @Override
        public List<Claim> claims() {
            return List.of(
                    new Claim(
                            "brokers.bridging-required",
                            String.join("/", account, schemeId, version)));
        }
    }

    /// A broker completed the bridging module of a version.
    @EventType("brokers.bridging-completed")
    record BridgingCompleted(
            String account,
            String schemeId,
            String version,
            String recordedBy,
            LocalDate completedOn)
            implements TrainingEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(BrokerEvent.standingOf(account));
        }
    }

    /// The time for a bridging module ran out: the accreditation is limited to older versions.
    ///
    /// @param dueOn the day that has passed
    @EventType("brokers.accreditation-limited")
    record AccreditationLimited(
            String account, String schemeId, String version, LocalDate dueOn, LocalDate raisedOn)
            implements TrainingEvent, Claiming, Tagged {

        @Override
        public List<Claim> claims() {
            return List.of(
                    new Claim(
                            "brokers.accreditation-limited",
                            String.join("/", account, schemeId, version)));
        }

        @Override
        public List<String> tags() {
            return List.of(BrokerEvent.standingOf(account));
        }
    }
}
