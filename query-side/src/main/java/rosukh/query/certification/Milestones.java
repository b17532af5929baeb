package rosukh.query.certification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

/// The business dates on which a case passed its milestones; null where it has not.
///
/// @param needsOn when the needs were first assessed
/// @param plannedOn when the acceleration plan was agreed
/// @param recommendedOn when the outcome was last recommended
public record Milestones(
        LocalDate openedOn,
        @Nullable LocalDate identifiedOn,
        @Nullable LocalDate needsOn,
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate helpedOn,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate recommendedOn,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate certifiedOn) {

    public static Milestones opened(LocalDate on) {
        return new Milestones(on, null, null, null, null, null, null, null, null);
    }

    /// A measured stretch of the path, from one milestone to the next.
    public record Stretch(Period period, LocalDate from, LocalDate to) {}

    public Milestones evolve(CertificationEvent event) {
        return switch (event) {
            case CaseOpened _, ProductDeclared _, FactsDeclared _, EvidenceAttached _ -> this;
            case PlanItemCompleted _, CriterionAssessed _ -> this;
            case AccelerationPlanAgreed e -> planned(e.agreedOn());
            case TalentIdentified e ->
                    with(
                            first(identifiedOn, e.identifiedOn()),
                            needsOn,
                            helpedOn,
                            submittedOn,
                            recommendedOn);
            case NeedsAssessed e ->
                    with(
                            identifiedOn,
                            first(needsOn, e.assessedOn()),
                            helpedOn,
                            submittedOn,
                            recommendedOn);
            case AccelerationCompleted e ->
                    with(
                            identifiedOn,
                            needsOn,
                            first(helpedOn, e.completedOn()),
                            submittedOn,
                            recommendedOn);
            case ApplicationSubmitted e ->
                    with(identifiedOn, needsOn, helpedOn, e.submittedOn(), recommendedOn);
            case OutcomeRecommended e ->
                    with(identifiedOn, needsOn, helpedOn, submittedOn, e.recommendedOn());
            case StatusGranted e -> ended(e.decidedOn(), null);
            case StatusRefused e -> ended(e.decidedOn(), null);
            case CertificateIssued e -> ended(decidedOn, e.issuedOn());
            case VisitRecorded _, ActedFor _, SupportEvent _, ClockEvent _ -> this;
            case AppealFiled _, AppealOpinionGiven _, AppealRejected _ -> this;
            case AppealUpheld _ -> undecided(submittedOn);
            case SchemeSwitchProposed _, SchemeSwitchDeclined _, SchemeVersionSwitched _ -> this;
            case CaseLinked _, CaseMerged _, CaseWithdrawn _ -> this;
            case CaseReopened _ -> undecided(null);
        };
    }

    private Milestones planned(LocalDate on) {
        return new Milestones(
                openedOn,
                identifiedOn,
                needsOn,
                on,
                helpedOn,
                submittedOn,
                recommendedOn,
                decidedOn,
                certifiedOn);
    }

    /// As before it was judged, or before it was submitted.
    private Milestones undecided(@Nullable LocalDate submitted) {
        return new Milestones(
                openedOn, identifiedOn, needsOn, plannedOn, helpedOn, submitted, null, null, null);
    }

    /// The milestones of the funnel that this case has passed; one can be skipped.
    public List<Milestone> passed() {
        List<Milestone> passed = new ArrayList<>();
        if (identifiedOn != null) passed.add(Milestone.IDENTIFIED);
        if (helpedOn != null) passed.add(Milestone.HELPED);
        if (submittedOn != null) passed.add(Milestone.SUBMITTED);
        if (decidedOn != null) passed.add(Milestone.DECIDED);
        return passed;
    }

    /// Whether the case has come at least as far as a milestone, also if it skipped it.
    public boolean reached(Milestone milestone) {
        return passed().stream().anyMatch(each -> each.compareTo(milestone) >= 0);
    }

    /// The finished stretches, in the order of the path. A stretch whose start was skipped, or came
    /// after its end, is none.
    public List<Stretch> stretches() {
        List<Stretch> finished = new ArrayList<>();
        add(finished, Period.INTAKE, openedOn, identifiedOn);
        add(finished, Period.NEEDS, identifiedOn, needsOn);
        add(finished, Period.HELP, needsOn, helpedOn);
        add(finished, Period.PREPARE, helpedOn, submittedOn);
        add(finished, Period.ASSESS, submittedOn, recommendedOn);
        add(finished, Period.DECISION, recommendedOn, decidedOn);
        add(finished, Period.CERTIFICATE, decidedOn, certifiedOn);
        return finished;
    }

    private static void add(
            List<Stretch> into, Period period, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null || to.isBefore(from)) return;
        into.add(new Stretch(period, from, to));
    }

    private static LocalDate first(@Nullable LocalDate known, LocalDate now) {
        return known == null ? now : known;
    }

    private Milestones with(
            @Nullable LocalDate identified,
            @Nullable LocalDate needs,
            @Nullable LocalDate helped,
            @Nullable LocalDate submitted,
            @Nullable LocalDate recommended) {
        return new Milestones(
                openedOn,
                identified,
                needs,
                plannedOn,
                helped,
                submitted,
                recommended,
                decidedOn,
                certifiedOn);
    }

    private Milestones ended(@Nullable LocalDate decided, @Nullable LocalDate certified) {
        return new Milestones(
                openedOn,
                identifiedOn,
                needsOn,
                plannedOn,
                helpedOn,
                submittedOn,
                recommendedOn,
                decided,
                certified);
    }
}
