package rosukh.command.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.command.TestSchemes;
import rosukh.command.kernel.Refused;
import rosukh.command.schemes.SchemeCommand.DiscardDraft;
import rosukh.command.schemes.SchemeCommand.DraftVersion;
import rosukh.command.schemes.SchemeCommand.PublishVersion;
import rosukh.command.schemes.SchemeCommand.RetireVersion;
import rosukh.command.schemes.SchemeCommand.ValidateVersion;
import rosukh.events.schemes.SchemeEvent;

/// Versions with random periods, drafted, validated, published, discarded and retired by a few
/// persons while the days pass. After every step [SchemeLedger] counts anew from the history.
class SchemeVersionsWalkTest {

    private static final int SEEDS = Integer.getInteger("walk.seeds", 200);
    private static final int COMMANDS = 60;
    private static final int VERSIONS = 30;
    private static final String SCHEME = "es-pyme-innovadora";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final List<String> PERSONS = List.of("ana", "bea", "carla");
    private static final String TEMPLATE =
            TestSchemes.file("es-pyme-innovadora-2015")
                    .replaceFirst("\"version\": \"[^\"]*\"", "\"version\": \"VERSION\"")
                    .replaceFirst("\"effectiveFrom\": \"[^\"]*\"", "\"effectiveFrom\": \"FROM\"")
                    .replaceFirst("\"effectiveTo\": null", "\"effectiveTo\": TO");

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void never_has_two_versions_in_force_on_one_day(int seed) {
        walk(seed);
    }

    @Test
    void comes_to_everything_that_can_happen() {
        Set<Class<?>> happened = new HashSet<>();
        for (int seed = 0; seed < 6; seed++)
            walk(seed).forEach(event -> happened.add(event.getClass()));
        assertThat(happened).containsExactlyInAnyOrder(SchemeEvent.class.getPermittedSubclasses());
    }

    private static List<SchemeEvent> walk(int seed) {
        Random random = new Random(seed);
        List<SchemeEvent> history = new ArrayList<>();
        SchemeVersions state = SchemeVersions.NONE;
        LocalDate today = DAY;
        for (int i = 0; i < COMMANDS; i++) {
            if (random.nextInt(3) == 0) today = today.plusDays(1);
            try {
                for (SchemeEvent event : state.decide(anything(random, state, today), null)) {
                    history.add(event);
                    state = state.evolve(event, null);
                }
                new SchemeLedger(history).holds(state.published(), today);
            } catch (Refused refused) {
                assertThat(refused.code()).isNotBlank();
            }
        }
        assertThat(replayed(history)).isEqualTo(state);
        return history;
    }

    private static SchemeVersions replayed(List<SchemeEvent> history) {
        SchemeVersions state = SchemeVersions.NONE;
        for (SchemeEvent event : history) state = state.evolve(event, null);
        return state;
    }

    private static SchemeCommand anything(Random random, SchemeVersions state, LocalDate on) {
        String by = PERSONS.get(random.nextInt(PERSONS.size()));
        String open = one(random, drafts(state, false));
        String ready = one(random, drafts(state, true));
        String published =
                one(
                        random,
                        state.published().versions().stream().map(each -> each.version()).toList());
        return switch (random.nextInt(11)) {
            case 0, 1, 2 -> {
                String version = "v" + random.nextInt(VERSIONS);
                yield new DraftVersion(SCHEME, document(random, version, on), by, on);
            }
            case 3 -> new DraftVersion(SCHEME, document(random, ready, on), by, on);
            case 4, 5, 6 -> new ValidateVersion(SCHEME, open, by, on);
            case 7, 8 -> new PublishVersion(SCHEME, ready, hash(random, state, ready), by, on);
            case 9 -> {
                LocalDate from = on.plusDays(random.nextInt(-1, 20));
                yield new RetireVersion(SCHEME, published, from, by, on);
            }
            default -> new DiscardDraft(SCHEME, open, by, on);
        };
    }

    private static List<String> drafts(SchemeVersions state, boolean validated) {
        return state.drafts().entrySet().stream()
                .filter(each -> each.getValue().validated() == validated)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Mostly one of these.
    private static String one(Random random, List<String> some) {
        if (some.isEmpty() || random.nextInt(8) == 0) return "v" + random.nextInt(VERSIONS);
        return some.get(random.nextInt(some.size()));
    }

    private static String hash(Random random, SchemeVersions state, String version) {
        SchemeVersions.Draft draft = state.drafts().get(version);
        return draft == null || random.nextInt(9) == 0 ? "0" : draft.scheme().sha256();
    }

    private static String document(Random random, String version, LocalDate on) {
        LocalDate from = on.plusDays(random.nextInt(-20, 60));
        String to =
                random.nextInt(2) == 0
                        ? "null"
                        : "\"" + from.plusDays(random.nextInt(-1, 15)) + "\"";
        return TEMPLATE.replace("VERSION", version)
                .replace("FROM", from.toString())
                .replace("\"effectiveTo\": TO", "\"effectiveTo\": " + to);
    }
}
