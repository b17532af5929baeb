package rosukh.command.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.command.audit.PublishedLogCommand.OrderLogKey;
import rosukh.command.audit.PublishedLogCommand.ProposeIncarnation;
import rosukh.command.audit.PublishedLogCommand.ProposeLogKey;
import rosukh.command.audit.PublishedLogCommand.RecordIncarnation;
import rosukh.command.kernel.Refused;
import rosukh.events.audit.PublishedLogEvent;
import rosukh.events.audit.PublishedLogEvent.IncarnationProposed;
import rosukh.events.audit.PublishedLogEvent.IncarnationRecorded;
import rosukh.events.audit.PublishedLogEvent.LogKeyOrdered;
import rosukh.events.audit.PublishedLogEvent.LogKeyProposed;

/// Random decisions about the published log: whatever is accepted, two persons stood behind it, on
/// the same thing, and nothing was decided twice.
class LogDecisionsWalkTest {

    private static final int SEEDS = Integer.getInteger("walk.seeds", 200);
    private static final int COMMANDS = 60;

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void two_persons_stand_behind_every_decision(int seed) {
        walk(seed, LogDecisionsWalkTest::holds);
    }

    @Test
    @Tag("whole-walk")
    void reaches_everything_that_can_happen() {
        Set<Class<?>> happened = new HashSet<>();
        for (int seed = 0; seed < SEEDS; seed++)
            walk(seed, history -> happened.add(history.getLast().getClass()));
        assertThat(happened)
                .containsExactlyInAnyOrder(PublishedLogEvent.class.getPermittedSubclasses());
    }

    private static void walk(int seed, Consumer<List<PublishedLogEvent>> afterEach) {
        Random random = new Random(seed);
        List<PublishedLogEvent> history = new ArrayList<>();
        LogDecisions state = LogDecisions.NONE;
        for (int i = 0; i < COMMANDS; i++) {
            List<PublishedLogEvent> decided;
            try {
                decided = state.decide(any(random));
            } catch (Refused refused) {
                continue;
            }
            for (PublishedLogEvent event : decided) {
                history.add(event);
                state = state.evolve(event);
                afterEach.accept(history);
            }
            assertThat(LogDecisionsTest.after(history.toArray(PublishedLogEvent[]::new)))
                    .isEqualTo(state);
        }
    }

    private static PublishedLogCommand any(Random random) {
        String person = List.of("omid", "sara", "reza").get(random.nextInt(3));
        long size = random.nextInt(3);
        String root = random.nextBoolean() ? LogDecisionsTest.ROOT : LogDecisionsTest.OTHER_ROOT;
        String key = random.nextBoolean() ? LogDecisionsTest.KEY : LogDecisionsTest.OTHER_KEY;
        return switch (random.nextInt(4)) {
            case 0 -> new ProposeIncarnation(size, root, "lost", person, LogDecisionsTest.DAY);
            case 1 -> new RecordIncarnation(size, root, person, LogDecisionsTest.DAY);
            case 2 -> new ProposeLogKey(key, "yearly", person, LogDecisionsTest.DAY);
            default -> new OrderLogKey(key, person, LogDecisionsTest.DAY);
        };
    }

    private static void holds(List<PublishedLogEvent> history) {
        List<PublishedLogEvent> before = history.subList(0, history.size() - 1);
        switch (history.getLast()) {
            case IncarnationRecorded recorded -> {
                assertThat(recorded.confirmedBy()).isNotEqualTo(recorded.proposedBy());
                IncarnationProposed proposed = last(before, IncarnationProposed.class);
                assertThat(recorded.size()).isEqualTo(proposed.size());
                assertThat(recorded.root()).isEqualTo(proposed.root());
                assertThat(recorded.proposedBy()).isEqualTo(proposed.proposedBy());
                assertThat(before)
                        .noneMatch(it ->
                                it instanceof IncarnationRecorded earlier
                                        && earlier.size() == recorded.size()
                                        && earlier.root().equals(recorded.root()));
            }
            case LogKeyOrdered ordered -> {
                assertThat(ordered.confirmedBy()).isNotEqualTo(ordered.proposedBy());
                LogKeyProposed proposed = last(before, LogKeyProposed.class);
                assertThat(ordered.vkey()).isEqualTo(proposed.vkey());
                assertThat(ordered.proposedBy()).isEqualTo(proposed.proposedBy());
            }
            case IncarnationProposed proposed -> assertThat(proposed.reason()).isNotBlank();
            case LogKeyProposed proposed ->
                    assertThat(proposed.vkey())
                            .isNotEqualTo(
                                    before.reversed().stream()
                                            .filter(LogKeyOrdered.class::isInstance)
                                            .map(it -> ((LogKeyOrdered) it).vkey())
                                            .findFirst()
                                            .orElse(null));
        }
    }

    private static <T> T last(List<PublishedLogEvent> events, Class<T> type) {
        return events.reversed().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
