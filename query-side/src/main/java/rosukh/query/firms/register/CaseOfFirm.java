package rosukh.query.firms.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.AccelerationCompleted;
import rosukh.events.certification.CertificationEvent.AccelerationPlanAgreed;
import rosukh.events.certification.CertificationEvent.ApplicationSubmitted;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.certification.CertificationEvent.CriterionAssessed;
import rosukh.events.certification.CertificationEvent.EvidenceAttached;
import rosukh.events.certification.CertificationEvent.FactsDeclared;
import rosukh.events.certification.CertificationEvent.NeedsAssessed;
import rosukh.events.certification.CertificationEvent.OutcomeRecommended;
import rosukh.events.certification.CertificationEvent.PlanItemCompleted;
import rosukh.events.certification.CertificationEvent.ProductDeclared;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.certification.CertificationEvent.TalentIdentified;

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
        CERTIFIED
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
            case CriterionAssessed _, OutcomeRecommended _ -> this;
        };
    }

    /// Whether nothing more can happen in it.
    public boolean closed() {
        return state == State.REFUSED || state == State.CERTIFIED;
    }

    private CaseOfFirm now(State newState, @Nullable String newClass, LocalDate on) {
        return new CaseOfFirm(caseId, number, schemeId, newState, newClass, openedOn, on);
    }
}
