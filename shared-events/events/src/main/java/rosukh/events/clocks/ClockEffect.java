package rosukh.events.clocks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import rosukh.events.certification.PartEvent.ActedFor;
import rosukh.events.certification.SupportEvent;

/// What an event does to the clocks of its case.
///
/// @param stage key of the scheme's time budget, for example `ASSESS`; empty for all stages; with
///   `BECAUSE` the code of a reason
/// @param days working days more; only with `EXTENDS`
public record ClockEffect(Kind kind, String stage, int days) {

    /// What can be done to a clock.
    public enum Kind {
        /// The stage begins, or begins anew.
        STARTS,
        /// The stage is done.
        ENDS,
        /// The stage has more time.
        EXTENDS,
        /// No stage runs from the opening of that day on.
        PAUSES,
        /// The stages run again from the opening of that day on.
        RESUMES,
        /// The case ended, and all its stages with it.
        CLOSES,
        /// The stage goes on if it ended with the case.
        REOPENS,
        /// A reason of the refusal with which the time to object begins; it stops no clock.
        BECAUSE
    }

    /// What happened to the clocks on a day.
    ///
    /// @param pins the scheme version that holds from here on; null where it does not change
    record Said(LocalDate on, List<ClockEffect> effects, @Nullable String pins) {

        private Said pinning(String version) {
            return new Said(on, effects, version);
        }
    }

    /// What an event says to the clocks; empty where it is none of their business. `INTAKE` runs
    /// until the talent is identified, `NEEDS` from there until the needs are assessed, `ASSESS`
    /// and `VISIT` from the submission to the recommendation and the visit, `DECISION` from the
    /// recommendation to the decision, `OBJECTION` from a refusal to the appeal, `APPEAL` from
    /// there to its end; one that is upheld begins the assessment another time. A request to the
    /// firm suspends and resumes by events of its own.
    static Optional<Said> of(CertificationEvent event) {
        return switch (event) {
            case CaseOpened e -> said(e.openedOn(), starts("INTAKE"));
            case TalentIdentified e -> said(e.identifiedOn(), ends("INTAKE"), starts("NEEDS"));
            case NeedsAssessed e -> said(e.assessedOn(), ends("NEEDS"));
            // An application may be submitted by a firm that nobody helped.
            case ApplicationSubmitted e ->
                    said(
                                    e.submittedOn(),
                                    ends("INTAKE"),
                                    ends("NEEDS"),
                                    starts("ASSESS"),
                                    starts("VISIT"))
                            .map(said -> said.pinning(e.schemeVersion()));
            case ActedFor e -> said(e.actedOn());
            case VisitRecorded e -> said(e.visitedOn(), ends("VISIT"));
            case OutcomeRecommended e ->
                    said(e.recommendedOn(), ends("ASSESS"), ends("VISIT"), starts("DECISION"));
            case StatusGranted e -> said(e.decidedOn(), ends("DECISION"));
            case StatusRefused e -> said(e.decidedOn(), refused(e));
            case ClockEvent e -> of(e);
            case AppealEvent e -> of(e);
            case CourseEvent e -> of(e);
            case AccelerationPlanAgreed _, PlanItemCompleted _, AccelerationCompleted _ ->
                    Optional.empty();
            case ProductDeclared _, FactsDeclared _, EvidenceAttached _ -> Optional.empty();
            case CriterionAssessed _, CertificateIssued _, SupportEvent _ -> Optional.empty();
        };
    }

    private static Optional<Said> of(ClockEvent event) {
        return switch (event) {
            case ClockSuspended e -> said(e.on(), all(Kind.PAUSES));
            case ClockResumed e -> said(e.on(), all(Kind.RESUMES));
            case DeadlineExtended e ->
                    said(e.on(), new ClockEffect(Kind.EXTENDS, e.stage(), e.days()));
            case MoreRequested _, RequestAnswered _, RequestLapsed _ -> Optional.empty();
        };
    }

    private static Optional<Said> of(AppealEvent event) {
        return switch (event) {
            case AppealFiled e -> said(e.on(), ends(StageClock.OBJECTION), starts("APPEAL"));
            case AppealUpheld e -> said(e.on(), ends("APPEAL"), starts("ASSESS"), starts("VISIT"));
            case AppealRejected e -> said(e.on(), ends("APPEAL"));
            case AppealOpinionGiven _ -> Optional.empty();
        };
    }

    /// A reopened case must be submitted anew, so only what comes before that goes on.
    private static Optional<Said> of(CourseEvent event) {
        return switch (event) {
            case CaseWithdrawn e -> said(e.on(), all(Kind.CLOSES));
            case CaseMerged e -> said(e.on(), all(Kind.CLOSES));
            case CaseReopened e ->
                    said(
                            e.on(),
                            ends(StageClock.OBJECTION),
                            new ClockEffect(Kind.REOPENS, "INTAKE", 0),
                            new ClockEffect(Kind.REOPENS, "NEEDS", 0),
                            all(Kind.RESUMES));
            case SchemeVersionSwitched e ->
                    said(e.on()).map(said -> said.pinning(e.schemeVersion()));
            case SchemeSwitchProposed _, SchemeSwitchDeclined _, CaseLinked _ -> Optional.empty();
        };
    }

    private static ClockEffect[] refused(StatusRefused event) {
        return Stream.concat(
                        Stream.of(ends("DECISION"), starts(StageClock.OBJECTION)),
                        event.reasons().stream()
                                .map(code -> new ClockEffect(Kind.BECAUSE, code, 0)))
                .toArray(ClockEffect[]::new);
    }

    private static Optional<Said> said(LocalDate on, ClockEffect... effects) {
        return Optional.of(new Said(on, List.of(effects), null));
    }

    private static ClockEffect starts(String stage) {
        return new ClockEffect(Kind.STARTS, stage, 0);
    }

    private static ClockEffect all(Kind kind) {
        return new ClockEffect(kind, "", 0);
    }

    private static ClockEffect ends(String stage) {
        return new ClockEffect(Kind.ENDS, stage, 0);
    }
}
