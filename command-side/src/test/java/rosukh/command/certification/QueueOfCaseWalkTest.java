package rosukh.command.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.command.TestSchemes;
import rosukh.command.kernel.Refused;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.rules.Schemes;
import rosukh.events.work.DueRole;
import rosukh.events.work.Holder;
import rosukh.events.work.QueuedCase;
import rosukh.events.work.Queues;
import rosukh.events.work.Queues.Queue;

/// Random cases: whatever happens, each open one is in exactly one queue and each closed one in
/// none, and whose turn it is agrees with what the rules of the case accept next.
class QueueOfCaseWalkTest {

    private static final int SEEDS = Integer.getInteger("walk.seeds", 120);
    private static final int COMMANDS = 60;
    private static final List<String> PEOPLE = List.of("hana", "azar", "arash", "kamran");
    private static final Background KNOWN =
            new Background(
                            Schemes.of(
                                    List.of(
                                            TestSchemes.scheme(TestSchemes.TODAY),
                                            TestSchemes.scheme(TestSchemes.NEXT))),
                            FirmRecord.of(Scenarios.firm()),
                            List.of(),
                            Certification.of(
                                    List.of(Scenarios.opened(RandomTurns.OTHER, "f-2", 1))),
                            false,
                            false,
                            null)
                    .with(Acting.ALONE.accredited(true));

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keeps_every_open_case_in_exactly_one_queue(int seed) {
        Random chance = new Random(seed);
        walk(
                seed,
                (history, state) -> {
                    QueuedCase queued = QueuedCase.of(history).orElseThrow();
                    Holder holder = holder(queued, chance);
                    assertThat(queuesWith(queued, holder))
                            .hasSize(state instanceof Certification.Closed ? 0 : 1);
                    assertThat(queued.due()).isEqualTo(due(state));
                });
    }

    @Test
    @Tag("whole-walk")
    void waits_for_every_role_in_some_case() {
        Set<Optional<DueRole>> seen = new HashSet<>();
        for (int seed = 0; seed < SEEDS; seed++)
            walk(seed, (history, _) -> seen.add(QueuedCase.of(history).orElseThrow().due()));
        assertThat(seen).hasSize(DueRole.values().length + 1);
    }

    interface Look {
        void at(List<CertificationEvent> history, Certification state);
    }

    private static void walk(int seed, Look look) {
        RandomCase people = new RandomCase(seed);
        List<CertificationEvent> history = new ArrayList<>(start(seed));
        Certification state = Certification.of(history);
        for (int i = 0; i < COMMANDS; i++) {
            try {
                for (CertificationEvent event : state.decide(people.next(state, history), KNOWN)) {
                    history.add(event);
                    state = state.evolve(event);
                }
                look.at(history, state);
            } catch (Refused refused) {
                assertThat(refused.code()).isNotBlank();
            }
        }
    }

    private static List<CertificationEvent> start(int seed) {
        return switch (seed % 5) {
            case 0 -> Scenarios.planned();
            case 1 -> Scenarios.documented();
            case 2 -> Scenarios.submitted();
            case 3 -> Scenarios.refusedForTechnology();
            default -> Scenarios.submitted(AssessmentTest.unplanned());
        };
    }

    /// Every queue there could be of this case, asked one by one whether the case is in it.
    private static List<Queue> queuesWith(QueuedCase queued, @Nullable Holder holder) {
        Optional<Queue> where = Queues.of(queued, holder);
        return Stream.of(DueRole.values())
                .flatMap(role ->
                        Stream.<Queue>concat(
                                Stream.of(new Queue.OfGroup(role, queued.provinceKey())),
                                PEOPLE.stream().map(person -> new Queue.OfPerson(role, person))))
                .filter(queue -> where.filter(queue::equals).isPresent())
                .toList();
    }

    /// Nobody, somebody of this turn, or somebody of an earlier one.
    private static @Nullable Holder holder(QueuedCase queued, Random chance) {
        String person = PEOPLE.get(chance.nextInt(PEOPLE.size()));
        String role = queued.due().map(DueRole::key).orElse("officer");
        return switch (chance.nextInt(3)) {
            case 0 -> null;
            case 1 -> new Holder(person, role, queued.number());
            default -> new Holder(person, role, queued.number() - 1);
        };
    }

    /// The same from the state of the rules, which knows nothing of queues.
    private static Optional<DueRole> due(Certification state) {
        if (!(state instanceof Certification.Open open)) return Optional.empty();
        Clock clock = open.dossier().clock();
        if (clock.request() != null) return Optional.of(DueRole.FIRM);
        if (clock.stands()) return Optional.of(DueRole.OFFICER);
        return Optional.of(
                switch (open) {
                    case Certification.Preparing preparing -> preparing(preparing.dossier().help());
                    case Certification.UnderAssessment _ -> DueRole.ASSESSOR;
                    case Certification.Recommended _ -> DueRole.COMMITTEE;
                    case Certification.Granted _ -> DueRole.OFFICER;
                    case Certification.Appealed appealed ->
                            appealed.opinion() == null ? DueRole.ASSESSOR : DueRole.COMMITTEE;
                });
    }

    private static DueRole preparing(Help help) {
        return help.plan() == null || help.plan().open().isEmpty()
                ? DueRole.OFFICER
                : DueRole.BROKER;
    }
}
