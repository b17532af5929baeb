package rosukh.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Actor;
import rosukh.command.work.BatchCommand.StartBatch;
import rosukh.command.work.ViewCommand.SaveView;
import rosukh.command.work.ViewCommand.ShareView;
import rosukh.command.work.WorkCommand.ClaimCase;
import rosukh.command.work.WorkCommand.ReassignCase;
import rosukh.command.work.WorkCommand.SetFollowUp;
import rosukh.command.work.WorkCommand.WriteNote;
import rosukh.events.work.BatchAction;
import rosukh.events.work.BatchAuthor;
import rosukh.events.work.BatchEvent;
import rosukh.events.work.BatchItem;
import rosukh.events.work.BatchOrder;
import rosukh.events.work.SavedViewEvent;
import rosukh.events.work.WorkEvent;

/// The work on the cases of the current round: the demo's logins have taken some, one was given on,
/// and a batch took more, all but the one that somebody has.
final class WorkSteps {

    static final String BATCH = "b-demo-0001";
    static final LocalDate ON = LocalDate.of(2026, 11, 23);

    private static final LocalDate LOOK_AGAIN = LocalDate.of(2026, 12, 5);
    private static final int TAKEN = 3;
    private static final int TAKEN_AT_ONCE = 4;

    private static final Actor OFFICER = Actor.of("officer", "officer", "isipo");
    private static final Actor MANAGER = Actor.of("manager", "manager", "isipo");
    private static final Actor BROKER = Actor.of("broker", "broker", "broker-1");
    private static final Actor ASSESSOR = Actor.of("assessor", "assessor", "assessor-1");
    private static final Actor COMMITTEE = Actor.of("committee", "committee", "working-group");

    private final List<Step> steps = new ArrayList<>();

    private WorkSteps() {}

    static List<Step> of(DemoPlan plan) {
        var steps = new WorkSteps();
        List<PlannedCase> officers =
                waiting(plan, c -> !c.reaches(Ending.IN_ACCELERATION), 2 * TAKEN_AT_ONCE);
        List<PlannedCase> own = officers.subList(0, TAKEN);
        own.forEach(planned -> steps.claim(planned, OFFICER));
        waiting(plan, WorkSteps::helpedByBroker, TAKEN).forEach(c -> steps.claim(c, BROKER));
        waiting(plan, c -> c.ending() == Ending.SUBMITTED, TAKEN)
                .forEach(c -> steps.claim(c, ASSESSOR));
        waiting(plan, c -> c.ending() == Ending.RECOMMENDED, TAKEN)
                .forEach(c -> steps.claim(c, COMMITTEE));
        steps.noteAndFollowUp(own);
        PlannedCase given = officers.get(TAKEN);
        steps.reassign(given);
        steps.keepView();
        steps.takeAtOnce(given, officers.subList(TAKEN + 1, TAKEN + 1 + TAKEN_AT_ONCE));
        return List.copyOf(steps.steps);
    }

    /// Open cases of the current round that nothing led off their path.
    private static List<PlannedCase> waiting(
            DemoPlan plan, Predicate<PlannedCase> which, int count) {
        return plan.cases().stream()
                .filter(c -> c.cohort().equals("1405") && Turn.of(c) == Turn.NONE)
                .filter(which)
                .limit(count)
                .toList();
    }

    private static boolean helpedByBroker(PlannedCase planned) {
        return planned.ending() == Ending.IN_ACCELERATION
                && Cast.broker(planned).organisation().equals(BROKER.organisation());
    }

    private void claim(PlannedCase planned, Actor by) {
        add(
                WorkEvent.streamOf(planned.caseId()),
                planned.caseId() + "-claim",
                new ClaimCase(planned.caseId(), by.role(), by.account(), by.organisation(), ON),
                by,
                null);
    }

    private void noteAndFollowUp(List<PlannedCase> own) {
        String noted = own.getFirst().caseId();
        String later = own.getLast().caseId();
        add(
                WorkEvent.streamOf(noted),
                noted + "-note",
                new WriteNote(noted, Words.NOTE, null, OFFICER.account(), ON),
                OFFICER,
                null);
        add(
                WorkEvent.streamOf(later),
                later + "-follow-up",
                new SetFollowUp(later, LOOK_AGAIN, OFFICER.account(), ON),
                OFFICER,
                null);
    }

    private void reassign(PlannedCase planned) {
        add(
                WorkEvent.streamOf(planned.caseId()),
                planned.caseId() + "-reassign",
                new ReassignCase(
                        planned.caseId(),
                        "officer-schemes",
                        MANAGER.account(),
                        MANAGER.role(),
                        Words.REASSIGNED,
                        ON),
                MANAGER,
                Words.REASSIGNED);
    }

    private void keepView() {
        String stream = SavedViewEvent.streamOf(OFFICER.account());
        add(
                stream,
                "view",
                new SaveView(OFFICER.account(), Words.VIEW, "scope=ROLE&urgency=VERY_OVERDUE", ON),
                OFFICER,
                null);
        add(
                stream,
                "view-shared",
                new ShareView(
                        OFFICER.account(), "V1", "ROLE", "officer", OFFICER.organisation(), ON),
                OFFICER,
                null);
    }

    /// The process carries it out as any other batch.
    private void takeAtOnce(PlannedCase given, List<PlannedCase> free) {
        var items = new ArrayList<BatchItem>();
        items.add(new BatchItem(given.caseId(), -1));
        free.forEach(planned -> items.add(new BatchItem(planned.caseId(), -1)));
        add(
                BatchEvent.streamOf(BATCH),
                "batch",
                new StartBatch(
                        BATCH,
                        BatchOrder.of(BatchAction.CLAIM),
                        items,
                        Words.BATCH,
                        new BatchAuthor(
                                OFFICER.account(),
                                OFFICER.role(),
                                OFFICER.organisation(),
                                List.of(),
                                List.of()),
                        ON),
                OFFICER,
                Words.BATCH);
    }

    private void add(
            String stream, String key, Object command, Actor actor, @Nullable String reason) {
        steps.add(new Step(stream, "demo-work-" + key, command, actor, reason, null));
    }
}
