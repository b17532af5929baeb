package rosukh.command.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.command.audit.ReplayCommand.AskForReplay;
import rosukh.command.audit.ReplayCommand.CancelReplay;
import rosukh.command.kernel.Refused;
import rosukh.events.audit.ReplayEvent;
import rosukh.events.audit.ReplayEvent.ReplayAsked;
import rosukh.events.audit.ReplayEvent.ReplayCancelled;

class ReplayTest {

    static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    static final ReplayAsked ASKED =
            new ReplayAsked("r-1", "certification.pipeline", 3, 9, "auditor", DAY);

    static AskForReplay ask(String view, long from, @Nullable Long to, long head) {
        return new AskForReplay("r-1", view, from, to, head, "auditor", DAY);
    }

    static CancelReplay cancel() {
        return new CancelReplay("r-1", "operator", DAY);
    }

    static void refused(Replay state, ReplayCommand command, String code) {
        assertThatThrownBy(() -> state.decide(command))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code().toString()).isEqualTo(code));
    }

    @Nested
    class asking {

        @Test
        void names_view_and_period() {
            assertThat(Replay.NONE.decide(ask("certification.pipeline", 3, 9L, 12)))
                    .containsExactly(ASKED);
        }

        @Test
        void goes_to_the_head_where_no_end_is_given() {
            assertThat(Replay.NONE.decide(ask("certification.pipeline", 3, null, 9)))
                    .containsExactly(ASKED);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", "pipeline", "certification.", "Certification.pipeline", "a.b.c"})
        void for_what_names_no_view_is_refused(String view) {
            refused(Replay.NONE, ask(view, 0, null, 9), "REPLAY_VIEW_MALFORMED");
        }

        @ParameterizedTest
        @CsvSource({
            "-1, 5, 9, REPLAY_PERIOD_MALFORMED",
            "6, 5, 9, REPLAY_PERIOD_MALFORMED",
            "0, 10, 9, REPLAY_AHEAD",
            "10, , 9, REPLAY_PERIOD_MALFORMED",
            "0, , -1, REPLAY_AHEAD"
        })
        void for_no_period_of_the_log_is_refused(
                long from, @Nullable Long to, long head, String code) {
            refused(Replay.NONE, ask("certification.pipeline", from, to, head), code);
        }

        @ParameterizedTest
        @CsvSource({"0, 0, 0", "9, 9, 9", "0, 9, 9"})
        void takes_the_log_to_its_ends(long from, long to, long head) {
            assertThat(Replay.NONE.decide(ask("certification.pipeline", from, to, head)))
                    .hasSize(1);
        }

        @Test
        void twice_is_refused() {
            refused(
                    Replay.NONE.evolve(ASKED),
                    ask("certification.pipeline", 0, null, 9),
                    "REPLAY_ALREADY_ASKED");
        }
    }

    @Nested
    class cancelling {

        @Test
        void says_who_did() {
            assertThat(Replay.NONE.evolve(ASKED).decide(cancel()))
                    .containsExactly(new ReplayCancelled("r-1", "operator", DAY));
        }

        @Test
        void what_nobody_asked_for_is_refused() {
            refused(Replay.NONE, cancel(), "REPLAY_UNKNOWN");
        }

        @Test
        void twice_is_refused() {
            Replay state = Replay.NONE.evolve(ASKED);
            for (ReplayEvent event : state.decide(cancel())) state = state.evolve(event);
            refused(state, cancel(), "REPLAY_ALREADY_CANCELLED");
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    /// What is in the history alone says what may come next.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void is_asked_for_once_within_the_log_and_cancelled_at_most_once(int seed) {
        Random random = new Random(seed);
        List<ReplayEvent> history = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ReplayCommand command =
                    random.nextInt(3) == 0
                            ? cancel()
                            : ask(
                                    "certification.pipeline",
                                    random.nextInt(-1, 12),
                                    random.nextBoolean() ? null : (Long) random.nextLong(12),
                                    9);
            Replay state = Replay.NONE;
            for (ReplayEvent event : history) state = state.evolve(event);
            try {
                history.addAll(state.decide(command));
            } catch (Refused refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
        assertThat(history.stream().filter(ReplayAsked.class::isInstance).count())
                .isLessThanOrEqualTo(1);
        assertThat(history.stream().filter(ReplayCancelled.class::isInstance).count())
                .isLessThanOrEqualTo(1);
        if (!history.isEmpty())
            assertThat(history.getFirst())
                    .isInstanceOfSatisfying(
                            ReplayAsked.class,
                            asked -> {
                                assertThat(asked.from()).isBetween(0L, asked.to());
                                assertThat(asked.to()).isLessThanOrEqualTo(9);
                            });
    }
}
