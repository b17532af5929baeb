package rosukh.app.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import rosukh.app.log.Failures;
import rosukh.eventstore.CommitLog;
import rosukh.eventstore.CommitRef;
import rosukh.eventstore.ProcessorPositions;

/// Probes answer from the last look, whatever the database does.
class ProbeTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch away = new CountDownLatch(1);
    private final Log log = new Log();

    private static final class Log implements CommitLog {

        private volatile LongSupplier head = () -> 7;

        @Override
        public long head() {
            return head.getAsLong();
        }

        @Override
        public Optional<CommitRef> findByKey(String key) {
            return Optional.empty();
        }
    }

    @AfterEach
    void release() {
        away.countDown();
    }

    @Test
    void do_not_wait_for_a_database_that_does_not_answer() throws Exception {
        log.head = this::answerNever;
        Watch watch = watch(LIMIT);
        watch.start();
        assertThat(asked.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();

        assertThat(probe(watch).getStatus()).isEqualTo(ProcessorHealth.STARTING);
        watch.stop();
    }

    @Test
    void say_that_it_is_away_when_a_look_waits_for_too_long() throws Exception {
        Watch watch = watch(Duration.ZERO);
        watch.lookAgain();
        log.head = this::answerNever;
        watch.start();
        assertThat(asked.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();

        Health health = probe(watch);
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsKey("since");
        watch.stop();
    }

    @Test
    void say_so_while_it_cannot_be_asked_and_are_well_when_it_can_again() throws Exception {
        log.head =
                () -> {
                    throw new IllegalStateException("no server");
                };
        Watch watch = watch(LIMIT);
        watch.start();
        await().atMost(LIMIT).until(() -> watch.seen() != null);
        Health health = probe(watch);
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).extractingByKey("error").asString().contains("no server");

        log.head = () -> 8;
        await().atMost(LIMIT).until(() -> probe(watch).getStatus().equals(Status.UP));
        watch.stop();
    }

    private long answerNever() {
        asked.countDown();
        try {
            away.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private static Health probe(Watch watch) throws Exception {
        return CompletableFuture.supplyAsync(new ProcessorHealth(watch)::health)
                .get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    private Watch watch(Duration silentAfter) {
        Configurer axon = DefaultConfigurer.defaultConfiguration();
        axon.eventProcessing();
        return new Watch(
                axon.buildConfiguration().eventProcessingConfiguration(),
                log,
                nothing(),
                new Failures(Clock.systemUTC()),
                new SimpleMeterRegistry(),
                new WatchProperties(100, LIMIT, silentAfter, Duration.ofMillis(10)));
    }

    private static ProcessorPositions nothing() {
        return new ProcessorPositions() {
            @Override
            public Map<String, Reached> reached() {
                return Map.of();
            }

            @Override
            public void tell(Map<String, Long> positions) {
                throw new AssertionError("a probe tells nothing");
            }
        };
    }
}
