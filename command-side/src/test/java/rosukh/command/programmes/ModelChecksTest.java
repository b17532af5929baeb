package rosukh.command.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static rosukh.command.programmes.Agreements.DAY;
import static rosukh.command.programmes.Agreements.ID;
import static rosukh.command.programmes.Agreements.OFFICER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.Refused;
import rosukh.command.programmes.ProgrammeCommand.EvaluateProgramme;
import rosukh.command.programmes.ProgrammeCommand.LinkOutput;
import rosukh.command.programmes.ProgrammeCommand.OpenReview;
import rosukh.command.programmes.ProgrammeCommand.ReachMilestone;
import rosukh.command.programmes.ProgrammeCommand.ReviewModel;
import rosukh.command.programmes.ProgrammeCommand.ReviseModel;
import rosukh.command.programmes.ProgrammeCommand.SignModel;
import rosukh.command.programmes.ProgrammeCommand.SpendMoney;
import rosukh.events.programmes.Milestone;
import rosukh.events.programmes.OutputKind;
import rosukh.events.programmes.Partner;
import rosukh.events.programmes.ProgrammeModel;
import rosukh.events.programmes.Rating;
import rosukh.events.programmes.Target;
import rosukh.events.programmes.Verdict;

/// What every version of a model must be, at its bounds.
class ModelChecksTest {

    private static final LocalDate END = DAY.plusYears(1);
    private static final List<Partner> PARTNERS =
            List.of(new Partner("isipo", "Parks", 600), new Partner("ofogh", "Ofogh", 400));
    private static final List<Milestone> MILESTONES =
            List.of(new Milestone("training", "Training", "Report", DAY));
    private static final List<Target> TARGETS = List.of(new Target(OutputKind.MATCH_PERFORMED, 3));

    private static ProgrammeModel model(
            LocalDate endsOn,
            long budget,
            List<Partner> partners,
            List<Milestone> milestones,
            List<Target> targets) {
        return new ProgrammeModel(
                "Parts", "First", "KRM", DAY, endsOn, budget, partners, milestones, targets);
    }

    private static ProgrammeModel with(List<Partner> partners) {
        long sum = partners.stream().mapToLong(Partner::contribution).sum();
        return model(END, sum, partners, MILESTONES, TARGETS);
    }

    private static ProgrammeModel due(Milestone... milestones) {
        return model(END, 1000, PARTNERS, List.of(milestones), TARGETS);
    }

    private static ProgrammeModel aiming(Target... targets) {
        return model(END, 1000, PARTNERS, MILESTONES, List.of(targets));
    }

    @Test
    void a_model_of_one_day_without_milestones_is_sound() {
        sound(model(DAY, 1000, PARTNERS, List.of(), TARGETS));
        refused(
                "PROGRAMME_TERM_RANGE",
                model(DAY.minusDays(1), 1000, PARTNERS, List.of(), TARGETS));
    }

    @Test
    void title_objective_and_province_are_told() {
        for (int blank = 0; blank < 2; blank++)
            refused(
                    "PROGRAMME_MODEL_MALFORMED",
                    new ProgrammeModel(
                            blank == 0 ? " " : "Parts",
                            blank == 1 ? " " : "First",
                            "KRM",
                            DAY,
                            END,
                            1000,
                            PARTNERS,
                            MILESTONES,
                            TARGETS));
        refused(
                "PROGRAMME_PROVINCE_UNKNOWN",
                new ProgrammeModel(
                        "Parts", "First", "XXX", DAY, END, 1000, PARTNERS, MILESTONES, TARGETS));
    }

    @Test
    void two_partners_at_least_have_names_keys_of_their_own_and_amounts() {
        refused("PROGRAMME_PARTNERS_FEW", with(PARTNERS.subList(0, 1)));
        refused(
                "PROGRAMME_MODEL_MALFORMED",
                with(List.of(new Partner("a", "A", 1), new Partner("a", "B", 1))));
        refused(
                "PROGRAMME_MODEL_MALFORMED",
                with(List.of(new Partner("a", " ", 1), new Partner("b", "B", 1))));
        for (String key : List.of("A", "1a", "", "a".repeat(41), "a_b"))
            refused(
                    "PROGRAMME_MODEL_MALFORMED",
                    with(List.of(new Partner(key, "A", 1), new Partner("b", "B", 1))));
        sound(with(List.of(new Partner("a".repeat(40), "A", 1), new Partner("b-1", "B", 1))));
        refused(
                "PROGRAMME_AMOUNT_RANGE",
                model(
                        END,
                        0,
                        List.of(new Partner("a", "A", 1), new Partner("b", "B", -1)),
                        MILESTONES,
                        TARGETS));
        long most = Checks.AMOUNT_MAX;
        sound(with(List.of(new Partner("a", "A", most - 1), new Partner("b", "B", 1))));
        refused(
                "PROGRAMME_AMOUNT_RANGE",
                with(List.of(new Partner("a", "A", most), new Partner("b", "B", 1))));
    }

    @Test
    void there_are_fifty_partners_at_most() {
        List<Partner> many = new ArrayList<>();
        IntStream.range(0, 50).forEach(i -> many.add(new Partner("p" + i, "P", 1)));
        sound(with(many));
        many.add(new Partner("p50", "P", 1));
        refused("PROGRAMME_MODEL_MALFORMED", with(many));
    }

    @Test
    void a_milestone_has_words_and_is_due_within_the_time() {
        sound(due(stone("a", DAY), stone("b", END)));
        refused("PROGRAMME_TERM_RANGE", due(stone("a", DAY.minusDays(1))));
        refused("PROGRAMME_TERM_RANGE", due(stone("a", END.plusDays(1))));
        refused("PROGRAMME_MODEL_MALFORMED", due(stone("a", DAY), stone("a", END)));
        refused("PROGRAMME_MODEL_MALFORMED", due(new Milestone("a", " ", "Report", DAY)));
        refused("PROGRAMME_MODEL_MALFORMED", due(new Milestone("a", "Training", " ", DAY)));
    }

    private static Milestone stone(String key, LocalDate on) {
        return new Milestone(key, "Training", "Report", on);
    }

    @Test
    void it_aims_at_something_once_for_each_kind() {
        sound(aiming(new Target(OutputKind.MATCH_PERFORMED, 1)));
        sound(aiming(new Target(OutputKind.MATCH_PERFORMED, 100_000)));
        refused("PROGRAMME_MODEL_MALFORMED", aiming());
        refused("PROGRAMME_MODEL_MALFORMED", aiming(new Target(OutputKind.MATCH_PERFORMED, 0)));
        refused(
                "PROGRAMME_MODEL_MALFORMED",
                aiming(new Target(OutputKind.MATCH_PERFORMED, 100_001)));
        refused(
                "PROGRAMME_MODEL_MALFORMED",
                aiming(
                        new Target(OutputKind.MATCH_PERFORMED, 1),
                        new Target(OutputKind.MATCH_PERFORMED, 2)));
    }

    @Test
    void a_version_keeps_the_partners_milestones_and_kinds_in_use() {
        Agreements run = Agreements.running();
        run.then(Agreements.pay("isipo", 500, "P-1"));
        keeps(run, Agreements.model("Tools", 500, 500, 1000));
        refused(run, Agreements.model("Tools", 499, 501, 1000));
        ProgrammeModel without =
                new ProgrammeModel(
                        "Tools",
                        "First",
                        "KRM",
                        DAY,
                        END,
                        1000,
                        List.of(new Partner("other", "O", 600), new Partner("ofogh", "B", 400)),
                        MILESTONES,
                        TARGETS);
        refused(run, without);
        Agreements reached =
                Agreements.running()
                        .then(new ReachMilestone(ID, "training", "a".repeat(64), OFFICER, DAY));
        keeps(reached, due(stone("training", DAY)));
        refused(reached, due(stone("other", DAY)));
        Agreements linked = Agreements.running();
        linked.told(
                new LinkOutput(ID, OutputKind.MATCH_PERFORMED, 7, OFFICER, DAY),
                new Linkable(7, OutputKind.MATCH_PERFORMED, "m", "f", DAY, List.of(), null));
        keeps(linked, aiming(new Target(OutputKind.MATCH_PERFORMED, 1)));
        refused(linked, aiming(new Target(OutputKind.CERTIFICATE_ISSUED, 1)));
    }

    @Test
    void a_change_says_why_and_nothing_is_changed_or_reviewed_after_the_evaluation() {
        code(
                "PROGRAMME_GROUNDS_MISSING",
                () -> Agreements.drafted().then(new ReviseModel(ID, due(), " ", OFFICER, DAY)));
        Agreements over = Agreements.running().then(Agreements.evaluation("dara"));
        for (ProgrammeCommand each :
                List.of(
                        new ReviseModel(ID, due(), "why", OFFICER, DAY),
                        new OpenReview(ID, OFFICER, DAY),
                        new ReviewModel(ID, "isipo", Verdict.ACCEPTED, "", "L", OFFICER, DAY),
                        new SignModel(ID, "isipo", "a".repeat(64), "a".repeat(64), OFFICER, DAY)))
            code("PROGRAMME_EVALUATED_ALREADY", () -> over.then(each));
    }

    @Test
    void letters_purposes_findings_and_papers_are_named() {
        Agreements review = Agreements.drafted().then(Agreements.open());
        code(
                "PROGRAMME_REFERENCE_MISSING",
                () ->
                        review.then(
                                new ReviewModel(
                                        ID, "isipo", Verdict.ACCEPTED, "", " ", OFFICER, DAY)));
        Agreements run = Agreements.running().then(Agreements.pay("isipo", 500, "P-1"));
        code(
                "PROGRAMME_GROUNDS_MISSING",
                () -> run.then(new SpendMoney(ID, 1, " ", "training", "X-1", OFFICER, DAY)));
        for (String paper : List.of("A".repeat(64), "a".repeat(63), "a".repeat(65)))
            code(
                    "PROGRAMME_DOCUMENT_MALFORMED",
                    () -> run.then(new ReachMilestone(ID, "training", paper, OFFICER, DAY)));
        code(
                "PROGRAMME_GROUNDS_MISSING",
                () ->
                        run.then(
                                new EvaluateProgramme(
                                        ID, Rating.MET, " ", "e".repeat(64), "dara", DAY)));
        code(
                "PROGRAMME_DOCUMENT_MALFORMED",
                () -> run.then(new EvaluateProgramme(ID, Rating.MET, "done", "e", "dara", DAY)));
        code("PROGRAMME_AMOUNT_RANGE", () -> run.then(Agreements.pay("ofogh", 0, "P-2")));
        run.then(Agreements.pay("ofogh", 400, "P-2"));
        run.then(new SpendMoney(ID, 900, "all", "training", "X-1", OFFICER, DAY));
        assertThat(run.programme().course().purse().left()).isZero();
    }

    private static void sound(ProgrammeModel model) {
        assertThatCode(() -> ModelChecks.sound(model)).doesNotThrowAnyException();
    }

    private static void refused(String code, ProgrammeModel model) {
        code(code, () -> ModelChecks.sound(model));
    }

    private static void keeps(Agreements run, ProgrammeModel model) {
        assertThatCode(() -> ModelChecks.keeps(run.programme(), model)).doesNotThrowAnyException();
    }

    private static void refused(Agreements run, ProgrammeModel model) {
        code("PROGRAMME_MODEL_BELOW_USE", () -> ModelChecks.keeps(run.programme(), model));
    }

    private static void code(
            String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable asked) {
        Refused refused = catchThrowableOfType(Refused.class, asked);
        assertThat(refused).as(code).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
    }
}
