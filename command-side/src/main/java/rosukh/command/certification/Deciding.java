package rosukh.command.certification;

import static rosukh.command.certification.CaseRefusal.CASE_CLOCK_STANDS;
import static rosukh.command.certification.CaseRefusal.CASE_CLOSED;
import static rosukh.command.certification.CaseRefusal.CASE_DATE_BACKWARDS;

import java.util.List;
import rosukh.command.certification.AccelerationCommand.AgreeAccelerationPlan;
import rosukh.command.certification.AccelerationCommand.CompletePlanItem;
import rosukh.command.certification.AppealCommand.RejectAppeal;
import rosukh.command.certification.AppealCommand.UpholdAppeal;
import rosukh.command.certification.Certification.Begun;
import rosukh.command.certification.Certification.Closed;
import rosukh.command.certification.CertificationCommand.AssessCriterion;
import rosukh.command.certification.CertificationCommand.AssessNeeds;
import rosukh.command.certification.CertificationCommand.AttachEvidence;
import rosukh.command.certification.CertificationCommand.DeclareFacts;
import rosukh.command.certification.CertificationCommand.DeclareProduct;
import rosukh.command.certification.CertificationCommand.GrantStatus;
import rosukh.command.certification.CertificationCommand.IdentifyTalent;
import rosukh.command.certification.CertificationCommand.IssueCertificate;
import rosukh.command.certification.CertificationCommand.OpenCase;
import rosukh.command.certification.CertificationCommand.RecommendOutcome;
import rosukh.command.certification.CertificationCommand.RecordVisit;
import rosukh.command.certification.CertificationCommand.RefuseStatus;
import rosukh.command.certification.CertificationCommand.SubmitApplication;
import rosukh.command.certification.CourseCommand.ApproveSchemeSwitch;
import rosukh.events.certification.CertificationEvent;

/// What a case answers to a command. The rules themselves lie beside it, by part of the path.
final class Deciding {

    private Deciding() {}

    static List<CertificationEvent> decide(
            Certification state, CertificationCommand command, Background known) {
        if (state instanceof Closed closed && !afterTheEnd(command))
            throw CASE_CLOSED.because("the case was closed on " + closed.on());
        if (state instanceof Begun begun) possible(begun.dossier(), command);
        return Standing.told(command, known.acting().principal(), happens(state, command, known));
    }

    private static List<CertificationEvent> happens(
            Certification state, CertificationCommand command, Background known) {
        return switch (command) {
            case OpenCase open -> Opening.open(state, open, known);
            case IdentifyTalent talent -> Preparation.identify(state.preparing(), talent, known);
            case AssessNeeds needs -> Preparation.assess(state.preparing(), needs);
            case AgreeAccelerationPlan plan -> Preparation.agree(state.preparing(), plan, known);
            case CompletePlanItem item -> Preparation.complete(state.undecided(), item);
            case DeclareProduct product -> Preparation.declare(state.preparing(), product, known);
            case DeclareFacts facts -> Preparation.declare(state.preparing(), facts, known);
            case AttachEvidence evidence -> Evidencing.attach(state.unjudged(), evidence, known);
            case SubmitApplication submit -> Submission.submit(state.preparing(), submit, known);
            case AssessCriterion assess ->
                    Assessment.assess(state.underAssessment(), assess, known);
            case RecordVisit visit -> Assessment.visit(state.underAssessment(), visit, known);
            case RecommendOutcome recommend ->
                    Assessment.recommend(state.underAssessment(), recommend, known);
            case GrantStatus grant -> Decision.grant(state.recommended(), grant, known);
            case RefuseStatus refuse -> Decision.refuse(state.recommended(), refuse, known);
            case IssueCertificate issue -> Decision.issue(state.granted(), issue, known);
            case SupportCommand support -> Supporting.decide(state.undecided(), support, known);
            case ClockCommand clock -> Timekeeping.decide(state.open(), clock, known);
            case AppealCommand appeal -> Appealing.decide(state.begun(), appeal, known);
            case CourseCommand course -> Diversion.decide(state, course, known);
        };
    }

    /// What a closed case may still be asked.
    private static boolean afterTheEnd(CertificationCommand command) {
        return command instanceof AppealCommand || command instanceof CourseCommand;
    }

    private static void possible(Dossier dossier, CertificationCommand command) {
        if (command.on().isBefore(dossier.latest()))
            throw CASE_DATE_BACKWARDS.because(
                    "the last thing in the case happened on " + dossier.latest());
        if (dossier.clock().stands() && needsTheClock(command))
            throw CASE_CLOCK_STANDS.because(
                    "the clock stands since " + dossier.clock().standsSince());
    }

    /// A clock that stands says that something is awaited; nothing is concluded until then.
    private static boolean needsTheClock(CertificationCommand command) {
        return command instanceof SubmitApplication
                || command instanceof RecommendOutcome
                || command instanceof GrantStatus
                || command instanceof RefuseStatus
                || command instanceof UpholdAppeal
                || command instanceof RejectAppeal
                || command instanceof ApproveSchemeSwitch;
    }
}
