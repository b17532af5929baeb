package rosukh.events.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rosukh.events.certification.AccelerationEvent.AccelerationCompleted;
import rosukh.events.certification.AccelerationEvent.AccelerationPlanAgreed;
import rosukh.events.certification.AccelerationEvent.PlanItemCompleted;
import rosukh.events.certification.AppealEvent;
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
import rosukh.events.certification.ClockEvent.ClockResumed;
import rosukh.events.certification.ClockEvent.ClockSuspended;
import rosukh.events.certification.ClockEvent.DeadlineExtended;
import rosukh.events.certification.ClockEvent.MoreRequested;
import rosukh.events.certification.ClockEvent.RequestAnswered;
import rosukh.events.certification.ClockEvent.RequestLapsed;
import rosukh.events.certification.CourseEvent;
import rosukh.events.certification.CourseEvent.CaseLinked;
import rosukh.events.certification.CourseEvent.CaseMerged;
import rosukh.events.certification.CourseEvent.CaseReopened;
import rosukh.events.certification.CourseEvent.CaseWithdrawn;
import rosukh.events.certification.CourseEvent.SchemeSwitchDeclined;
import rosukh.events.certification.CourseEvent.SchemeSwitchProposed;
import rosukh.events.certification.CourseEvent.SchemeVersionSwitched;
import rosukh.events.certification.PartEvent;
import rosukh.events.certification.PlanItem;
import rosukh.events.certification.SupportEvent;

/// Whose turn it is in a case, as far as its events say.
///
/// @param asked the firm was asked for more and has not answered
/// @param stands the clock stands
/// @param openItems keys of the items of the plan that are not done
/// @param since business date of the event that made it so
public record Turn(
        Phase phase, boolean asked, boolean stands, List<String> openItems, LocalDate since) {

    /// What a case waits for next on its path.
    public enum Phase {
        PREPARING,
        JUDGING,
        DECIDING,
        ISSUING,
        /// An appeal waits for somebody's opinion.
        HEARING,
        /// An appeal waits for its decision.
        RULING,
        CLOSED
    }

    public Turn {
        openItems = List.copyOf(openItems);
    }

    static Turn opened(CaseOpened event) {
        return new Turn(Phase.PREPARING, false, false, List.of(), event.openedOn());
    }

    /// The one role that must act next; empty where the case is closed. A firm that was asked
    /// answers, a clock that stands otherwise is an officer's to start again, and while items of
    /// the plan are open the helping body is at work.
    Optional<DueRole> due() {
        if (phase == Phase.CLOSED) return Optional.empty();
        if (asked) return Optional.of(DueRole.FIRM);
        if (stands) return Optional.of(DueRole.OFFICER);
        return Optional.of(
                switch (phase) {
                    case PREPARING -> openItems.isEmpty() ? DueRole.OFFICER : DueRole.BROKER;
                    case JUDGING, HEARING -> DueRole.ASSESSOR;
                    case DECIDING, RULING -> DueRole.COMMITTEE;
                    case ISSUING -> DueRole.OFFICER;
                    case CLOSED -> throw new IllegalStateException("a closed case waits for none");
                });
    }

    Turn after(CertificationEvent event) {
        return switch (event) {
            case CaseOpened e -> opened(e);
            case AccelerationPlanAgreed e ->
                    items(e.items().stream().map(PlanItem::item).toList(), e.agreedOn());
            case PlanItemCompleted e ->
                    items(
                            openItems.stream().filter(each -> !each.equals(e.item())).toList(),
                            e.completedOn());
            case AccelerationCompleted e -> items(List.of(), e.completedOn());
            case ApplicationSubmitted e -> in(Phase.JUDGING, e.submittedOn());
            case OutcomeRecommended e -> in(Phase.DECIDING, e.recommendedOn());
            case StatusGranted e -> in(Phase.ISSUING, e.decidedOn());
            case StatusRefused e -> in(Phase.CLOSED, e.decidedOn());
            case CertificateIssued e -> in(Phase.CLOSED, e.issuedOn());
            case ClockEvent e -> after(e);
            case AppealEvent e -> after(e);
            case CourseEvent e -> after(e);
            case TalentIdentified _, NeedsAssessed _, SupportEvent _ -> this;
            case ProductDeclared _, FactsDeclared _, EvidenceAttached _ -> this;
            case CriterionAssessed _, VisitRecorded _, PartEvent _ -> this;
        };
    }

    private Turn after(ClockEvent event) {
        return switch (event) {
            case MoreRequested e -> new Turn(phase, true, stands, openItems, e.on());
            case RequestAnswered e -> new Turn(phase, false, stands, openItems, e.on());
            case RequestLapsed e -> new Turn(phase, false, stands, openItems, e.on());
            case ClockSuspended e -> new Turn(phase, asked, true, openItems, e.on());
            case ClockResumed e -> new Turn(phase, asked, false, openItems, e.on());
            case DeadlineExtended _ -> this;
        };
    }

    private Turn after(AppealEvent event) {
        return switch (event) {
            case AppealFiled e -> in(Phase.HEARING, e.on());
            case AppealOpinionGiven e -> in(Phase.RULING, e.on());
            case AppealUpheld e -> in(Phase.JUDGING, e.on());
            case AppealRejected e -> in(Phase.CLOSED, e.on());
        };
    }

    private Turn after(CourseEvent event) {
        return switch (event) {
            case CaseWithdrawn e -> in(Phase.CLOSED, e.on());
            case CaseMerged e -> in(Phase.CLOSED, e.on());
            case CaseReopened e -> new Turn(Phase.PREPARING, false, false, openItems, e.on());
            case SchemeVersionSwitched e -> in(Phase.JUDGING, e.on());
            case SchemeSwitchProposed _, SchemeSwitchDeclined _, CaseLinked _ -> this;
        };
    }

    private Turn in(Phase next, LocalDate on) {
        return new Turn(next, asked, stands, openItems, on);
    }

    private Turn items(List<String> open, LocalDate on) {
        return new Turn(phase, asked, stands, open, on);
    }
}
