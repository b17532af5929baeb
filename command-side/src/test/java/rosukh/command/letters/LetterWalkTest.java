package rosukh.command.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.command.kernel.Refused;
import rosukh.command.letters.LetterCommand.BeginSending;
import rosukh.command.letters.LetterCommand.CancelLetter;
import rosukh.command.letters.LetterCommand.Outcome;
import rosukh.command.letters.LetterCommand.RecordAnswer;
import rosukh.command.letters.LetterCommand.RecordBounce;
import rosukh.command.letters.LetterCommand.WriteLetter;
import rosukh.events.letters.LetterEvent;
import rosukh.events.letters.LetterEvent.LetterBounced;
import rosukh.events.letters.LetterEvent.LetterCancelled;
import rosukh.events.letters.LetterEvent.LetterFailed;
import rosukh.events.letters.LetterEvent.LetterHandedOver;
import rosukh.events.letters.LetterEvent.LetterPutOff;
import rosukh.events.letters.LetterEvent.LetterRefused;
import rosukh.events.letters.LetterEvent.LetterWritten;
import rosukh.events.letters.LetterEvent.SendingBegun;

/// Random commands to one letter: whatever is accepted, its history makes sense.
class LetterWalkTest {

    private static final int SEEDS = Integer.getInteger("walk.seeds", 200);
    private static final int COMMANDS = 60;
    private static final WriteLetter WRITE =
            Correspondents.letter(Map.of("topic", "t", "message", "m"));
    private static final LetterWritten WRITTEN = Writing.write(WRITE, Correspondents.FIRM);

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void keeps_the_history_of_a_letter_true(int seed) {
        walk(
                seed,
                (history, state) -> {
                    holds(history);
                    Letter replayed = Letter.unwritten();
                    for (LetterEvent event : history) replayed = replayed.evolve(event);
                    assertThat(replayed).isEqualTo(state);
                });
    }

    @Test
    @Tag("whole-walk")
    void reaches_everything_that_can_happen() {
        Set<Class<?>> happened = new HashSet<>();
        for (int seed = 0; seed < SEEDS; seed++)
            walk(seed, (history, _) -> happened.add(history.getLast().getClass()));
        assertThat(happened).containsExactlyInAnyOrder(LetterEvent.class.getPermittedSubclasses());
    }

    /// Attempts are counted without gaps; no two run at once; each pause is kept; an answer belongs
    /// to the attempt before it; after the end nothing comes.
    private static void holds(List<LetterEvent> history) {
        assertThat(history.getFirst()).isEqualTo(WRITTEN);
        int attempts = 0;
        @Nullable Instant running = null;
        @Nullable Instant first = null;
        @Nullable Instant due = null;
        for (int i = 1; i < history.size(); i++) {
            boolean last = i == history.size() - 1;
            switch (history.get(i)) {
                case LetterWritten _ -> throw new AssertionError("written twice");
                case SendingBegun(_, var attempt, var at) -> {
                    Instant begun = Instant.parse(at);
                    assertThat(attempt).isEqualTo(++attempts);
                    if (running != null)
                        assertThat(begun).isAfterOrEqualTo(running.plus(Duration.ofMinutes(10)));
                    if (due != null) assertThat(begun).isAfterOrEqualTo(due);
                    if (first == null) first = begun;
                    running = begun;
                    due = null;
                }
                case LetterPutOff(_, var attempt, _, var at, var next) -> {
                    assertThat(running).isNotNull();
                    assertThat(attempt).isEqualTo(attempts);
                    due = Instant.parse(next);
                    assertThat(Duration.between(Instant.parse(at), due))
                            .isBetween(Duration.ofMinutes(1), Duration.ofDays(1));
                    assertThat(Instant.parse(at)).isBefore(first.plus(Duration.ofDays(5)));
                    running = null;
                }
                case LetterFailed(_, var attempt, _, var at) -> {
                    assertThat(running).isNotNull();
                    assertThat(attempt).isEqualTo(attempts);
                    assertThat(Instant.parse(at)).isAfterOrEqualTo(first.plus(Duration.ofDays(5)));
                    assertThat(last).isTrue();
                }
                case LetterHandedOver(_, var attempt, _, _) -> {
                    assertThat(running).isNotNull();
                    assertThat(attempt).isEqualTo(attempts);
                    if (!last) assertThat(history.get(i + 1)).isInstanceOf(LetterBounced.class);
                }
                case LetterBounced bounced -> {
                    assertThat(history.get(i - 1)).isInstanceOf(LetterHandedOver.class);
                    assertThat(bounced.recipient()).isEqualTo(WRITTEN.recipient());
                    assertThat(last).isTrue();
                }
                case LetterRefused(_, var attempt, _, _) -> {
                    assertThat(running).isNotNull();
                    assertThat(attempt).isEqualTo(attempts);
                    assertThat(last).isTrue();
                }
                case LetterCancelled _ -> {
                    assertThat(running).isNull();
                    assertThat(last).isTrue();
                }
            }
        }
    }

    private static void walk(int seed, BiConsumer<List<LetterEvent>, Letter> afterEach) {
        Random random = new Random(seed);
        List<LetterEvent> history = new ArrayList<>();
        Letter state = Letter.unwritten();
        Instant now = Correspondents.NOON;
        for (int i = 0; i < COMMANDS; i++) {
            now = now.plus(step(random));
            try {
                LetterEvent event = state.decide(anything(random, now, history), WRITTEN);
                history.add(event);
                state = state.evolve(event);
                afterEach.accept(history, state);
            } catch (Refused refused) {
                assertThat(refused.code()).isNotBlank();
            }
        }
    }

    private static Duration step(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Duration.ofSeconds(random.nextInt(90));
            case 1 -> Duration.ofMinutes(random.nextInt(30));
            default -> Duration.ofHours(random.nextInt(12));
        };
    }

    private static LetterCommand anything(Random random, Instant now, List<LetterEvent> history) {
        if (history.isEmpty() || random.nextInt(30) == 0) return WRITE;
        if (random.nextInt(40) == 0)
            return new CancelLetter(
                    "l-1", random.nextBoolean() ? "g" : "", "omid", WRITTEN.writtenOn());
        if (random.nextInt(6) == 0)
            return new RecordBounce(
                    "l-1",
                    new BounceReport(
                            random.nextInt(3) == 0 ? "else@b.example" : WRITTEN.recipient(),
                            "5.1.1",
                            "no"),
                    now);
        if (random.nextBoolean()) return new BeginSending("l-1", now);
        int attempt = (int) history.stream().filter(SendingBegun.class::isInstance).count();
        return new RecordAnswer(
                "l-1",
                random.nextInt(8) == 0 ? attempt + 1 : attempt,
                switch (random.nextInt(24)) {
                    case 0 -> Outcome.TAKEN;
                    case 1 -> Outcome.NEVER;
                    default -> Outcome.LATER;
                },
                "words",
                now);
    }
}
