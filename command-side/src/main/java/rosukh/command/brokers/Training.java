package rosukh.command.brokers;

import static rosukh.command.brokers.BrokerRefusal.BROKER_BRIDGING_DONE;
import static rosukh.command.brokers.BrokerRefusal.BROKER_BRIDGING_NOT_REQUIRED;
import static rosukh.command.brokers.BrokerRefusal.BROKER_BRIDGING_RAISED;
import static rosukh.command.brokers.BrokerRefusal.BROKER_DATE_BACKWARDS;
import static rosukh.command.brokers.BrokerRefusal.BROKER_EXAM_NOT_ALLOWED;
import static rosukh.command.brokers.BrokerRefusal.BROKER_HOURS_RANGE;
import static rosukh.command.brokers.BrokerRefusal.BROKER_MODULE_UNKNOWN;
import static rosukh.command.brokers.BrokerRefusal.BROKER_SCORE_RANGE;
import static rosukh.command.brokers.BrokerRefusal.BROKER_UNCHANGED;

import java.time.LocalDate;
import rosukh.command.brokers.TrainingCommand.ChangeBody;
import rosukh.command.brokers.TrainingCommand.CompleteBridging;
import rosukh.command.brokers.TrainingCommand.EnrolBroker;
import rosukh.command.brokers.TrainingCommand.LimitAccreditation;
import rosukh.command.brokers.TrainingCommand.RecordAttendance;
import rosukh.command.brokers.TrainingCommand.RecordExam;
import rosukh.command.brokers.TrainingCommand.RequireBridging;
import rosukh.events.brokers.BrokerFile;
import rosukh.events.brokers.BrokerFile.Bridging;
import rosukh.events.brokers.ExamTry;
import rosukh.events.brokers.SchemeVersion;
import rosukh.events.brokers.TrainingEvent;
import rosukh.events.brokers.TrainingEvent.AccreditationLimited;
import rosukh.events.brokers.TrainingEvent.AttendanceRecorded;
import rosukh.events.brokers.TrainingEvent.BodyChanged;
import rosukh.events.brokers.TrainingEvent.BridgingCompleted;
import rosukh.events.brokers.TrainingEvent.BridgingRequired;
import rosukh.events.brokers.TrainingEvent.ExamTaken;

/// How a broker learns: six modules, an examination with few tries, a module for every new version.
final class Training {

    /// Proposal: more is not taught on a day.
    private static final int HOURS_MAX = 12;

    private static final int SCORE_MAX = 100;

    private Training() {}

    static TrainingEvent decide(BrokerFile file, TrainingCommand command) {
        return switch (command) {
            case EnrolBroker enrol ->
                    throw BrokerRefusal.BROKER_ALREADY_ENROLLED.because(
                            enrol.account() + " is enrolled");
            case ChangeBody change -> change(file, change);
            case RecordAttendance attendance -> attend(file, attendance);
            case RecordExam exam -> sit(file, exam);
            case CompleteBridging bridging -> complete(file, bridging);
            case RequireBridging bridging -> require(file, bridging);
            case LimitAccreditation limit -> limit(file, limit);
        };
    }

    private static BodyChanged change(BrokerFile file, ChangeBody command) {
        Broker.named(command.account(), command.organisation());
        if (file.organisation().equals(command.organisation()))
            throw BROKER_UNCHANGED.because("the broker works for " + file.organisation());
        return new BodyChanged(
                file.account(), command.organisation(), command.changedBy(), command.on());
    }

    private static AttendanceRecorded attend(BrokerFile file, RecordAttendance command) {
        if (Broker.POLICY.module(command.module()).isEmpty())
            throw BROKER_MODULE_UNKNOWN.because("the curriculum has no module " + command.module());
        if (command.hours() < 1 || command.hours() > HOURS_MAX)
            throw BROKER_HOURS_RANGE.because("1 to " + HOURS_MAX + " hours in a day");
        notBefore(command.on(), file.enrolledOn(), "the enrolment");
        return new AttendanceRecorded(
                file.account(),
                command.module(),
                command.hours(),
                command.recordedBy(),
                command.on());
    }

    private static ExamTaken sit(BrokerFile file, RecordExam command) {
        if (command.score() < 0 || command.score() > SCORE_MAX)
            throw BROKER_SCORE_RANGE.because("0 to " + SCORE_MAX + " points");
        notBefore(command.on(), file.enrolledOn(), "the enrolment");
        Broker.allowed(
                BROKER_EXAM_NOT_ALLOWED,
                "the examination may not be sat on " + command.on(),
                Broker.POLICY.exam(file.tries(), command.on()));
        return new ExamTaken(
                file.account(),
                file.tries().size() + 1,
                command.score(),
                Broker.POLICY.passed(new ExamTry(command.on(), command.score())),
                command.recordedBy(),
                command.on());
    }

    private static BridgingCompleted complete(BrokerFile file, CompleteBridging command) {
        SchemeVersion version = new SchemeVersion(command.schemeId(), command.version());
        untrained(file, version);
        Bridging required =
                file.bridging(version)
                        .orElseThrow(() ->
                                BROKER_BRIDGING_NOT_REQUIRED.because(
                                        "no module was called for by " + version));
        notBefore(command.on(), required.effectiveFrom(), "the version");
        return new BridgingCompleted(
                file.account(),
                version.schemeId(),
                version.version(),
                command.recordedBy(),
                command.on());
    }

    private static BridgingRequired require(BrokerFile file, RequireBridging command) {
        SchemeVersion version = new SchemeVersion(command.schemeId(), command.version());
        untrained(file, version);
        if (file.bridging(version).isPresent())
            throw BROKER_BRIDGING_RAISED.because("the module was called for before");
        notBefore(command.on(), command.effectiveFrom(), "the version");
        return new BridgingRequired(
                file.account(),
                version.schemeId(),
                version.version(),
                command.effectiveFrom(),
                Broker.POLICY.bridgingDue(command.effectiveFrom()),
                command.on());
    }

    private static AccreditationLimited limit(BrokerFile file, LimitAccreditation command) {
        SchemeVersion version = new SchemeVersion(command.schemeId(), command.version());
        untrained(file, version);
        Bridging required =
                file.bridging(version)
                        .orElseThrow(() ->
                                BROKER_BRIDGING_NOT_REQUIRED.because(
                                        "no module was called for by " + version));
        if (required.limited()) throw BROKER_BRIDGING_RAISED.because("it was said before");
        notBefore(command.on(), required.dueOn().plusDays(1), "the end of its time");
        return new AccreditationLimited(
                file.account(),
                version.schemeId(),
                version.version(),
                required.dueOn(),
                command.on());
    }

    private static void untrained(BrokerFile file, SchemeVersion version) {
        if (file.trainedFor(version))
            throw BROKER_BRIDGING_DONE.because("the broker is trained for " + version);
    }

    private static void notBefore(LocalDate on, LocalDate first, String what) {
        if (on.isBefore(first)) throw BROKER_DATE_BACKWARDS.because(what + " was on " + first);
    }
}
