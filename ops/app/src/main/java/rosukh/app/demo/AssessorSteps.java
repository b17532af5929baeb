package rosukh.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rosukh.command.assessors.AssessorCommand;
import rosukh.command.assessors.AssessorCommand.AssignAssessor;
import rosukh.command.assessors.AssessorCommand.DeclareConflict;
import rosukh.command.assessors.AssessorCommand.EnrolAssessor;
import rosukh.command.assessors.AssessorCommand.StandDown;
import rosukh.command.kernel.Actor;
import rosukh.events.assessors.AssessorEvent;
import rosukh.events.rules.Scheme;

/// The assessors of the demo: those who have begun to judge a case of the current round are named
/// for it, the submitted ones are given away by the rule.
final class AssessorSteps {

    private static final Actor OFFICER = Actor.of("officer-assessors", "officer", "isipo");
    private static final LocalDate ENROLLED = LocalDate.of(2026, 3, 28);
    private static final int MANY = 12;
    private static final int FEW = 4;

    private final DemoPlan plan;
    private final List<String> fields;
    private final List<Step> steps = new ArrayList<>();

    private AssessorSteps(DemoPlan plan, List<String> fields) {
        this.plan = plan;
        this.fields = fields;
    }

    static List<Step> of(DemoPlan plan, Seeds seeds) {
        Scheme scheme = seeds.version(Round.SCHEME, plan.cases().getLast().scheme());
        var steps =
                new AssessorSteps(
                        plan,
                        scheme.technologyFields().stream()
                                .map(Scheme.TechnologyField::code)
                                .toList());
        steps.register();
        steps.assign();
        return List.copyOf(steps.steps);
    }

    /// The cases that have an assessor, in the order in which they get one.
    static List<PlannedCase> assigned(DemoPlan plan) {
        return plan.cases().stream()
                .filter(c -> c.cohort().equals("1405"))
                .filter(c ->
                        c.ending() == Ending.UNDER_ASSESSMENT || c.ending() == Ending.SUBMITTED)
                .sorted(
                        Comparator.comparing((PlannedCase c) -> c.ending() == Ending.SUBMITTED)
                                .thenComparing(c -> c.dates().submitted())
                                .thenComparing(PlannedCase::caseId))
                .toList();
    }

    private void register() {
        for (int body = 1; body <= 3; body++)
            enrol("assessor-" + body + "-expert", "assessor-" + body, List.of(), MANY);
        enrol("assessor", "assessor-1", List.of("KRM", "YZD", "FRS"), FEW);
        enrol(Cast.APPEAL_EXPERT.account(), Cast.APPEAL_EXPERT.organisation(), List.of(), FEW);
        add(
                "stood-down",
                new StandDown(
                        Cast.APPEAL_EXPERT.account(),
                        Words.STOOD_DOWN,
                        OFFICER.account(),
                        ENROLLED.plusDays(30)));
        add(
                "conflict",
                new DeclareConflict(
                        "assessor-2-expert",
                        "FIRM",
                        assigned(plan).getLast().firm().firmId(),
                        "SERVICE",
                        ENROLLED,
                        "assessor-2-expert",
                        ENROLLED));
    }

    private void assign() {
        for (PlannedCase planned : assigned(plan)) {
            boolean begun = planned.ending() == Ending.UNDER_ASSESSMENT;
            add(
                    "assigned-" + planned.caseId(),
                    new AssignAssessor(
                            planned.caseId(),
                            begun ? Cast.assessor(planned).account() : null,
                            begun ? Words.ASSIGNED : null,
                            OFFICER.account(),
                            planned.dates().submitted()));
        }
    }

    private void enrol(String account, String body, List<String> provinces, int most) {
        add(
                account,
                new EnrolAssessor(
                        account, body, fields, provinces, most, OFFICER.account(), ENROLLED));
    }

    private void add(String key, AssessorCommand command) {
        steps.add(Step.of(AssessorEvent.STREAM, "demo-assessors-" + key, command, OFFICER));
    }
}
