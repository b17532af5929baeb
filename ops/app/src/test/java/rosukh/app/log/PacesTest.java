package rosukh.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.junit.jupiter.api.Test;

class PacesTest {

    private static final int FULL = 3;

    private final Paces paces = new Paces(Duration.ofHours(1), FULL, 1);

    @Test
    void an_idle_group_is_served_at_once() throws Exception {
        Configuration axon = DefaultConfigurer.defaultConfiguration().buildConfiguration();
        ScheduledExecutorService worker = paces.workerOf("a", axon);
        CountDownLatch done = new CountDownLatch(1);
        worker.submit(done::countDown);
        assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
        axon.start();
        axon.shutdown();
        assertThat(worker.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void after_a_batch_a_group_rests_and_no_other_does() throws Exception {
        batch("a", FULL - 1);
        assertThat(paces.of("a").delay()).isPositive();
        assertThat(paces.of("b").delay()).isZero();
    }

    @Test
    void after_a_full_batch_it_goes_on() throws Exception {
        batch("a", FULL - 1);
        batch("a", FULL);
        assertThat(paces.of("a").delay()).isZero();
    }

    @Test
    void somebody_who_waits_ends_the_rest() throws Exception {
        Configuration axon = DefaultConfigurer.defaultConfiguration().buildConfiguration();
        ScheduledExecutorService worker = paces.workerOf("a", axon);
        batch("a", FULL - 1);
        CountDownLatch done = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        worker.submit(() -> {
            runs.incrementAndGet();
            done.countDown();
        });
        paces.hurry("unknown");
        paces.hurry("a");
        paces.hurry("a");
        assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(paces.of("a").delay()).isZero();
        worker.shutdown();
        assertThat(worker.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(runs).hasValue(1);
    }

    private void batch(String group, int size) throws Exception {
        List<EventMessage<?>> events =
                IntStream.range(0, size)
                        .<EventMessage<?>>mapToObj(GenericEventMessage::new)
                        .toList();
        BatchingUnitOfWork<EventMessage<?>> work = new BatchingUnitOfWork<>(events);
        work.executeWithResult(() -> paces.of(group).handle(work, () -> "handled"));
    }
}
