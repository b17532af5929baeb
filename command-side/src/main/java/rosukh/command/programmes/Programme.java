package rosukh.command.programmes;

import static rosukh.command.programmes.ProgrammeRefusal.PROGRAMME_DRAFTED_ALREADY;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rosukh.command.programmes.Course.Output;
import rosukh.command.programmes.ProgrammeCommand.CloseProgramme;
import rosukh.command.programmes.ProgrammeCommand.DraftProgramme;
import rosukh.command.programmes.ProgrammeCommand.EvaluateProgramme;
import rosukh.command.programmes.ProgrammeCommand.LinkOutput;
import rosukh.command.programmes.ProgrammeCommand.OpenReview;
import rosukh.command.programmes.ProgrammeCommand.PayContribution;
import rosukh.command.programmes.ProgrammeCommand.ReachMilestone;
import rosukh.command.programmes.ProgrammeCommand.ReplicateProgramme;
import rosukh.command.programmes.ProgrammeCommand.ReverseOutput;
import rosukh.command.programmes.ProgrammeCommand.ReviewModel;
import rosukh.command.programmes.ProgrammeCommand.ReviseModel;
import rosukh.command.programmes.ProgrammeCommand.SignModel;
import rosukh.command.programmes.ProgrammeCommand.SpendMoney;
import rosukh.command.programmes.ProgrammeCommand.StartProgramme;
import rosukh.events.programmes.ProgrammeEvent;
import rosukh.events.programmes.ProgrammeEvent.ContributionPaid;
import rosukh.events.programmes.ProgrammeEvent.MilestoneReached;
import rosukh.events.programmes.ProgrammeEvent.ModelReviewed;
import rosukh.events.programmes.ProgrammeEvent.ModelRevised;
import rosukh.events.programmes.ProgrammeEvent.ModelSigned;
import rosukh.events.programmes.ProgrammeEvent.MoneySpent;
import rosukh.events.programmes.ProgrammeEvent.OutputLinked;
import rosukh.events.programmes.ProgrammeEvent.OutputReversed;
import rosukh.events.programmes.ProgrammeEvent.ProgrammeClosed;
import rosukh.events.programmes.ProgrammeEvent.ProgrammeDrafted;
import rosukh.events.programmes.ProgrammeEvent.ProgrammeEvaluated;
import rosukh.events.programmes.ProgrammeEvent.ProgrammeStarted;
import rosukh.events.programmes.ProgrammeEvent.ReviewOpened;
import rosukh.events.programmes.ProgrammeEvent.VersionAgreed;

/// A joint programme as its rules see it; the rules of its model lie in [Modelling], those of its
/// run in [Running].
///
/// @param runners accounts of those who had a part in writing or running it
/// @param latest day on which something was done
record Programme(Papers papers, Course course, Set<String> runners, LocalDate latest) {

    static final Programme NEW = new Programme(Papers.NONE, Course.AHEAD, Set.of(), LocalDate.MIN);

    Programme {
        runners = Set.copyOf(runners);
    }

    static Programme of(Iterable<?> history) {
        Programme programme = NEW;
        for (Object event : history) programme = programme.evolve((ProgrammeEvent) event);
        return programme;
    }

    /// @param event the one to be linked or reversed; null where there is none
    /// @param origin the one to be replicated; [#NEW] where there is none
    List<ProgrammeEvent> decide(
            ProgrammeCommand command, @Nullable Linkable event, Programme origin) {
        if (command instanceof DraftProgramme || command instanceof ReplicateProgramme) {
            if (papers.newest() != null)
                throw PROGRAMME_DRAFTED_ALREADY.because("it is drafted already");
        } else Checks.notBefore(command.on(), latest);
        return switch (command) {
            case DraftProgramme draft -> List.of(Modelling.draft(draft));
            case ReplicateProgramme replicate -> List.of(Modelling.replicate(replicate, origin));
            case ReviseModel revise -> List.of(Modelling.revise(this, revise));
            case OpenReview open -> List.of(Modelling.open(this, open));
            case ReviewModel review -> List.of(Modelling.review(this, review));
            case SignModel sign -> Modelling.sign(this, sign);
            case StartProgramme start -> List.of(Running.start(this, start));
            case PayContribution pay -> List.of(Running.pay(this, pay));
            case SpendMoney spend -> List.of(Running.spend(this, spend));
            case ReachMilestone reach -> List.of(Running.reach(this, reach));
            case LinkOutput link -> List.of(Outputs.link(this, link, event));
            case ReverseOutput reverse -> List.of(Outputs.reverse(this, reverse, event));
            case EvaluateProgramme evaluate -> List.of(Running.evaluate(this, evaluate));
            case CloseProgramme close -> List.of(Running.close(this, close));
        };
    }

    Programme evolve(ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeDrafted e ->
                    with(papers.written(new Version(1, e.model(), e.modelSha256(), e.draftedBy())))
                            .by(e.draftedBy(), e.draftedOn());
            case ModelRevised e ->
                    with(papers.written(
                                    new Version(
                                            e.version(),
                                            e.model(),
                                            e.modelSha256(),
                                            e.revisedBy())))
                            .by(e.revisedBy(), e.revisedOn());
            case ReviewOpened e -> with(papers.with(Signing.OPENED)).by(e.openedBy(), e.openedOn());
            case ModelReviewed e ->
                    with(papers.with(papers.signing().heard(e.partner(), e.verdict())))
                            .by(e.recordedBy(), e.reviewedOn());
            case ModelSigned e ->
                    with(papers.signed(e.partner(), e.documentSha256()))
                            .by(e.recordedBy(), e.signedOn());
            case VersionAgreed _ -> with(papers.agreeing());
            case ProgrammeStarted e ->
                    with(course.starting(e.startedOn())).by(e.startedBy(), e.startedOn());
            case ContributionPaid e ->
                    with(course.with(course.purse().paying(e.partner(), e.amount(), e.reference())))
                            .by(e.recordedBy(), e.paidOn());
            case MoneySpent e ->
                    with(course.with(course.purse().spending(e.amount(), e.reference())))
                            .by(e.recordedBy(), e.spentOn());
            case MilestoneReached e ->
                    with(course.reaching(e.milestone())).by(e.recordedBy(), e.reachedOn());
            case OutputLinked e ->
                    with(course.with(e.position(), new Output(e.kind(), true)))
                            .by(e.linkedBy(), e.linkedOn());
            case OutputReversed e -> with(course.with(e.position(), new Output(e.kind(), false)));
            case ProgrammeEvaluated e ->
                    with(course.evaluatedBy(e.evaluatedBy())).on(e.evaluatedOn());
            case ProgrammeClosed e -> with(course.closing()).on(e.closedOn());
        };
    }

    private Programme with(Papers now) {
        return new Programme(now, course, runners, latest);
    }

    private Programme with(Course now) {
        return new Programme(papers, now, runners, latest);
    }

    private Programme on(LocalDate day) {
        return new Programme(papers, course, runners, day);
    }

    private Programme by(String account, LocalDate day) {
        Set<String> all = new LinkedHashSet<>(runners);
        all.add(account);
        return new Programme(papers, course, all, day);
    }
}
