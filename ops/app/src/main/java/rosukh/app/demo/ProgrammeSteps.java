package rosukh.app.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import rosukh.command.kernel.Actor;
import rosukh.command.programmes.ProgrammeCommand.CloseProgramme;
import rosukh.command.programmes.ProgrammeCommand.DraftProgramme;
import rosukh.command.programmes.ProgrammeCommand.EvaluateProgramme;
import rosukh.command.programmes.ProgrammeCommand.OpenReview;
import rosukh.command.programmes.ProgrammeCommand.PayContribution;
import rosukh.command.programmes.ProgrammeCommand.ReachMilestone;
import rosukh.command.programmes.ProgrammeCommand.ReplicateProgramme;
import rosukh.command.programmes.ProgrammeCommand.ReviewModel;
import rosukh.command.programmes.ProgrammeCommand.SignModel;
import rosukh.command.programmes.ProgrammeCommand.SpendMoney;
import rosukh.command.programmes.ProgrammeCommand.StartProgramme;
import rosukh.events.programmes.Milestone;
import rosukh.events.programmes.OutputKind;
import rosukh.events.programmes.Partner;
import rosukh.events.programmes.ProgrammeModel;
import rosukh.events.programmes.Rating;
import rosukh.events.programmes.Target;
import rosukh.events.programmes.Verdict;

/// Joint programmes with made-up partners: one that runs, one that was evaluated and closed, one
/// that its partners review, and one drafted after the model of the closed one. They come after all
/// that they link.
final class ProgrammeSteps {

    static final String RUNNING = "pg-demo-1";
    static final String CLOSED = "pg-demo-2";
    static final String REVIEWED = "pg-demo-3";
    static final String REPLICA = "pg-demo-4";

    private static final long BILLION = 1_000_000_000;
    private static final Actor OFFICER = Actor.of("officer", "officer", "isipo");
    private static final Actor MANAGER = Actor.of("manager", "manager", "isipo");
    private static final Actor EVALUATOR = Cast.SCIENCE_PARK;
    private static final LocalDate BEGUN = LocalDate.of(2026, 3, 25);

    private static final int PROFILES = 6;
    private static final LocalDate STARTED = BEGUN.plusDays(30);
    private static final LocalDate COUNTED_ON = BEGUN.plusDays(160);
    private static final LocalDate EVALUATED = BEGUN.plusDays(200);
    private static final LocalDate LINKED = LocalDate.of(2026, 11, 10);

    private final List<Step> steps = new ArrayList<>();

    private final OutputDesk desk;

    private ProgrammeSteps(OutputDesk desk) {
        this.desk = desk;
    }

    static List<Step> of(DemoPlan plan, Seeds seeds, OutputDesk desk) {
        ProgrammeSteps all = new ProgrammeSteps(desk);
        all.running(RUNNING, model("شتاب قطعه‌سازان کرمان", "KRM", 60));
        all.spent(RUNNING, 20);
        all.linked(RUNNING, ProgrammeOutputs.matches(plan), LINKED);
        all.linked(
                RUNNING,
                ProgrammeOutputs.certificates(plan, seeds, "KRM", STARTED, LINKED),
                LINKED);
        all.running(CLOSED, model("خانه‌ی فناوری یزد", "YZD", 30));
        all.spent(CLOSED, 30);
        all.linked(
                CLOSED,
                ProgrammeOutputs.profiles(plan, "YZD", STARTED, COUNTED_ON, PROFILES),
                COUNTED_ON);
        all.closed();
        all.agreedUpTo(REVIEWED, model("کارگاه مشترک اصفهان", "ESF", 45), 1);
        all.replicated();
        return List.copyOf(all.steps);
    }

    private static ProgrammeModel model(String title, String province, long billions) {
        return new ProgrammeModel(
                title,
                "واحدهای شهرک با هم به فناوری تازه برسند",
                province,
                STARTED,
                BEGUN.plusDays(600),
                billions * BILLION,
                List.of(
                        new Partner("isipo", "سازمان صنایع کوچک", billions * BILLION / 2),
                        new Partner("ofogh", "بنیاد توسعه‌ی افق", billions * BILLION / 2)),
                List.of(
                        new Milestone(
                                "selection", "گزینش واحدها", "فهرست واحدها", BEGUN.plusDays(90)),
                        new Milestone(
                                "workshop", "راه‌اندازی کارگاه", "صورت‌جلسه", BEGUN.plusDays(150))),
                List.of(
                        new Target(OutputKind.MATCH_PERFORMED, 4),
                        new Target(OutputKind.CERTIFICATE_ISSUED, 3),
                        new Target(OutputKind.PROFILE_REPORTED, PROFILES)));
    }

    /// Reviewed by all partners, and signed by the first `signatures` of them.
    private void agreedUpTo(String id, ProgrammeModel model, int signatures) {
        add(id, "drafted", new DraftProgramme(id, model, OFFICER.account(), BEGUN), OFFICER);
        add(id, "review", new OpenReview(id, OFFICER.account(), BEGUN.plusDays(2)), OFFICER);
        for (Partner each : model.partners())
            add(
                    id,
                    "opinion-" + each.key(),
                    new ReviewModel(
                            id,
                            each.key(),
                            Verdict.ACCEPTED,
                            "",
                            "L-" + id + "-" + each.key(),
                            OFFICER.account(),
                            BEGUN.plusDays(9)),
                    OFFICER);
        for (Partner each : model.partners().subList(0, signatures))
            add(
                    id,
                    "signed-" + each.key(),
                    new SignModel(
                            id,
                            each.key(),
                            model.sha256(),
                            sha(id + each.key()),
                            OFFICER.account(),
                            BEGUN.plusDays(20)),
                    OFFICER);
    }

    private void running(String id, ProgrammeModel model) {
        agreedUpTo(id, model, model.partners().size());
        add(id, "started", new StartProgramme(id, MANAGER.account(), STARTED), MANAGER);
        for (Partner each : model.partners())
            add(
                    id,
                    "paid-" + each.key(),
                    new PayContribution(
                            id,
                            each.key(),
                            each.contribution(),
                            "P-" + id + "-" + each.key(),
                            OFFICER.account(),
                            BEGUN.plusDays(40)),
                    OFFICER);
        add(
                id,
                "reached-selection",
                new ReachMilestone(
                        id,
                        "selection",
                        sha(id + "selection"),
                        OFFICER.account(),
                        BEGUN.plusDays(85)),
                OFFICER);
    }

    private void spent(String id, long billions) {
        add(
                id,
                "spent",
                new SpendMoney(
                        id,
                        billions * BILLION,
                        "تجهیز کارگاه",
                        "selection",
                        "X-" + id,
                        OFFICER.account(),
                        BEGUN.plusDays(95)),
                OFFICER);
    }

    private void linked(String id, List<ProgrammeOutputs> outputs, LocalDate on) {
        for (ProgrammeOutputs each : outputs)
            add(
                    id,
                    "output-" + each.step().key(),
                    each.linked(id, desk, OFFICER.account(), on),
                    OFFICER);
    }

    private void closed() {
        add(
                CLOSED,
                "reached-workshop",
                new ReachMilestone(
                        CLOSED,
                        "workshop",
                        sha(CLOSED + "workshop"),
                        OFFICER.account(),
                        BEGUN.plusDays(170)),
                OFFICER);
        add(
                CLOSED,
                "evaluated",
                new EvaluateProgramme(
                        CLOSED,
                        Rating.PARTLY_MET,
                        "کارگاه کار می‌کند؛ پیوندها دیرتر آغاز شد",
                        sha(CLOSED + "evaluation"),
                        EVALUATOR.account(),
                        EVALUATED),
                EVALUATOR);
        add(
                CLOSED,
                "closed",
                new CloseProgramme(CLOSED, MANAGER.account(), BEGUN.plusDays(210)),
                MANAGER);
    }

    private void replicated() {
        add(
                REPLICA,
                "replicated",
                new ReplicateProgramme(
                        REPLICA,
                        CLOSED,
                        "خانه‌ی فناوری فارس",
                        "FRS",
                        BEGUN.plusDays(260),
                        OFFICER.account(),
                        BEGUN.plusDays(220)),
                OFFICER);
    }

    private void add(String id, String key, Object command, Actor actor) {
        steps.add(Step.of(id, "demo-" + id + "-" + key, command, actor));
    }

    private static String sha(String what) {
        return Papers.sha256(("programmes/" + what).getBytes(StandardCharsets.UTF_8));
    }
}
