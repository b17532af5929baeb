package rosukh.command.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.command.TestSchemes;
import rosukh.command.kernel.Refused;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.rules.Schemes;

/// Random commands to one case: whatever is accepted, what the law asks of a case holds.
class CertificationWalkTest {

    private static final int SEEDS = 200;
    private static final int COMMANDS = 60;
    private static final Background KNOWN =
            new Background(
                    Schemes.of(List.of(TestSchemes.scheme(TestSchemes.TODAY))),
                    FirmRecord.of(Scenarios.firm()),
                    List.of());

    private static final Set<Class<?>> HAPPENED = new HashSet<>();

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keeps_every_case_lawful(int seed) {
        RandomCase people = new RandomCase(seed);
        List<CertificationEvent> history = new ArrayList<>(start(seed));
        Certification state = replayed(history);
        for (int i = 0; i < COMMANDS; i++) {
            try {
                for (CertificationEvent event : state.decide(people.next(state, history), KNOWN)) {
                    history.add(event);
                    HAPPENED.add(event.getClass());
                    state = state.evolve(event);
                }
                Lawful.check(history);
                assertThat(replayed(history)).isEqualTo(state);
            } catch (Refused refused) {
                assertThat(refused.code()).isNotBlank();
            }
        }
    }

    @AfterAll
    static void the_walks_got_everywhere() {
        assertThat(HAPPENED)
                .containsExactlyInAnyOrder(CertificationEvent.class.getPermittedSubclasses());
    }

    /// Sixty random steps seldom lead from the first day to a certificate, so walks start at
    /// different points of the path.
    private static List<CertificationEvent> start(int seed) {
        return switch (seed % 5) {
            case 0 -> List.of();
            case 1 -> Scenarios.planned();
            case 2 -> Scenarios.documented();
            case 3 -> Scenarios.submitted();
            default -> Scenarios.submitted(AssessmentTest.unplanned());
        };
    }

    private static Certification replayed(List<CertificationEvent> history) {
        Certification state = new Certification.NotOpened();
        for (CertificationEvent event : history) state = state.evolve(event);
        return state;
    }
}
