package rosukh.query.certification.casefile;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rosukh.events.certification.AccelerationEvent.AccelerationCompleted;
import rosukh.events.certification.AccelerationEvent.AccelerationPlanAgreed;
import rosukh.events.certification.AccelerationEvent.PlanItemCompleted;
import rosukh.events.certification.AppealEvent;
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
import rosukh.events.certification.CourseEvent;
import rosukh.events.certification.CourseEvent.CaseReopened;
import rosukh.events.certification.CourseEvent.SchemeVersionSwitched;
import rosukh.events.certification.PartEvent.ActedFor;
import rosukh.events.certification.SupportEvent;
import rosukh.query.certification.Milestones;
import rosukh.query.certification.Stage;

/// One case on one page: the firm, the help it got, the application, its judgement, and everything
/// that happened.
///
/// @param order position of the opening in the log; lists show the case recorded last first
/// @param words folded words of firm and case, for the search
/// @param marks what lists filter by beside the plain fields, see [Marks]
/// @param version sequence number of the stream's last event, expected by the next command
/// @param timeline oldest first
@JsonIgnoreProperties({"order", "words", "marks"})
public record CaseFile(
        String caseId,
        String firmId,
        int number,
        String provinceKey,
        String estateKey,
        String schemeId,
        FirmOfCase firm,
        Stage stage,
        @Nullable String kbClass,
        Milestones milestones,
        Help help,
        Application application,
        Judgement judgement,
        Course course,
        long order,
        List<String> words,
        List<String> marks,
        long version,
        List<Entry> timeline) {

    /// A case nothing has happened in yet.
    public static CaseFile opened(CaseOpened event, FirmOfCase firm, long position) {
        return new CaseFile(
                event.caseId(),
                event.firmId(),
                event.number(),
                event.provinceKey(),
                event.estateKey(),
                event.schemeId(),
                firm,
                Stage.OPENED,
                null,
                Milestones.opened(event.openedOn()),
                Help.NONE,
                Application.NONE,
                Judgement.NONE,
                Course.STRAIGHT,
                position,
                firm.words(event.caseId()),
                List.of(),
                0,
                List.of());
    }

    /// What holds after an event, with the event in the timeline; null while no case is open.
    ///
    /// @param firms what the register says of a firm, by its id
    static @Nullable CaseFile after(
            @Nullable CaseFile file,
            CertificationEvent event,
            Entry entry,
            Function<String, FirmOfCase> firms) {
        CaseFile known =
                event instanceof CaseOpened opened
                        ? opened(
                                opened,
                                firms.apply(opened.firmId()),
                                entry.circumstances().position())
                        : file;
        if (known == null) return null;
        CaseFile evolved = known.evolve(event).noted(entry);
        return evolved.marked(Marks.of(evolved));
    }

    /// What holds after an event.
    public CaseFile evolve(CertificationEvent event) {
        CaseFile moved = moved(event);
        return switch (event) {
            case CaseOpened _ -> moved;
            case TalentIdentified e -> moved.with(help.identified(e));
            case NeedsAssessed e -> moved.with(help.assessed(e));
            case AccelerationPlanAgreed e -> moved.with(help.agreed(e));
            case PlanItemCompleted e -> moved.with(help.completed(e));
            case AccelerationCompleted e -> moved.with(help.finished(e));
            case ProductDeclared e -> moved.with(application.declared(e));
            case FactsDeclared e -> moved.with(application.declared(e));
            case EvidenceAttached e -> moved.with(application.attached(e));
            case ApplicationSubmitted e -> moved.with(application.submitted(e));
            case CriterionAssessed e -> moved.with(judgement.assessed(e));
            case OutcomeRecommended e -> moved.with(judgement.recommended(e));
            case StatusGranted e -> moved.with(judgement.granted(e));
            case StatusRefused e -> moved.with(judgement.refused(e));
            case CertificateIssued e -> moved.with(judgement.certified(e));
            case ActedFor _ -> moved;
            case VisitRecorded e -> moved.with(course.visited(e));
            case SupportEvent e -> moved.with(help.after(e));
            case ClockEvent e -> moved.with(course.after(e));
            case AppealEvent e -> moved.with(course.after(e)).judgedAnewAfter(e);
            case CourseEvent e -> moved.with(course.after(e)).judgedAnewAfter(e);
        };
    }

    /// The same with one more entry in the timeline.
    CaseFile noted(Entry entry) {
        List<Entry> longer = new ArrayList<>(timeline);
        longer.add(entry);
        return new CaseFile(
                caseId,
                firmId,
                number,
                provinceKey,
                estateKey,
                schemeId,
                firm,
                stage,
                kbClass,
                milestones,
                help,
                application,
                judgement,
                course,
                order,
                words,
                marks,
                entry.version(),
                List.copyOf(longer));
    }

    CaseFile marked(List<String> newMarks) {
        return copy(stage, kbClass, milestones, help, application, judgement, course, newMarks);
    }

    /// What was judged and decided no longer counts once an appeal was upheld, another version
    /// pinned or the case reopened.
    private CaseFile judgedAnewAfter(CertificationEvent event) {
        return switch (event) {
            case AppealUpheld _ -> with(Judgement.NONE);
            case SchemeVersionSwitched e -> with(application.switched(e)).with(Judgement.NONE);
            case CaseReopened _ -> with(application.takenBack()).with(Judgement.NONE);
            case CertificationEvent _ -> this;
        };
    }

    private CaseFile moved(CertificationEvent event) {
        String granted = event instanceof StatusGranted e ? e.kbClass() : kbClass;
        return copy(
                stage.after(event, milestones),
                granted,
                milestones.evolve(event),
                help,
                application,
                judgement,
                course,
                marks);
    }

    private CaseFile with(Help newHelp) {
        return copy(stage, kbClass, milestones, newHelp, application, judgement, course, marks);
    }

    private CaseFile with(Application newApplication) {
        return copy(stage, kbClass, milestones, help, newApplication, judgement, course, marks);
    }

    private CaseFile with(Judgement newJudgement) {
        return copy(stage, kbClass, milestones, help, application, newJudgement, course, marks);
    }

    private CaseFile with(Course newCourse) {
        return copy(stage, kbClass, milestones, help, application, judgement, newCourse, marks);
    }

    private CaseFile copy(
            Stage newStage,
            @Nullable String newClass,
            Milestones newMilestones,
            Help newHelp,
            Application newApplication,
            Judgement newJudgement,
            Course newCourse,
            List<String> newMarks) {
        return new CaseFile(
                caseId,
                firmId,
                number,
                provinceKey,
                estateKey,
                schemeId,
                firm,
                newStage,
                newClass,
                newMilestones,
                newHelp,
                newApplication,
                newJudgement,
                newCourse,
                order,
                words,
                newMarks,
                version,
                timeline);
    }
}
