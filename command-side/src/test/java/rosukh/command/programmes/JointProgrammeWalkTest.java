package rosukh.command.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.command.kernel.Refused;
import rosukh.command.programmes.ProgrammeCommand.CloseProgramme;
import rosukh.command.programmes.ProgrammeCommand.DraftProgramme;
import rosukh.command.programmes.ProgrammeCommand.EvaluateProgramme;
import rosukh.command.programmes.ProgrammeCommand.LinkOutput;
import rosukh.command.programmes.ProgrammeCommand.OpenReview;
import rosukh.command.programmes.ProgrammeCommand.PayContribution;
import rosukh.command.programmes.ProgrammeCommand.ReachMilestone;
import rosukh.command.programmes.ProgrammeCommand.ReverseOutput;
import rosukh.command.programmes.ProgrammeCommand.ReviewModel;
import rosukh.command.programmes.ProgrammeCommand.ReviseModel;
import rosukh.command.programmes.ProgrammeCommand.SignModel;
import rosukh.command.programmes.ProgrammeCommand.SpendMoney;
import rosukh.command.programmes.ProgrammeCommand.StartProgramme;
import rosukh.events.programmes.OutputKind;
import rosukh.events.programmes.ProgrammeEvent;
import rosukh.events.programmes.ProgrammeEvent.ContributionPaid;
import rosukh.events.programmes.ProgrammeEvent.ModelRevised;
import rosukh.events.programmes.ProgrammeEvent.ModelSigned;
import rosukh.events.programmes.ProgrammeEvent.MoneySpent;
import rosukh.events.programmes.ProgrammeEvent.OutputLinked;
import rosukh.events.programmes.ProgrammeEvent.OutputReversed;
import rosukh.events.programmes.ProgrammeEvent.ProgrammeDrafted;
import rosukh.events.programmes.ProgrammeEvent.ProgrammeEvaluated;
import rosukh.events.programmes.ProgrammeEvent.ProgrammeStarted;
import rosukh.events.programmes.ProgrammeEvent.VersionAgreed;
import rosukh.events.programmes.ProgrammeModel;
import rosukh.events.programmes.Rating;
import rosukh.events.programmes.Verdict;

/// Random commands to a programme: whatever is accepted, every rule holds over again, counted from
/// the events alone.
class JointProgrammeWalkTest {

    private static final int SEEDS = Integer.getInteger("walk.seeds", 200);
    private static final int STEPS = 250;
    private static final List<String> PEOPLE = List.of("omid", "mina", "dara", "sara");
    private static final List<String> PARTNERS = List.of("isipo", "ofogh");

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keeps_the_programme_lawful(int seed) {
        lawful(walk(seed));
    }

    @Test
    @Tag("whole-walk")
    void reaches_everything_that_can_happen() {
        Set<Class<?>> happened = new HashSet<>();
        seeds().forEach(seed -> walk(seed).forEach(event -> happened.add(event.getClass())));
        assertThat(happened)
                .containsAll(Arrays.asList(ProgrammeEvent.class.getPermittedSubclasses()));
    }

    private static List<ProgrammeEvent> walk(int seed) {
        Random random = new Random(seed);
        List<ProgrammeEvent> history = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            Programme programme = Programme.of(history);
            LocalDate day = Agreements.DAY.plusDays(i / 2);
            long position = random.nextInt(8);
            Linkable event = event(position, random, day);
            try {
                history.addAll(
                        programme.decide(
                                command(programme, position, random, day), event, Programme.NEW));
            } catch (Refused refused) {
                assertThat(refused.code()).isNotBlank();
            }
        }
        return history;
    }

    private static @Nullable Linkable event(long position, Random random, LocalDate day) {
        if (random.nextInt(10) == 0) return null;
        Linkable event =
                new Linkable(
                        position,
                        position % 2 == 0
                                ? OutputKind.MATCH_PERFORMED
                                : OutputKind.CERTIFICATE_ISSUED,
                        "s-" + position,
                        "f-" + position,
                        day,
                        List.of(),
                        null);
        return random.nextInt(3) == 0 ? event.takenBack(100 + position, day) : event;
    }

    private static ProgrammeCommand command(
            Programme programme, long position, Random random, LocalDate day) {
        String id = Agreements.ID;
        String by = PEOPLE.get(random.nextInt(programme.course().startedOn() == null ? 2 : 4));
        String partner = PARTNERS.get(random.nextInt(2));
        Version newest = programme.papers().newest();
        if (newest == null) return new DraftProgramme(id, model(random), by, day);
        String reference = "R-" + random.nextInt(60);
        return switch (random.nextInt(60)) {
            case 0, 1 -> new ReviseModel(id, model(random), "asked for", by, day);
            case 2, 3, 4, 5, 6 -> new OpenReview(id, by, day);
            case 7, 8, 9, 10, 11, 12, 13 ->
                    new ReviewModel(
                            id,
                            partner,
                            random.nextInt(5) == 0 ? Verdict.OBJECTED : Verdict.ACCEPTED,
                            "said",
                            "L",
                            by,
                            day);
            case 14, 15, 16, 17, 18, 19, 20 ->
                    new SignModel(
                            id,
                            partner,
                            random.nextInt(6) == 0 ? model(random).sha256() : newest.sha256(),
                            String.format("%064x", random.nextInt(1000)),
                            by,
                            day);
            case 21, 22, 23, 24 -> new StartProgramme(id, by, day);
            case 25, 26, 27, 28, 29, 30 ->
                    new PayContribution(id, partner, random.nextInt(300), reference, by, day);
            case 31, 32, 33, 34, 35, 36, 37 ->
                    new SpendMoney(
                            id, random.nextInt(200), "trainers", "training", reference, by, day);
            case 38, 39, 40 -> new ReachMilestone(id, "training", "a".repeat(64), by, day);
            case 41, 42, 43, 44, 45, 46, 47, 48 ->
                    new LinkOutput(
                            id,
                            random.nextBoolean()
                                    ? OutputKind.MATCH_PERFORMED
                                    : OutputKind.CERTIFICATE_ISSUED,
                            position,
                            by,
                            day);
            case 49, 50, 51, 52, 53, 54, 55 -> new ReverseOutput(id, position, "process", day);
            case 56 ->
                    random.nextInt(3) > 0
                            ? new OpenReview(id, by, day)
                            : new EvaluateProgramme(
                                    id, Rating.MET, "done", "b".repeat(64), by, day);
            case 57 ->
                    new EvaluateProgramme(
                            id,
                            Rating.PARTLY_MET,
                            "done",
                            "b".repeat(64),
                            random.nextInt(5) == 0 ? "evaluator" : by,
                            day);
            default -> new CloseProgramme(id, by, day);
        };
    }

    private static ProgrammeModel model(Random random) {
        long first = 400 + random.nextInt(3) * 100;
        long second = 400 + random.nextInt(3) * 100;
        return Agreements.model("Parts", first, second, first + second);
    }

    private static void lawful(List<ProgrammeEvent> history) {
        long funded = 0;
        long spent = 0;
        ProgrammeModel newest = null;
        ProgrammeModel agreed = null;
        Set<String> signed = new HashSet<>();
        Set<String> ran = new HashSet<>();
        Set<Long> counting = new HashSet<>();
        boolean evaluated = false;
        for (ProgrammeEvent event : history) {
            switch (event) {
                case ProgrammeDrafted e -> {
                    newest = e.model();
                    ran.add(e.draftedBy());
                }
                case ModelRevised e -> {
                    newest = e.model();
                    signed.clear();
                    ran.add(e.revisedBy());
                }
                case ModelSigned e -> {
                    assertThat(e.modelSha256()).isEqualTo(Objects.requireNonNull(newest).sha256());
                    assertThat(signed.add(e.partner())).isTrue();
                }
                case VersionAgreed e -> {
                    assertThat(signed).containsExactlyInAnyOrderElementsOf(PARTNERS);
                    assertThat(e.modelSha256()).isEqualTo(Objects.requireNonNull(newest).sha256());
                    agreed = newest;
                    signed.clear();
                }
                case ProgrammeStarted e -> {
                    assertThat(e.modelSha256()).isEqualTo(Objects.requireNonNull(agreed).sha256());
                    ran.add(e.startedBy());
                }
                case ContributionPaid e -> {
                    funded += e.amount();
                    assertThat(e.funded()).isEqualTo(funded);
                    assertThat(funded).isLessThanOrEqualTo(Objects.requireNonNull(agreed).budget());
                    ran.add(e.recordedBy());
                }
                case MoneySpent e -> {
                    spent += e.amount();
                    assertThat(spent).isLessThanOrEqualTo(funded);
                    assertThat(e.left()).isEqualTo(funded - spent);
                    ran.add(e.recordedBy());
                }
                case OutputLinked e -> {
                    assertThat(counting.add(e.position())).isTrue();
                    ran.add(e.linkedBy());
                }
                case OutputReversed e -> assertThat(counting).contains(e.position());
                case ProgrammeEvaluated e -> {
                    assertThat(ran).doesNotContain(e.evaluatedBy());
                    evaluated = true;
                }
                case ProgrammeEvent.ProgrammeClosed e -> {
                    assertThat(evaluated).isTrue();
                    assertThat(e.unspent()).isEqualTo(funded - spent);
                }
                case ProgrammeEvent.ReviewOpened _,
                        ProgrammeEvent.ModelReviewed _,
                        ProgrammeEvent.MilestoneReached _ -> {}
            }
            if (agreed != null)
                assertThat(agreed.partners().stream().mapToLong(each -> each.contribution()).sum())
                        .isEqualTo(agreed.budget());
        }
    }
}
