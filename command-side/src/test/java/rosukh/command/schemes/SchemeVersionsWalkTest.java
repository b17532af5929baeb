package rosukh.command.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.command.TestSchemes;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.SchemeJson;
import rosukh.command.schemes.SchemeCommand.PublishScheme;
import rosukh.events.schemes.SchemeEvent;
import rosukh.events.schemes.SchemeEvent.SchemeVersionPublished;

/// Random versions with random periods: on no day are two of them in force.
class SchemeVersionsWalkTest {

    private static final int SEEDS = Integer.getInteger("walk.seeds", 200);
    private static final int COMMANDS = 60;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
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
        Random random = new Random(seed);
        List<SchemeEvent> history = new ArrayList<>();
        SchemeVersions state = SchemeVersions.NONE;
        for (int i = 0; i < COMMANDS; i++) {
            try {
                for (SchemeEvent event : state.decide(anything(random))) {
                    history.add(event);
                    state = state.evolve(event);
                }
            } catch (Refused refused) {
                assertThat(refused.violations()).isNotEmpty();
            }
        }
        holds(history);
        SchemeVersions replayed = SchemeVersions.NONE;
        for (SchemeEvent event : history) replayed = replayed.evolve(event);
        assertThat(replayed).isEqualTo(state);
    }

    private static void holds(List<SchemeEvent> history) {
        Set<String> versions = new HashSet<>();
        for (SchemeEvent event : history) {
            SchemeVersionPublished version = (SchemeVersionPublished) event;
            assertThat(versions.add(version.version())).as(version.version()).isTrue();
            assertThat(SchemeJson.parse(version.document()).sha256()).isEqualTo(version.sha256());
        }
        for (LocalDate day = DAY; day.isBefore(DAY.plusDays(120)); day = day.plusDays(1)) {
            LocalDate today = day;
            assertThat(history)
                    .filteredOn(event -> inForce((SchemeVersionPublished) event, today))
                    .as("in force on " + today)
                    .hasSizeLessThan(2);
        }
    }

    private static boolean inForce(SchemeVersionPublished version, LocalDate day) {
        return !day.isBefore(version.effectiveFrom())
                && (version.effectiveTo() == null || !day.isAfter(version.effectiveTo()));
    }

    private static PublishScheme anything(Random random) {
        LocalDate from = DAY.plusDays(random.nextInt(90));
        String to =
                random.nextInt(8) == 0
                        ? "null"
                        : "\"" + from.plusDays(random.nextInt(-2, 15)) + "\"";
        String document =
                TEMPLATE.replace("VERSION", "v" + random.nextInt(40))
                        .replace("FROM", from.toString())
                        .replace("\"effectiveTo\": TO", "\"effectiveTo\": " + to);
        return new PublishScheme("es-pyme-innovadora", document, DAY);
    }
}
