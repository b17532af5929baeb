package rosukh.app.demo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/// What is scheduled rests while the demo is filled, and goes on afterwards.
class ClocksTest {

    private static final Duration BEAT = Duration.ofMillis(5);
    private static final Duration MANY_BEATS = Duration.ofMillis(400);

    private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
    private final AtomicInteger afterDelay = new AtomicInteger();
    private final AtomicInteger atRate = new AtomicInteger();

    @BeforeEach
    void two_clocks_tick() {
        scheduler.setVirtualThreads(true);
        scheduler.scheduleWithFixedDelay(afterDelay::incrementAndGet, BEAT);
        scheduler.scheduleAtFixedRate(atRate::incrementAndGet, BEAT);
        tick();
    }

    @AfterEach
    void end() {
        scheduler.close();
    }

    private int ticks() {
        return afterDelay.get() + atRate.get();
    }

    private void tick() {
        int delayed = afterDelay.get();
        int timed = atRate.get();
        await().until(() -> afterDelay.get() > delayed && atRate.get() > timed);
    }

    @Test
    void no_clock_ticks_meanwhile_and_all_do_afterwards() {
        new Clocks(List.of(scheduler))
                .restDuring(() -> {
                    // What was under way ends first.
                    await().during(BEAT.multipliedBy(4))
                            .until(this::ticks, seen -> seen == ticks());
                    int before = ticks();
                    await().during(MANY_BEATS).until(() -> ticks() == before);
                });
        tick();
    }

    @Test
    void they_tick_again_after_a_filling_that_failed() {
        Clocks clocks = new Clocks(List.of(scheduler));
        assertThatThrownBy(() ->
                        clocks.restDuring(() -> {
                            throw new IllegalStateException("refused");
                        }))
                .isInstanceOf(IllegalStateException.class);
        tick();
    }
}
