package rosukh.command.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.command.TestSchemes;
import rosukh.command.kernel.Refused;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.rules.Schemes;

/// Random commands to one case: whatever is accepted, what the law asks of a case holds.
class CertificationWalkTest {

    private static final int SEEDS = Integer.getInteger("walk.seeds", 200);
    private static final int COMMANDS = 60;
    private static final Background KNOWN =
            new Background(
                    Schemes.of(
                            List.of(
                                    TestSchemes.scheme(TestSchemes.TODAY),
                                    TestSchemes.scheme(TestSchemes.NEXT))),
                    FirmRecord.of(Scenarios.firm()),
                    List.of(),
                    Certification.of(List.of(Scenarios.opened(RandomTurns.OTHER, "f-2", 1))),
                    false,
                    false,
                    null);

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keeps_every_case_lawful(int seed) {
        walk(
                seed,
                (history, state) -> {
                    Lawful.check(history);
                    Separated.check(history);
                    assertThat(replayed(history)).isEqualTo(state);
                });
    }

    @Test
    @Tag("whole-walk")
    void reaches_everything_that_can_happen() {
        Set<Class<?>> happened = new HashSet<>();
        for (int seed = 0; seed < SEEDS; seed++)
            walk(seed, (history, _) -> happened.add(history.getLast().getClass()));
        assertThat(happened).containsExactlyInAnyOrderElementsOf(leaves(CertificationEvent.class));
    }

    private static Set<Class<?>> leaves(Class<?> type) {
        if (!type.isSealed()) return Set.of(type);
        return Arrays.stream(type.getPermittedSubclasses())
                .flatMap(each -> leaves(each).stream())
                .collect(Collectors.toSet());
    }

    private static void walk(
            int seed, BiConsumer<List<CertificationEvent>, Certification> afterEach) {
        RandomCase people = new RandomCase(seed);
        List<CertificationEvent> history = new ArrayList<>(start(seed));
        Certification state = replayed(history);
        for (int i = 0; i < COMMANDS; i++) {
            try {
                for (CertificationEvent event :
                        state.decide(
                                people.next(state, history),
                                KNOWN.with(people.behind().accredited(true)))) {
                    history.add(event);
                    state = state.evolve(event);
                    afterEach.accept(history, state);
                }
            } catch (Refused refused) {
                assertThat(refused.code()).isNotBlank();
            }
        }
    }

    /// Sixty random steps seldom lead from the first day to a certificate, so walks start at
    /// different points of the path.
    private static List<CertificationEvent> start(int seed) {
        return switch (seed % 6) {
            case 0 -> List.of();
            case 1 -> Scenarios.planned();
            case 2 -> Scenarios.documented();
            case 3 -> Scenarios.submitted();
            case 4 -> Scenarios.refusedForTechnology();
            default -> Scenarios.submitted(AssessmentTest.unplanned());
        };
    }

    private static Certification replayed(List<CertificationEvent> history) {
        Certification state = new Certification.NotOpened();
        for (CertificationEvent event : history) state = state.evolve(event);
        return state;
    }
}
