package rosukh.query.certification;

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

/// How far a case has come, in the order of the path. The last of them end it, but a refusal may be
/// appealed against and a withdrawn case reopened.
public enum Stage {
    OPENED,
    IDENTIFIED,
    NEEDS_ASSESSED,
    IN_ACCELERATION,
    HELPED,
    SUBMITTED,
    RECOMMENDED,
    GRANTED,
    APPEALED,
    REFUSED,
    CERTIFIED,
    WITHDRAWN,
    MERGED;

    /// The stage after an event; a late entry never takes a case back.
    ///
    /// @param before what was reached before the event
    public Stage after(CertificationEvent event, Milestones before) {
        return switch (event) {
            case CaseOpened _, ProductDeclared _, FactsDeclared _, EvidenceAttached _ -> this;
            case PlanItemCompleted _, CriterionAssessed _, VisitRecorded _ -> this;
            case ActedFor _, SupportEvent _, ClockEvent _ -> this;
            case TalentIdentified _ -> atLeast(IDENTIFIED);
            case NeedsAssessed _ -> atLeast(NEEDS_ASSESSED);
            case AccelerationPlanAgreed _ -> atLeast(IN_ACCELERATION);
            case AccelerationCompleted _ -> atLeast(HELPED);
            case ApplicationSubmitted _ -> atLeast(SUBMITTED);
            case OutcomeRecommended _ -> atLeast(RECOMMENDED);
            case StatusGranted _ -> GRANTED;
            case StatusRefused _ -> REFUSED;
            case CertificateIssued _ -> CERTIFIED;
            case AppealFiled _, AppealOpinionGiven _ -> APPEALED;
            case AppealUpheld _ -> SUBMITTED;
            case AppealRejected _ -> REFUSED;
            case SchemeSwitchProposed _, SchemeSwitchDeclined _, SchemeVersionSwitched _ -> this;
            case CaseLinked _ -> this;
            case CaseWithdrawn _ -> WITHDRAWN;
            case CaseMerged _ -> MERGED;
            case CaseReopened _ -> reopened(before);
        };
    }

    /// Where a reopened case stands, by what was reached before it was withdrawn.
    private static Stage reopened(Milestones reached) {
        if (reached.helpedOn() != null) return HELPED;
        if (reached.plannedOn() != null) return IN_ACCELERATION;
        if (reached.needsOn() != null) return NEEDS_ASSESSED;
        return reached.identifiedOn() == null ? OPENED : IDENTIFIED;
    }

    /// Whether the case has ended.
    public boolean closed() {
        return compareTo(REFUSED) >= 0;
    }

    /// Whether it ended without a decision.
    public boolean givenUp() {
        return this == WITHDRAWN || this == MERGED;
    }

    /// Whether the application can still be changed.
    public boolean beforeSubmission() {
        return compareTo(SUBMITTED) < 0;
    }

    /// Whether nothing was decided yet and the case goes on.
    public boolean undecided() {
        return compareTo(GRANTED) < 0;
    }

    private Stage atLeast(Stage reached) {
        return compareTo(reached) < 0 ? reached : this;
    }
}
