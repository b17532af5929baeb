package rosukh.command.brokers;

import java.time.LocalDate;

/// What can be asked about the training of a broker.
public sealed interface TrainingCommand extends BrokerCommand {

    /// Enrol somebody (`BROKER_ALREADY_ENROLLED`).
    ///
    /// @param account has signed in here as a broker (`ACCOUNT_UNKNOWN`)
    /// @param organisation key of the body, never blank (`BROKER_NOT_NAMED`)
    record EnrolBroker(String account, String organisation, String enrolledBy, LocalDate on)
            implements TrainingCommand {}

    /// Record that a broker works for another body (`BROKER_UNCHANGED`).
    record ChangeBody(String account, String organisation, String changedBy, LocalDate on)
            implements TrainingCommand {}

    /// Record that a broker was present.
    ///
    /// @param module code of the curriculum (`BROKER_MODULE_UNKNOWN`)
    /// @param hours 1 to 12 in a day (`BROKER_HOURS_RANGE`)
    record RecordAttendance(
            String account, String module, int hours, String recordedBy, LocalDate on)
            implements TrainingCommand {}

    /// Record a sitting of the examination (`BROKER_EXAM_NOT_ALLOWED` with `X_…` violations).
    ///
    /// @param score 0 to 100 (`BROKER_SCORE_RANGE`)
    record RecordExam(String account, int score, String recordedBy, LocalDate on)
            implements TrainingCommand {}

    /// Record that a broker completed the bridging module of a version that calls for one
    /// (`BROKER_BRIDGING_NOT_REQUIRED`, `BROKER_BRIDGING_DONE`).
    record CompleteBridging(
            String account, String schemeId, String version, String recordedBy, LocalDate on)
            implements TrainingCommand {}

    /// Say that a version in force calls for its bridging module (`BROKER_BRIDGING_RAISED`). Only
    /// the process that follows the schemes does.
    record RequireBridging(
            String account, String schemeId, String version, LocalDate effectiveFrom, LocalDate on)
            implements TrainingCommand {}

    /// Say that the time for a bridging module ran out (`BROKER_BRIDGING_RAISED`,
    /// `BROKER_BRIDGING_DONE`). Only the process that follows the schemes does.
    record LimitAccreditation(String account, String schemeId, String version, LocalDate on)
            implements TrainingCommand {}
}
