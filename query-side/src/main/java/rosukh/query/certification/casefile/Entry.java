package rosukh.query.certification.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.EventTypes;
import rosukh.events.certification.AccelerationEvent.AccelerationCompleted;
import rosukh.events.certification.AccelerationEvent.AccelerationPlanAgreed;
import rosukh.events.certification.AccelerationEvent.PlanItemCompleted;
import rosukh.events.certification.AppealEvent;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.ApplicationSubmitted;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.certification.CertificationEvent.CriterionAssessed;
import rosukh.events.certification.CertificationEvent.EvidenceAttached;
import rosukh.events.certification.CertificationEvent.FactsDeclared;
import rosukh.events.certification.CertificationEvent.NeedsAssessed;
import rosukh.events.certification.CertificationEvent.OutcomeRecommended;
import rosukh.events.certification.CertificationEvent.ProductDeclared;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.certification.CertificationEvent.TalentIdentified;
import rosukh.events.certification.CertificationEvent.VisitRecorded;
import rosukh.events.certification.ClockEvent;
import rosukh.events.certification.CourseEvent;
import rosukh.events.certification.PartEvent.ActedFor;
import rosukh.events.certification.SupportEvent;

/// One line of a case's timeline.
///
/// @param event declared name of the event; its text is `certification.event.<name>` with `details`
/// @param on business date of the fact
/// @param details what the text names, as codes; see [EventText]
/// @param circumstances who, in which role, when recorded and where in the log
public record Entry(String event, LocalDate on, List<String> details, Circumstances circumstances) {

    /// What is stored beside an event.
    ///
    /// @param version sequence number in the case's stream
    public record Circumstances(
            long position,
            long version,
            Instant recordedAt,
            String actor,
            String role,
            String organisation,
            @Nullable String onBehalfOf,
            @Nullable String reason) {}

    long version() {
        return circumstances.version();
    }

    static Entry of(CertificationEvent event, Circumstances circumstances) {
        String name = EventTypes.typeOf(event.getClass()).value();
        return new Entry(name, businessDate(event), details(event), circumstances);
    }

    static LocalDate businessDate(CertificationEvent event) {
        return switch (event) {
            case CaseOpened e -> e.openedOn();
            case TalentIdentified e -> e.identifiedOn();
            case NeedsAssessed e -> e.assessedOn();
            case AccelerationPlanAgreed e -> e.agreedOn();
            case PlanItemCompleted e -> e.completedOn();
            case AccelerationCompleted e -> e.completedOn();
            case ProductDeclared e -> e.declaredOn();
            case FactsDeclared e -> e.declaredOn();
            case EvidenceAttached e -> e.attachedOn();
            case ApplicationSubmitted e -> e.submittedOn();
            case CriterionAssessed e -> e.assessedOn();
            case OutcomeRecommended e -> e.recommendedOn();
            case StatusGranted e -> e.decidedOn();
            case StatusRefused e -> e.decidedOn();
            case CertificateIssued e -> e.issuedOn();
            case VisitRecorded e -> e.visitedOn();
            case ActedFor e -> e.actedOn();
            case SupportEvent e -> e.on();
            case ClockEvent e -> e.on();
            case AppealEvent e -> e.on();
            case CourseEvent e -> e.on();
        };
    }

    private static List<String> details(CertificationEvent event) {
        return switch (event) {
            case CaseOpened e -> List.of("" + e.number(), e.schemeId(), e.estateKey());
            case TalentIdentified e -> List.of(e.field(), e.grounds());
            case NeedsAssessed e -> List.of("" + e.digitalIntensity(), "" + e.needs().size());
            case AccelerationPlanAgreed e ->
                    List.of(e.brokerOrganisation(), e.agreedBy(), "" + e.items().size());
            case PlanItemCompleted e -> List.of(e.item());
            case AccelerationCompleted _ -> List.of();
            case ProductDeclared e -> List.of(e.name());
            case FactsDeclared e -> List.of("" + e.answers().size());
            case EvidenceAttached e ->
                    List.of(e.requirement(), e.fileName(), e.issuedOn().toString());
            case ApplicationSubmitted e -> List.of(e.submittedBy(), e.schemeVersion());
            case CriterionAssessed e ->
                    List.of(
                            e.criterion(),
                            e.subject(),
                            e.finding().field(),
                            String.join(",", e.finding().values()),
                            e.remark());
            case OutcomeRecommended e ->
                    List.of(
                            e.outcome(),
                            e.kbClass() == null ? "" : e.kbClass(),
                            String.join(",", e.reasons()),
                            e.opinion());
            case VisitRecorded e -> List.of(e.findings());
            case ActedFor e -> List.of(e.part().name(), e.actedBy(), e.account());
            case SupportEvent e -> Details.of(e);
            case ClockEvent e -> Details.of(e);
            case AppealEvent e -> Details.of(e);
            case CourseEvent e -> Details.of(e);
            case StatusGranted e -> List.of(e.kbClass());
            case StatusRefused e -> List.of(String.join(",", e.reasons()), e.explanation());
            case CertificateIssued e ->
                    List.of(
                            e.certificateNumber(),
                            e.kbClass(),
                            e.validTo() == null ? "" : e.validTo().toString());
        };
    }
}
