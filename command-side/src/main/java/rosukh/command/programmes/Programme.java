package rosukh.command.programmes;

import static rosukh.command.programmes.ProgrammeRefusal.PROGRAMME_DRAFTED_ALREADY;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
import rosukh.events.programmes.OutputKind;
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
/// @param newest version of the model; null before the first
/// @param agreed the version that holds; null before the first
/// @param signatures hashes of the signed papers
/// @param reached milestones, by key
/// @param outputs linked events, by position
/// @param runners accounts of those who had a part in writing or running it
/// @param latest day on which something was done
record Programme(
        @Nullable Version newest,
        Signing signing,
        Set<String> signatures,
        @Nullable Version agreed,
        @Nullable LocalDate startedOn,
        Purse purse,
        Set<String> reached,
        Map<Long, Output> outputs,
        Set<String> runners,
        @Nullable String evaluator,
        boolean closed,
        LocalDate latest) {

    /// @param stands it counts
    record Output(OutputKind kind, boolean stands) {}

    static final Programme NEW =
            new Programme(
                    null,
                    Signing.CLOSED,
                    Set.of(),
                    null,
                    null,
                    Purse.EMPTY,
                    Set.of(),
                    Map.of(),
                    Set.of(),
                    null,
                    false,
                    LocalDate.MIN);

    Programme {
        signatures = Set.copyOf(signatures);
        reached = Set.copyOf(reached);
        outputs = Map.copyOf(outputs);
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
            if (newest != null) throw PROGRAMME_DRAFTED_ALREADY.because("it is drafted already");
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
                    with(new Version(1, e.model(), e.modelSha256(), e.draftedBy()), Signing.CLOSED)
                            .by(e.draftedBy(), e.draftedOn());
            case ModelRevised e ->
                    with(
                                    new Version(
                                            e.version(), e.model(), e.modelSha256(), e.revisedBy()),
                                    Signing.CLOSED)
                            .by(e.revisedBy(), e.revisedOn());
            case ReviewOpened e -> with(Signing.OPENED).by(e.openedBy(), e.openedOn());
            case ModelReviewed e ->
                    with(signing.heard(e.partner(), e.verdict()))
                            .by(e.recordedBy(), e.reviewedOn());
            case ModelSigned e ->
                    with(signing.signedBy(e.partner()))
                            .signing(e.documentSha256())
                            .by(e.recordedBy(), e.signedOn());
            case VersionAgreed _ -> with(Signing.CLOSED).agreeing();
            case ProgrammeStarted e -> starting(e.startedOn()).by(e.startedBy(), e.startedOn());
            case ContributionPaid e ->
                    with(purse.paying(e.partner(), e.amount(), e.reference()))
                            .by(e.recordedBy(), e.paidOn());
            case MoneySpent e ->
                    with(purse.spending(e.amount(), e.reference())).by(e.recordedBy(), e.spentOn());
            case MilestoneReached e -> reaching(e.milestone()).by(e.recordedBy(), e.reachedOn());
            case OutputLinked e ->
                    with(e.position(), new Output(e.kind(), true)).by(e.linkedBy(), e.linkedOn());
            case OutputReversed e -> with(e.position(), new Output(e.kind(), false));
            case ProgrammeEvaluated e -> ended(e.evaluatedBy(), false, e.evaluatedOn());
            case ProgrammeClosed e -> ended(evaluator, true, e.closedOn());
        };
    }

    private Programme with(Version version, Signing now) {
        return new Programme(
                version,
                now,
                signatures,
                agreed,
                startedOn,
                purse,
                reached,
                outputs,
                runners,
                evaluator,
                closed,
                latest);
    }

    private Programme with(Signing now) {
        return new Programme(
                newest,
                now,
                signatures,
                agreed,
                startedOn,
                purse,
                reached,
                outputs,
                runners,
                evaluator,
                closed,
                latest);
    }

    private Programme signing(String document) {
        return new Programme(
                newest,
                signing,
                and(signatures, document),
                agreed,
                startedOn,
                purse,
                reached,
                outputs,
                runners,
                evaluator,
                closed,
                latest);
    }

    private Programme agreeing() {
        return new Programme(
                newest,
                signing,
                signatures,
                newest,
                startedOn,
                purse,
                reached,
                outputs,
                runners,
                evaluator,
                closed,
                latest);
    }

    private Programme starting(LocalDate day) {
        return new Programme(
                newest,
                signing,
                signatures,
                agreed,
                day,
                purse,
                reached,
                outputs,
                runners,
                evaluator,
                closed,
                latest);
    }

    private Programme with(Purse now) {
        return new Programme(
                newest,
                signing,
                signatures,
                agreed,
                startedOn,
                now,
                reached,
                outputs,
                runners,
                evaluator,
                closed,
                latest);
    }

    private Programme reaching(String milestone) {
        return new Programme(
                newest,
                signing,
                signatures,
                agreed,
                startedOn,
                purse,
                and(reached, milestone),
                outputs,
                runners,
                evaluator,
                closed,
                latest);
    }

    private Programme with(long position, Output output) {
        Map<Long, Output> all = new LinkedHashMap<>(outputs);
        all.put(position, output);
        return new Programme(
                newest,
                signing,
                signatures,
                agreed,
                startedOn,
                purse,
                reached,
                all,
                runners,
                evaluator,
                closed,
                latest);
    }

    private Programme ended(@Nullable String by, boolean over, LocalDate day) {
        return new Programme(
                newest,
                signing,
                signatures,
                agreed,
                startedOn,
                purse,
                reached,
                outputs,
                runners,
                by,
                over,
                day);
    }

    private Programme by(String account, LocalDate day) {
        return new Programme(
                newest,
                signing,
                signatures,
                agreed,
                startedOn,
                purse,
                reached,
                outputs,
                and(runners, account),
                evaluator,
                closed,
                day);
    }

    private static Set<String> and(Set<String> some, String another) {
        Set<String> all = new LinkedHashSet<>(some);
        all.add(another);
        return all;
    }
}
