package rosukh.query.certification.brokers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.MetaData;
import rosukh.events.EventTypes;
import rosukh.events.brokers.AccreditationEvent;
import rosukh.events.brokers.AccreditationEvent.AccreditationRenewed;
import rosukh.events.brokers.AccreditationEvent.AccreditationRevoked;
import rosukh.events.brokers.AccreditationEvent.BrokerAccredited;
import rosukh.events.brokers.AccreditationEvent.BrokerReinstated;
import rosukh.events.brokers.AccreditationEvent.BrokerSuspended;
import rosukh.events.brokers.AccreditationEvent.StepDeclined;
import rosukh.events.brokers.AccreditationEvent.StepProposed;
import rosukh.events.brokers.BrokerEvent;
import rosukh.events.brokers.PlacementEvent;
import rosukh.events.brokers.PlacementEvent.AssignmentBlocked;
import rosukh.events.brokers.PlacementEvent.BrokerRated;
import rosukh.events.brokers.PlacementEvent.CaseAssigned;
import rosukh.events.brokers.PlacementEvent.CaseReleased;
import rosukh.events.brokers.PlacementEvent.ConflictDeclared;
import rosukh.events.brokers.PlacementEvent.ConflictWithdrawn;
import rosukh.events.brokers.PlacementEvent.FeeRegistered;
import rosukh.events.brokers.TrainingEvent;
import rosukh.events.brokers.TrainingEvent.AccreditationLimited;
import rosukh.events.brokers.TrainingEvent.AttendanceRecorded;
import rosukh.events.brokers.TrainingEvent.BodyChanged;
import rosukh.events.brokers.TrainingEvent.BridgingCompleted;
import rosukh.events.brokers.TrainingEvent.BridgingRequired;
import rosukh.events.brokers.TrainingEvent.BrokerEnrolled;
import rosukh.events.brokers.TrainingEvent.ExamTaken;

/// One thing in the history of a broker.
///
/// @param event declared name, without the slice
/// @param codes what the event names, in the order of its sentence
/// @param text grounds; empty for none
/// @param caseId the case it is about; empty for none
public record Entry(
        String event,
        LocalDate on,
        List<String> codes,
        String text,
        String caseId,
        String actor,
        String role,
        String organisation,
        Instant recordedAt,
        long position) {

    public Entry {
        codes = List.copyOf(codes);
    }

    static Entry of(BrokerEvent event, MetaData said, Instant at, long position) {
        return new Entry(
                EventTypes.typeOf(event.getClass()).value().replaceFirst("^brokers\\.", ""),
                event.on(),
                codes(event),
                text(event),
                caseId(event),
                said(said, "actor"),
                said(said, "role"),
                said(said, "organisation"),
                at,
                position);
    }

    private static List<String> codes(BrokerEvent event) {
        return switch (event) {
            case TrainingEvent e -> codes(e);
            case AccreditationEvent e -> codes(e);
            case PlacementEvent e -> codes(e);
        };
    }

    private static List<String> codes(TrainingEvent event) {
        return switch (event) {
            case BrokerEnrolled e -> List.of(e.organisation());
            case BodyChanged e -> List.of(e.organisation());
            case AttendanceRecorded e -> List.of(e.module(), "" + e.hours());
            case ExamTaken e -> List.of("" + e.attempt(), "" + e.score(), "" + e.passed());
            case BridgingRequired e -> List.of(e.schemeId(), e.version(), "" + e.dueOn());
            case BridgingCompleted e -> List.of(e.schemeId(), e.version());
            case AccreditationLimited e -> List.of(e.schemeId(), e.version(), "" + e.dueOn());
        };
    }

    private static List<String> codes(AccreditationEvent event) {
        return switch (event) {
            case StepProposed e -> List.of(e.step().name());
            case StepDeclined e -> List.of(e.step().name());
            case BrokerAccredited e -> List.of(e.terms().grade().name(), "" + e.validTo());
            case AccreditationRenewed e -> List.of(e.terms().grade().name(), "" + e.validTo());
            case BrokerSuspended e -> List.of(e.proposedBy());
            case BrokerReinstated e -> List.of(e.proposedBy());
            case AccreditationRevoked e -> List.of(e.proposedBy());
        };
    }

    private static List<String> codes(PlacementEvent event) {
        return switch (event) {
            case ConflictDeclared e -> List.of(e.firmId(), e.ground().name());
            case ConflictWithdrawn e -> List.of(e.firmId(), e.ground().name());
            case CaseAssigned e -> List.of(e.caseId(), e.role().name());
            case AssignmentBlocked e -> List.of(e.caseId(), String.join(" ", e.codes()));
            case CaseReleased e -> List.of(e.caseId(), e.cause().name());
            case FeeRegistered e -> List.of(e.caseId(), "" + e.amountRial(), e.paidBy().name());
            case BrokerRated e -> List.of(e.caseId(), "" + e.stars());
        };
    }

    private static String text(BrokerEvent event) {
        if (event instanceof StepProposed e) return e.grounds();
        if (event instanceof StepDeclined e) return e.grounds();
        return event instanceof ConflictWithdrawn e ? e.grounds() : "";
    }

    private static String caseId(BrokerEvent event) {
        if (event instanceof CaseAssigned e) return e.caseId();
        if (event instanceof AssignmentBlocked e) return e.caseId();
        if (event instanceof CaseReleased e) return e.caseId();
        if (event instanceof FeeRegistered e) return e.caseId();
        return event instanceof BrokerRated e ? e.caseId() : "";
    }

    private static String said(MetaData said, String name) {
        return said.get(name) instanceof String text ? text : "";
    }
}
