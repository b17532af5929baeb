package rosukh.command.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.LogReader.Follower;
import rosukh.command.kernel.LogReader.Logged;

class LogReaderTest extends OnTheRealLog {

    private final List<Logged> first = new ArrayList<>();
    private final List<Logged> second = new ArrayList<>();
    private LogReader log;

    @BeforeEach
    void the_two_events_of_a_firm() {
        send(register("f-1", "10320004156"));
        log = LogReader.of(node.events);
    }

    @Test
    void whoever_looks_first_learns_for_all_and_an_event_is_understood_once() {
        Follower one = log.follow(first::add);
        Follower other = log.follow(second::add);
        assertThat(one.<Integer>learned(first::size)).isEqualTo(2);
        assertThat(other.<Integer>known(second::size)).isEqualTo(2);
        assertThat(other.<Integer>learned(second::size)).isEqualTo(2);
        for (int i = 0; i < 2; i++)
            assertThat(first.get(i).event()).isSameAs(second.get(i).event());
    }

    @Test
    void whoever_comes_later_learns_everything_and_the_others_nothing_twice() {
        log.follow(first::add).learned(first::size);
        Follower late = log.follow(second::add);
        assertThat(late.<Integer>learned(second::size)).isEqualTo(2);
        assertThat(first).hasSize(2);
    }

    @Test
    void whoever_fails_keeps_no_other_waiting_and_is_offered_the_event_again() {
        AtomicBoolean broken = new AtomicBoolean(true);
        Follower failing =
                log.follow(logged -> {
                    if (broken.get() && logged.position() == 1)
                        throw new IllegalStateException("not now");
                    first.add(logged);
                });
        Follower other = log.follow(second::add);
        assertThat(other.<Integer>learned(second::size)).isEqualTo(2);
        assertThatThrownBy(() -> failing.learned(first::size)).hasMessage("not now");
        assertThat(first).hasSize(1);
        broken.set(false);
        assertThat(failing.<Integer>learned(first::size)).isEqualTo(2);
        assertThat(first).extracting(Logged::position).containsExactly(0L, 1L);
        assertThat(second).extracting(Logged::position).containsExactly(0L, 1L);
    }

    @Test
    void who_acted_is_told() {
        Follower follower = log.follow(first::add);
        assertThat(follower.<String>learned(() -> first.getFirst().actor())).isEqualTo("omid");
    }
}
