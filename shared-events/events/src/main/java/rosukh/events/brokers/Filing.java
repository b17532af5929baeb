package rosukh.events.brokers;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rosukh.events.brokers.AccreditationEvent.AccreditationRenewed;
import rosukh.events.brokers.AccreditationEvent.AccreditationRevoked;
import rosukh.events.brokers.AccreditationEvent.BrokerAccredited;
import rosukh.events.brokers.AccreditationEvent.BrokerReinstated;
import rosukh.events.brokers.AccreditationEvent.BrokerSuspended;
import rosukh.events.brokers.AccreditationEvent.StepDeclined;
import rosukh.events.brokers.AccreditationEvent.StepProposed;
import rosukh.events.brokers.BrokerFile.Accreditation;
import rosukh.events.brokers.BrokerFile.Accreditation.State;
import rosukh.events.brokers.BrokerFile.Bridging;
import rosukh.events.brokers.BrokerFile.Proposal;
import rosukh.events.brokers.BrokerFile.Seat;
import rosukh.events.brokers.BrokerFile.Tie;
import rosukh.events.brokers.PlacementEvent.AssignmentBlocked;
import rosukh.events.brokers.PlacementEvent.BrokerRated;
import rosukh.events.brokers.PlacementEvent.CaseAssigned;
import rosukh.events.brokers.PlacementEvent.CaseReleased;
import rosukh.events.brokers.PlacementEvent.ConflictDeclared;
import rosukh.events.brokers.PlacementEvent.ConflictWithdrawn;
import rosukh.events.brokers.PlacementEvent.FeeRegistered;
import rosukh.events.brokers.TrainingEvent.AccreditationLimited;
import rosukh.events.brokers.TrainingEvent.AttendanceRecorded;
import rosukh.events.brokers.TrainingEvent.BodyChanged;
import rosukh.events.brokers.TrainingEvent.BridgingCompleted;
import rosukh.events.brokers.TrainingEvent.BridgingRequired;
import rosukh.events.brokers.TrainingEvent.BrokerEnrolled;
import rosukh.events.brokers.TrainingEvent.ExamTaken;

/// What each event changes in the file of a broker.
final class Filing {

    private Filing() {}

    static BrokerFile trained(BrokerFile file, TrainingEvent event) {
        return switch (event) {
            case BrokerEnrolled _ -> file;
            case BodyChanged e -> file.at(e.organisation());
            case AttendanceRecorded e -> file.present(e.module(), e.hours());
            case ExamTaken e -> file.tried(new ExamTry(e.takenOn(), e.score()));
            case BridgingRequired e ->
                    file.bridging(
                            BrokerFile.plus(
                                    file.bridging(),
                                    new Bridging(
                                            new SchemeVersion(e.schemeId(), e.version()),
                                            e.effectiveFrom(),
                                            e.dueOn(),
                                            false)));
            case BridgingCompleted e ->
                    file.trained(List.of(new SchemeVersion(e.schemeId(), e.version())));
            case AccreditationLimited e -> {
                SchemeVersion version = new SchemeVersion(e.schemeId(), e.version());
                yield file.bridging(
                        BrokerFile.changed(
                                file.bridging(),
                                each -> each.version().equals(version),
                                each ->
                                        new Bridging(
                                                version,
                                                each.effectiveFrom(),
                                                each.dueOn(),
                                                true)));
            }
        };
    }

    static BrokerFile accredited(BrokerFile file, AccreditationEvent event) {
        Accreditation before = file.accreditation();
        return switch (event) {
            case StepProposed e ->
                    file.with(
                            before,
                            new Proposal(e.step(), e.terms(), e.proposedBy(), e.proposedOn()));
            case StepDeclined _ -> file.with(before, null);
            case BrokerAccredited e ->
                    file.trained(e.trainedFor())
                            .with(
                                    new Accreditation(
                                            State.ACCREDITED,
                                            e.terms(),
                                            e.validFrom(),
                                            e.validTo()),
                                    null);
            case AccreditationRenewed e -> file.with(renewed(before, e), null);
            case BrokerSuspended _ -> file.with(now(before, State.SUSPENDED), null);
            case BrokerReinstated _ -> file.with(now(before, State.ACCREDITED), null);
            case AccreditationRevoked _ -> file.with(now(before, State.REVOKED), null);
        };
    }

    /// A period that follows the one before without a gap prolongs it.
    private static Accreditation renewed(
            @Nullable Accreditation before, AccreditationRenewed event) {
        LocalDate from =
                before != null && event.validFrom().equals(before.validTo().plusDays(1))
                        ? before.validFrom()
                        : event.validFrom();
        return new Accreditation(State.ACCREDITED, event.terms(), from, event.validTo());
    }

    private static Accreditation now(@Nullable Accreditation before, State state) {
        return Objects.requireNonNull(before).now(state);
    }

    static BrokerFile placed(BrokerFile file, PlacementEvent event) {
        return switch (event) {
            case ConflictDeclared e -> {
                Tie tie = new Tie(e.firmId(), e.ground(), e.service(), e.endedOn());
                yield file.with(BrokerFile.plus(others(file, tie), tie), file.seats());
            }
            case ConflictWithdrawn e ->
                    file.with(
                            others(file, new Tie(e.firmId(), e.ground(), e.service(), null)),
                            file.seats());
            case CaseAssigned e ->
                    seats(
                            file,
                            BrokerFile.plus(
                                    file.seats(),
                                    new Seat(
                                            e.caseId(),
                                            e.firmId(),
                                            e.role(),
                                            e.assignedOn(),
                                            null,
                                            null,
                                            false)));
            case CaseReleased e ->
                    seats(
                            file,
                            BrokerFile.changed(
                                    file.seats(),
                                    each -> each.open() && each.is(e.caseId(), e.role()),
                                    each -> released(each, e)));
            case BrokerRated e ->
                    seats(
                            file,
                            BrokerFile.changed(
                                    file.seats(),
                                    each -> each.is(e.caseId(), BrokerRole.HELP),
                                    Filing::rated));
            case AssignmentBlocked _, FeeRegistered _ -> file;
        };
    }

    private static BrokerFile seats(BrokerFile file, List<Seat> seats) {
        return file.with(file.ties(), seats);
    }

    private static List<Tie> others(BrokerFile file, Tie than) {
        return file.ties().stream().filter(each -> !each.same(than)).toList();
    }

    private static Seat released(Seat seat, CaseReleased event) {
        return new Seat(
                seat.caseId(),
                seat.firmId(),
                seat.role(),
                seat.assignedOn(),
                event.releasedOn(),
                event.cause(),
                seat.rated());
    }

    private static Seat rated(Seat seat) {
        return new Seat(
                seat.caseId(),
                seat.firmId(),
                seat.role(),
                seat.assignedOn(),
                seat.releasedOn(),
                seat.end(),
                true);
    }
}
