package rosukh.query.certification;

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

/// How far a case has come, in the order of the path. `REFUSED` and `CERTIFIED` end it.
public enum Stage {
    OPENED,
    IDENTIFIED,
    NEEDS_ASSESSED,
    IN_ACCELERATION,
    HELPED,
    SUBMITTED,
    RECOMMENDED,
    GRANTED,
    REFUSED,
    CERTIFIED;

    /// The stage after an event; a late entry never takes a case back.
    public Stage after(CertificationEvent event) {
        return switch (event) {
            case CaseOpened _, ProductDeclared _, FactsDeclared _, EvidenceAttached _ -> this;
            case PlanItemCompleted _, CriterionAssessed _ -> this;
            case TalentIdentified _ -> atLeast(IDENTIFIED);
            case NeedsAssessed _ -> atLeast(NEEDS_ASSESSED);
            case AccelerationPlanAgreed _ -> atLeast(IN_ACCELERATION);
            case AccelerationCompleted _ -> atLeast(HELPED);
            case ApplicationSubmitted _ -> atLeast(SUBMITTED);
            case OutcomeRecommended _ -> atLeast(RECOMMENDED);
            case StatusGranted _ -> GRANTED;
            case StatusRefused _ -> REFUSED;
            case CertificateIssued _ -> CERTIFIED;
        };
    }

    /// Whether nothing more can happen in the case.
    public boolean closed() {
        return this == REFUSED || this == CERTIFIED;
    }

    /// Whether the application can still be changed.
    public boolean beforeSubmission() {
        return compareTo(SUBMITTED) < 0;
    }

    private Stage atLeast(Stage reached) {
        return compareTo(reached) < 0 ? reached : this;
    }
}
