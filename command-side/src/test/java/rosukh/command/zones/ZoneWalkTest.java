package rosukh.command.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.command.kernel.Refused;
import rosukh.events.zones.ZoneEvent;

/// Random commands to a zone: whatever is accepted, nothing is given twice, nobody decides alone,
/// and everybody in a knowledge-based zone stood on something when they were placed.
class ZoneWalkTest {

    private static final int SEEDS = Integer.getInteger("walk.seeds", 200);
    private static final int COMMANDS = 500;

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keeps_the_zone_lawful(int seed) {
        LawfulZone lawful = new LawfulZone();
        List<ZoneEvent> history = walk(seed, lawful);
        Zone replayed = Zone.NONE;
        for (ZoneEvent event : history) replayed = replayed.evolve(event, null);
        if (replayed.book() != null) lawful.agreesWith(replayed.book());
    }

    @Test
    @Tag("whole-walk")
    void reaches_everything_that_can_happen() {
        Set<Class<?>> happened = new HashSet<>();
        seeds().forEach(seed ->
                walk(seed, new LawfulZone()).forEach(event -> happened.add(event.getClass())));
        assertThat(happened).containsExactlyInAnyOrderElementsOf(leaves(ZoneEvent.class).toList());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        Class<?>[] parts = type.getPermittedSubclasses();
        return parts == null ? Stream.of(type) : Arrays.stream(parts).flatMap(ZoneWalkTest::leaves);
    }

    private static List<ZoneEvent> walk(int seed, LawfulZone lawful) {
        RandomZone people = new RandomZone(seed);
        List<ZoneEvent> history = new ArrayList<>();
        Zone zone = Zone.NONE;
        for (int i = 0; i < COMMANDS; i++) {
            ZoneCommand command = people.next();
            Surroundings around = people.around(command, zone.book());
            try {
                List<ZoneEvent> events = zone.decide(command, around, null);
                assertThat(zone.decide(command, around, null)).as("again").isEqualTo(events);
                for (ZoneEvent event : events) {
                    history.add(event);
                    zone = zone.evolve(event, null);
                    lawful.after(event);
                }
            } catch (Refused refused) {
                assertThat(refused.code())
                        .matches(
                                "(ZONE|PLOTS?|PLACEMENT|RESERVATION|REVOCATION|GRACE|NOTICE"
                                        + "|STANDING|SOLAR|WAITING|ALLOCATION|COMPLETION)_.*");
            }
        }
        return history;
    }
}
