package rosukh.query.firms.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.events.certification.AccelerationEvent.AccelerationCompleted;
import rosukh.events.certification.AccelerationEvent.AccelerationPlanAgreed;
import rosukh.events.certification.AccelerationEvent.PlanItemCompleted;
import rosukh.events.certification.AppealEvent.AppealFiled;
import rosukh.events.certification.AppealEvent.AppealOpinionGiven;
import rosukh.events.certification.AppealEvent.AppealRejected;
import rosukh.events.certification.AppealEvent.AppealUpheld;
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
import rosukh.events.certification.CourseEvent.CaseLinked;
import rosukh.events.certification.CourseEvent.CaseMerged;
import rosukh.events.certification.CourseEvent.CaseReopened;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;
import rosukh.events.certification.CourseEvent.SchemeSwitchDeclined;
import rosukh.events.certification.CourseEvent.SchemeSwitchProposed;
import rosukh.events.certification.CourseEvent.SchemeVersionSwitched;
import rosukh.events.certification.PartEvent.ActedFor;
import rosukh.events.certification.SupportEvent;

/// A case of a firm as the register shows it: only whether it runs and how it ended.
///
/// @param changedOn since when it is in its state
public record CaseOfFirm(
        String caseId,
        int number,
        String schemeId,
        State state,
        @Nullable String kbClass,
        LocalDate openedOn,
        LocalDate changedOn) {

    /// Where the case stands.
    public enum State {
        OPEN,
        SUBMITTED,
        GRANTED,
        REFUSED,
        CERTIFIED,
        WITHDRAWN
    }

    static CaseOfFirm of(CaseOpened event) {
        return new CaseOfFirm(
                event.caseId(),
                event.number(),
                event.schemeId(),
                State.OPEN,
                null,
                event.openedOn(),
                event.openedOn());
    }

    CaseOfFirm evolve(CertificationEvent event) {
        return switch (event) {
            case ApplicationSubmitted e -> now(State.SUBMITTED, kbClass, e.submittedOn());
            case StatusGranted e -> now(State.GRANTED, e.kbClass(), e.decidedOn());
            case StatusRefused e -> now(State.REFUSED, kbClass, e.decidedOn());
            case CertificateIssued e -> now(State.CERTIFIED, e.kbClass(), e.issuedOn());
            // The register does not show how a case comes that far; the case file tells it.
            case CaseOpened _, TalentIdentified _, NeedsAssessed _ -> this;
            case AccelerationPlanAgreed _, PlanItemCompleted _, AccelerationCompleted _ -> this;
            case ProductDeclared _, FactsDeclared _, EvidenceAttached _ -> this;
            case CriterionAssessed _, VisitRecorded _, OutcomeRecommended _ -> this;
            case ActedFor _, SupportEvent _, ClockEvent _ -> this;
            case AppealFiled e -> now(State.SUBMITTED, kbClass, e.filedOn());
            case AppealRejected e -> now(State.REFUSED, kbClass, e.decidedOn());
            case AppealOpinionGiven _, AppealUpheld _ -> this;
            case CaseWithdrawn e -> now(State.WITHDRAWN, kbClass, e.withdrawnOn());
            case CaseMerged e -> now(State.WITHDRAWN, kbClass, e.mergedOn());
            case CaseReopened e -> now(State.OPEN, kbClass, e.reopenedOn());
            case SchemeSwitchProposed _, SchemeSwitchDeclined _, SchemeVersionSwitched _ -> this;
            case CaseLinked _ -> this;
        };
    }

    /// Whether it has ended.
    public boolean closed() {
        return state.compareTo(State.REFUSED) >= 0;
    }

    private CaseOfFirm now(State newState, @Nullable String newClass, LocalDate on) {
        return new CaseOfFirm(caseId, number, schemeId, newState, newClass, openedOn, on);
    }
}
