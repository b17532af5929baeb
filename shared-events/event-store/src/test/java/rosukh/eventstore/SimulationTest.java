package rosukh.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.eventstore.Simulation.Outcome;

/// The real appender under thousands of schedules of everything that can go wrong.
///
/// `-Drosukh.simulation.seed=4711` runs one schedule again and tells what happened in it;
/// `-Drosukh.simulation.schedules=1000000` and `-Drosukh.simulation.from=` run others.
class SimulationTest {

    private static final String PROPERTY = "rosukh.simulation.";
    private static final int SCHEDULES = Integer.getInteger(PROPERTY + "schedules", 10_000);
    private static final long FROM = Long.getLong(PROPERTY + "from", 1);
    private static final int SCHEDULES_TO_FIND_A_MISTAKE = 20_000;

    @TestFactory
    Stream<DynamicTest> no_schedule_breaks_a_guarantee() {
        if (System.getProperty(PROPERTY + "seed") != null)
            return Stream.of(
                    broken(Simulation.run(Long.getLong(PROPERTY + "seed"), SimMistake.NONE, true)));
        long started = System.nanoTime();
        List<Outcome> outcomes =
                LongStream.range(FROM, FROM + SCHEDULES)
                        .parallel()
                        .mapToObj(seed -> Simulation.run(seed, SimMistake.NONE, false))
                        .toList();
        String figures =
                "%,d schedules in %d s: %,d steps, %,d commits acknowledged, %,d refused, %,d outcomes unknown"
                        .formatted(
                                outcomes.size(),
                                (System.nanoTime() - started) / 1_000_000_000,
                                outcomes.stream().mapToLong(Outcome::steps).sum(),
                                outcomes.stream().mapToLong(Outcome::acknowledged).sum(),
                                outcomes.stream().mapToLong(Outcome::refused).sum(),
                                outcomes.stream().mapToLong(Outcome::unknown).sum());
        System.out.println("simulation: " + figures);
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(dynamicTest(figures, () -> assertThat(outcomes).hasSize(SCHEDULES)));
        outcomes.stream()
                .filter(Outcome::isBroken)
                .limit(20)
                .forEach(outcome -> tests.add(broken(outcome)));
        return tests.stream();
    }

    /// Fails with what is broken, under the name of its seed.
    private static DynamicTest broken(Outcome outcome) {
        return dynamicTest(
                "-D" + PROPERTY + "seed=" + outcome.seed() + " " + outcome.broken(),
                () -> assertThat(outcome.broken()).as("%s", outcome.trace()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void finds_a_seeded_mistake(SimMistake mistake) {
        Outcome found =
                IntStream.range(0, SCHEDULES_TO_FIND_A_MISTAKE)
                        .mapToObj(seed -> Simulation.run(seed, mistake, false))
                        .filter(Outcome::isBroken)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(mistake + " is not found"));
        System.out.println(
                "simulation finds "
                        + mistake
                        + " with seed "
                        + found.seed()
                        + ": "
                        + found.broken());
    }

    /// Each once broke a guarantee, with the code or the simulation of that time: a commit refused
    /// for one that was not yet on the disk.
    @ParameterizedTest
    @ValueSource(longs = {1017544, 1028183, 1036099, 1039074, 1073390, 1110570, 1124649})
    void a_schedule_that_found_something_stays_good(long seed) {
        assertThat(Simulation.run(seed, SimMistake.NONE, false).broken()).isEmpty();
    }

    @Test
    void a_seed_always_gives_the_same_schedule() {
        for (int seed = 0; seed < 50; seed++)
            assertThat(Simulation.run(seed, SimMistake.NONE, false))
                    .isEqualTo(Simulation.run(seed, SimMistake.NONE, false));
    }
}
