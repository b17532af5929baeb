package rosukh.command.pioneers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.events.pioneers.IncentiveBudgetEvent;
import rosukh.events.pioneers.PioneerEvent;

/// Random commands to two pioneers, their contracts and one budget: whatever is accepted, every
/// rule holds over again, counted from the events alone after each of them.
class ProgrammeWalkTest {

    private static final int SEEDS = Integer.getInteger("walk.seeds", 150);
    private static final int STEPS = 400;

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keeps_the_programme_lawful(int seed) {
        Lawful lawful = new Lawful();
        RandomProgramme programme = new RandomProgramme(seed, lawful::after);
        for (int i = 0; i < STEPS; i++) {
            programme.step();
            lawful.holds(programme);
        }
        programme.replayed();
    }

    @Test
    @Tag("whole-walk")
    void reaches_everything_that_can_happen() {
        Set<Class<?>> happened = new HashSet<>();
        seeds().forEach(seed -> {
            RandomProgramme programme =
                    new RandomProgramme(seed, event -> happened.add(event.getClass()));
            for (int i = 0; i < STEPS; i++) programme.step();
        });
        assertThat(happened)
                .containsAll(
                        Stream.of(PioneerEvent.class, IncentiveBudgetEvent.class)
                                .flatMap(each -> Arrays.stream(each.getPermittedSubclasses()))
                                .toList());
    }
}
