package rosukh.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rosukh.app.watch.Progress.State;

class ProgressTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private final Progress progress = new Progress(10, Duration.ofSeconds(30), START);

    @Test
    void is_starting_until_it_was_current_once() {
        assertThat(look(-1L, 99, 0)).isEqualTo(State.STARTING);
        assertThat(look(50L, 99, 1)).isEqualTo(State.STARTING);
        assertThat(look(99L, 99, 2)).isEqualTo(State.CURRENT);
        assertThat(look(99L, 120, 3)).isEqualTo(State.BEHIND);
    }

    @Test
    void is_not_starting_for_ever_while_others_write() {
        assertThat(look(-1L, 99, 0)).isEqualTo(State.STARTING);
        assertThat(look(98L, 103, 1)).isEqualTo(State.STARTING);
        assertThat(look(99L, 104, 2)).isEqualTo(State.CURRENT);
        assertThat(look(110L, 140, 3)).isEqualTo(State.BEHIND);
    }

    @Test
    void may_lack_a_few_events_and_be_current() {
        look(99L, 99, 0);
        assertThat(look(99L, 109, 1)).isEqualTo(State.CURRENT);
        assertThat(look(99L, 110, 2)).isEqualTo(State.BEHIND);
    }

    @Test
    void is_stalled_when_it_lacks_events_and_does_not_move_for_long() {
        look(99L, 99, 0);
        assertThat(look(99L, 100, 1)).isEqualTo(State.CURRENT);
        assertThat(look(99L, 100, 30)).isEqualTo(State.CURRENT);
        assertThat(look(99L, 100, 31)).isEqualTo(State.STALLED);
        assertThat(look(100L, 100, 32)).isEqualTo(State.CURRENT);
    }

    @Test
    void is_behind_and_not_stalled_as_long_as_it_moves() {
        look(0L, 0, 0);
        for (int second = 1; second < 100; second++)
            assertThat(look((long) second, 100_000, second)).isEqualTo(State.BEHIND);
    }

    @Test
    void is_not_stalled_by_a_long_silence_before_a_new_event() {
        look(99L, 99, 0);
        assertThat(look(99L, 99, 3600)).isEqualTo(State.CURRENT);
        assertThat(look(99L, 100, 3601)).isEqualTo(State.CURRENT);
    }

    @Test
    void is_stalled_at_once_when_it_fails() {
        look(99L, 99, 0);
        assertThat(progress.look(99L, 100, "it broke", null, START.plusSeconds(1)).state())
                .isEqualTo(State.STALLED);
    }

    @Test
    void is_stalled_when_it_never_begins() {
        assertThat(look(null, 5, 0)).isEqualTo(State.STARTING);
        assertThat(look(null, 5, 30)).isEqualTo(State.STALLED);
    }

    @Test
    void is_elsewhere_while_another_node_does_it_and_stalled_when_that_one_does_not() {
        assertThat(elsewhere(99L, 99, 0)).isEqualTo(State.ELSEWHERE);
        assertThat(elsewhere(99L, 100, 1)).isEqualTo(State.ELSEWHERE);
        assertThat(elsewhere(99L, 200, 2)).isEqualTo(State.BEHIND);
        assertThat(elsewhere(99L, 200, 31)).isEqualTo(State.STALLED);
        assertThat(elsewhere(200L, 200, 32)).isEqualTo(State.ELSEWHERE);
    }

    private State elsewhere(@Nullable Long applied, long head, int second) {
        return progress.look(applied, head, null, "node-a", START.plusSeconds(second)).state();
    }

    private State look(@Nullable Long applied, long head, int second) {
        return progress.look(applied, head, null, null, START.plusSeconds(second)).state();
    }
}
