package rosukh.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import rosukh.command.certification.AppealCommand.FileAppeal;
import rosukh.command.certification.AppealCommand.GiveAppealOpinion;
import rosukh.command.certification.AppealCommand.RejectAppeal;
import rosukh.command.certification.CertificationCommand.RecordVisit;
import rosukh.command.certification.ClockCommand.AnswerRequest;
import rosukh.command.certification.ClockCommand.ExtendDeadline;
import rosukh.command.certification.ClockCommand.RequestMore;
import rosukh.command.certification.ClockCommand.SuspendClock;
import rosukh.command.certification.CourseCommand.ReopenCase;
import rosukh.command.certification.CourseCommand.WithdrawCase;
import rosukh.command.certification.SupportCommand.RegisterTechnologyNeed;
import rosukh.command.certification.SupportCommand.ResolveTechnologyNeed;
import rosukh.command.kernel.Actor;

/// Turns what happens beside the path of a planned case into commands, after those of the path.
final class TurnSteps {

    private static final int ANSWER_DAYS = 10;
    private static final int MORE_DAYS = 5;

    private final PlannedCase planned;
    private final List<Step> steps = new ArrayList<>();

    private TurnSteps(PlannedCase planned) {
        this.planned = planned;
    }

    static List<Step> of(PlannedCase planned) {
        var steps = new TurnSteps(planned);
        Dates dates = planned.dates();
        switch (Turn.of(planned)) {
            case NONE -> {}
            case TECHNOLOGY_NEEDED -> steps.need(dates.items().getFirst());
            case TECHNOLOGY_FOUND -> steps.found(dates.items().getFirst());
            case WITHDRAWN -> steps.withdraw(dates.items().getFirst());
            case REOPENED -> steps.reopen(dates.items().getFirst());
            case VISITED -> steps.visit(dates.assessed());
            case ASKED -> steps.ask(dates.assessed());
            case ANSWERED -> steps.answer(dates.assessed());
            case EXTENDED -> steps.extend(dates.assessed());
            case STOPPED -> steps.stop(dates.assessed());
            case APPEALED -> steps.appeal(dates.decided());
            case HEARD -> steps.hear(dates.decided());
            case REJECTED -> steps.reject(dates.decided());
        }
        return List.copyOf(steps.steps);
    }

    private void need(LocalDate on) {
        add(
                "technology",
                new RegisterTechnologyNeed(id(), "T1", Words.TECHNOLOGY, on),
                Cast.broker(planned));
    }

    private void found(LocalDate on) {
        need(on);
        add(
                "technology-found",
                new ResolveTechnologyNeed(id(), "T1", Words.TECHNOLOGY_FOUND, on),
                Cast.broker(planned));
    }

    private void withdraw(LocalDate on) {
        Actor firm = Cast.firm(planned);
        add("withdraw", new WithdrawCase(id(), Words.WITHDRAWN, firm.account(), on), firm);
    }

    private void reopen(LocalDate on) {
        withdraw(on);
        Actor officer = Cast.officer(planned.firm());
        add("reopen", new ReopenCase(id(), Words.REOPENED, officer.account(), on), officer);
    }

    private void visit(LocalDate on) {
        Actor assessor = Cast.assessor(planned);
        add(
                "visit",
                new RecordVisit(id(), Words.VISIT, assessor.account(), assessor.organisation(), on),
                assessor);
    }

    private void ask(LocalDate on) {
        Actor assessor = Cast.assessor(planned);
        add(
                "ask",
                new RequestMore(
                        id(),
                        List.of("TECHNICAL_FILE"),
                        Words.REQUEST,
                        OfficeDays.plus(on, ANSWER_DAYS),
                        assessor.account(),
                        assessor.organisation(),
                        on),
                assessor);
    }

    private void answer(LocalDate on) {
        ask(on);
        Actor firm = Cast.firm(planned);
        add("answer", new AnswerRequest(id(), Words.ANSWER, firm.account(), on), firm);
    }

    private void extend(LocalDate on) {
        Actor officer = Cast.officer(planned.firm());
        add(
                "extend",
                new ExtendDeadline(
                        id(), "ASSESS", MORE_DAYS, Words.EXTENSION, officer.account(), on),
                officer);
    }

    private void stop(LocalDate on) {
        Actor officer = Cast.officer(planned.firm());
        add(
                "stop",
                new SuspendClock(id(), "EXPERT_OPINION", Words.SUSPENSION, officer.account(), on),
                officer);
    }

    private void appeal(LocalDate on) {
        Actor firm = Cast.firm(planned);
        add("appeal", new FileAppeal(id(), Words.APPEAL, List.of(), firm.account(), on), firm);
    }

    private void hear(LocalDate on) {
        appeal(on);
        Actor expert = Cast.APPEAL_EXPERT;
        add(
                "opinion",
                new GiveAppealOpinion(
                        id(),
                        false,
                        Words.APPEAL_OPINION,
                        expert.account(),
                        expert.organisation(),
                        on),
                expert);
    }

    private void reject(LocalDate on) {
        hear(on);
        Actor board = Cast.APPEAL_BOARD;
        add(
                "reject",
                new RejectAppeal(
                        id(), Words.APPEAL_REJECTED, board.account(), board.organisation(), on),
                board);
    }

    private String id() {
        return planned.caseId();
    }

    private void add(String step, Object command, Actor actor) {
        steps.add(Step.of(id(), "demo-" + id() + "-" + step, command, actor));
    }
}
