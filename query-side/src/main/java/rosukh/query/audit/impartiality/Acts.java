package rosukh.query.audit.impartiality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rosukh.events.EventTypes;
import rosukh.events.certificates.CertificateEvent;
import rosukh.events.certificates.CertificateEvent.CertificateReinstated;
import rosukh.events.certificates.CertificateEvent.CertificateRevoked;
import rosukh.events.certificates.CertificateEvent.CertificateSuspended;
import rosukh.events.certificates.CertificateEvent.EntitlementEnded;
import rosukh.events.certificates.CertificateEvent.EntitlementRecorded;
import rosukh.events.certificates.CertificateEvent.RevocationDeclined;
import rosukh.events.certificates.CertificateEvent.RevocationProposed;
import rosukh.events.certification.AccelerationEvent.AccelerationCompleted;
import rosukh.events.certification.AccelerationEvent.AccelerationPlanAgreed;
import rosukh.events.certification.AccelerationEvent.PlanItemCompleted;
import rosukh.events.certification.AppealEvent;
import rosukh.events.certification.AppealEvent.AppealFiled;
import rosukh.events.certification.AppealEvent.AppealOpinionGiven;
import rosukh.events.certification.AppealEvent.AppealRejected;
import rosukh.events.certification.AppealEvent.AppealUpheld;
import rosukh.events.certification.CasePart;
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
import rosukh.events.certification.CourseEvent.CaseLinked;
import rosukh.events.certification.CourseEvent.CaseMerged;
import rosukh.events.certification.CourseEvent.CaseReopened;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;
import rosukh.events.certification.CourseEvent.SchemeSwitchDeclined;
import rosukh.events.certification.CourseEvent.SchemeSwitchProposed;
import rosukh.events.certification.CourseEvent.SchemeVersionSwitched;
import rosukh.events.certification.PartEvent.ActedFor;
import rosukh.events.certification.SupportEvent.BrokerAssigned;
import rosukh.events.certification.SupportEvent.TechnologyNeedRegistered;
import rosukh.events.certification.SupportEvent.TechnologyNeedResolved;
import rosukh.query.audit.impartiality.Act.Part;
import rosukh.query.kernel.trail.Told.Teller;

/// Who gets which part in a case by an event: whom the event names, and beside them who recorded it
/// and for whom, should the event name somebody else.
final class Acts {

    private final long position;
    private final Teller by;

    /// @param by who recorded the event
    Acts(long position, Teller by) {
        this.position = position;
        this.by = by;
    }

    /// An event that gives nobody a part has none.
    List<Act> of(CertificationEvent event) {
        return switch (event) {
            case AccelerationPlanAgreed e ->
                    helped(event, e.agreedBy(), e.brokerOrganisation(), e.agreedOn());
            case BrokerAssigned e ->
                    List.of(
                            act(
                                    event,
                                    Part.HELPS,
                                    e.broker() == null ? "" : e.broker(),
                                    e.brokerOrganisation(),
                                    e.assignedOn()));
            case CriterionAssessed e ->
                    judged(event, e.assessedBy(), e.assessorOrganisation(), e.assessedOn());
            case VisitRecorded e -> judged(event, e.visitedBy(), e.organisation(), e.visitedOn());
            case OutcomeRecommended e ->
                    judged(event, e.recommendedBy(), e.organisation(), e.recommendedOn());
            case ActedFor e ->
                    List.of(act(event, part(e.part()), e.account(), e.organisation(), e.actedOn()));
            case StatusGranted e -> decided(event, e.decidedBy(), e.organisation(), e.decidedOn());
            case StatusRefused e -> decided(event, e.decidedBy(), e.organisation(), e.decidedOn());
            case AppealEvent e -> of(e);
            case CourseEvent e -> of(e);
            case CaseOpened _, TalentIdentified _, NeedsAssessed _ -> List.of();
            case PlanItemCompleted _, AccelerationCompleted _ -> List.of();
            case ProductDeclared _, FactsDeclared _, EvidenceAttached _ -> List.of();
            case ApplicationSubmitted _, CertificateIssued _ -> List.of();
            case TechnologyNeedRegistered _, TechnologyNeedResolved _, ClockEvent _ -> List.of();
        };
    }

    private List<Act> of(AppealEvent event) {
        return switch (event) {
            case AppealFiled e -> List.of(act(event, Part.APPEALS, e.filedBy(), "", e.filedOn()));
            case AppealOpinionGiven e -> judged(event, e.givenBy(), e.organisation(), e.givenOn());
            case AppealUpheld e -> decided(event, e.decidedBy(), e.organisation(), e.decidedOn());
            case AppealRejected e -> decided(event, e.decidedBy(), e.organisation(), e.decidedOn());
        };
    }

    private List<Act> of(CourseEvent event) {
        return switch (event) {
            case SchemeSwitchProposed e ->
                    all(event, Part.PROPOSES, e.proposedBy(), e.organisation(), e.proposedOn());
            case SchemeVersionSwitched e ->
                    all(event, Part.APPROVES, e.switchedBy(), e.organisation(), e.switchedOn());
            case SchemeSwitchDeclined e ->
                    all(event, Part.DECLINES, e.declinedBy(), e.organisation(), e.declinedOn());
            case CaseWithdrawn _, CaseReopened _, CaseLinked _, CaseMerged _ -> List.of();
        };
    }

    /// The parts in a revocation; the certificate stands in for the case.
    List<Act> of(CertificateEvent event) {
        return switch (event) {
            case RevocationProposed e ->
                    revocation(event, Part.PROPOSES, e.proposedBy(), e.proposedOn());
            case CertificateRevoked e ->
                    revocation(event, Part.APPROVES, e.revokedBy(), e.revokedOn());
            case RevocationDeclined e ->
                    revocation(event, Part.DECLINES, e.declinedBy(), e.declinedOn());
            case CertificateSuspended _, CertificateReinstated _ -> List.of();
            case EntitlementRecorded _, EntitlementEnded _ -> List.of();
        };
    }

    /// Whether the event decides on a case.
    static boolean decides(CertificationEvent event) {
        return event instanceof StatusGranted
                || event instanceof StatusRefused
                || event instanceof AppealUpheld
                || event instanceof AppealRejected;
    }

    private List<Act> decided(CertificationEvent event, String person, String body, LocalDate on) {
        return all(event, Part.DECIDES, person, body, on);
    }

    private List<Act> judged(CertificationEvent event, String person, String body, LocalDate on) {
        return all(event, Part.JUDGES, person, body, on);
    }

    /// Whoever records help need not give it, but whoever it is recorded for does.
    private List<Act> helped(CertificationEvent event, String person, String body, LocalDate on) {
        List<Act> acts = new ArrayList<>(List.of(act(event, Part.HELPS, person, body, on)));
        also(acts, event, event.caseId(), Part.HELPS, by.onBehalfOf(), on);
        return List.copyOf(acts);
    }

    private List<Act> all(
            CertificationEvent event, Part part, String person, String body, LocalDate on) {
        List<Act> acts = new ArrayList<>(List.of(act(event, part, person, body, on)));
        if (!by.role().equals("system")) also(acts, event, event.caseId(), part, by.actor(), on);
        also(acts, event, event.caseId(), part, by.onBehalfOf(), on);
        return List.copyOf(acts);
    }

    private List<Act> revocation(CertificateEvent event, Part part, String person, LocalDate on) {
        String number = event.certificateNumber();
        List<Act> acts = new ArrayList<>();
        also(acts, event, number, part, person, on);
        if (!by.role().equals("system")) also(acts, event, number, part, by.actor(), on);
        also(acts, event, number, part, by.onBehalfOf(), on);
        return List.copyOf(acts);
    }

    private void also(
            List<Act> acts,
            Object event,
            String caseId,
            Part part,
            @Nullable String person,
            LocalDate on) {
        String one = Objects.requireNonNullElse(person, "");
        if (one.isEmpty() || acts.stream().anyMatch(each -> each.person().equals(one))) return;
        acts.add(new Act(position, type(event), caseId, part, one, "", on));
    }

    private Act act(CertificationEvent event, Part part, String person, String body, LocalDate on) {
        return new Act(position, type(event), event.caseId(), part, person, body, on);
    }

    private static String type(Object event) {
        return EventTypes.typeOf(event.getClass()).value();
    }

    private static Part part(CasePart part) {
        return switch (part) {
            case HELPS -> Part.HELPS;
            case JUDGES -> Part.JUDGES;
            case DECIDES -> Part.DECIDES;
            case PROPOSES -> Part.PROPOSES;
        };
    }
}
