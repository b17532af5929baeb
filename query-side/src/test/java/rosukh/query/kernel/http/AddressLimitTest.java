package rosukh.query.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.query.harness.LeapingTime;

class AddressLimitTest {

    private static final String HERE = "203.0.113.9";

    private final LeapingTime time = new LeapingTime();
    private AddressLimit limit;

    @BeforeEach
    void six_a_minute() {
        time.stop();
        limit = new AddressLimit(6, 3, time);
    }

    @Test
    void an_address_may_use_its_minute_at_once_and_then_waits() {
        for (int i = 0; i < 6; i++) assertThat(limit.take(HERE)).isZero();
        assertThat(limit.take(HERE)).isEqualTo(10);
        time.pass(Duration.ofSeconds(9));
        assertThat(limit.take(HERE)).isEqualTo(1);
        time.pass(Duration.ofSeconds(1));
        assertThat(limit.take(HERE)).isZero();
        assertThat(limit.take(HERE)).isEqualTo(10);
    }

    @Test
    void others_are_not_touched_by_it() {
        exhaust(HERE);
        assertThat(limit.take("203.0.113.10")).isZero();
    }

    @Test
    void a_network_of_ipv6_counts_as_one_however_its_addresses_are_written() {
        exhaust("2001:db8:1:2::1");
        assertThat(limit.take("2001:db8:1:2:0:0:0:99")).isPositive();
        assertThat(limit.take("2001:db8:1:3::1")).isZero();
    }

    @Test
    void what_is_no_address_is_counted_as_it_is_written() {
        exhaust("unknown");
        assertThat(limit.take("unknown")).isPositive();
        assertThat(limit.take("elsewhere")).isZero();
    }

    @Test
    void only_so_many_addresses_are_remembered() {
        for (int i = 0; i < 1000; i++) limit.take("198.51.100." + i % 250 + i);
        assertThat(limit.remembered()).isLessThanOrEqualTo(3);
    }

    @Test
    void who_has_not_asked_for_a_minute_is_forgotten() {
        limit.take(HERE);
        assertThat(limit.remembered()).isEqualTo(1);
        time.pass(Duration.ofSeconds(61));
        assertThat(limit.remembered()).isZero();
    }

    @Test
    void a_limit_below_one_is_none() {
        assertThatThrownBy(() -> new AddressLimit(0, 3, time))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AddressLimit(6, 0, time))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// Whatever the pattern of questions, no minute lets through more than twice the limit, and who
    /// waits as long as told is let through.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_walk_of_questions_never_gets_more_than_a_full_bucket_and_a_minute(long seed) {
        Random chance = new Random(seed);
        Deque<Long> let = new ArrayDeque<>();
        long now = 0;
        for (int step = 0; step < 500; step++) {
            long seconds = limit.take(HERE);
            if (seconds == 0) let.add(now);
            else if (chance.nextInt(4) == 0) {
                time.pass(Duration.ofSeconds(seconds));
                now += seconds;
                assertThat(limit.take(HERE)).as("after %s s", seconds).isZero();
                let.add(now);
            }
            int pause = chance.nextInt(12);
            time.pass(Duration.ofSeconds(pause));
            now += pause;
            while (!let.isEmpty() && let.getFirst() <= now - 60) let.removeFirst();
            assertThat(let).hasSizeLessThanOrEqualTo(12);
        }
    }

    private void exhaust(String address) {
        while (limit.take(address) == 0) assertThat(limit.remembered()).isPositive();
    }
}
