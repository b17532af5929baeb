package rosukh.app.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import rosukh.events.audit.Read;

class ReadTrailTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration NONE = Duration.ZERO;

    /// Many readers while storing fails now and then: what went through is stored once, what was
    /// refused is not among it.
    @Test
    void what_went_through_is_stored_and_what_is_refused_is_not() throws Exception {
        Random random = new Random(3);
        Queue<Read> stored = new ConcurrentLinkedQueue<>();
        Consumer<List<Read>> store =
                batch -> {
                    if (random.nextInt(4) == 0) throw new IllegalStateException("no log");
                    stored.addAll(batch);
                };
        Queue<Integer> answered = new ConcurrentLinkedQueue<>();
        Queue<Integer> refused = new ConcurrentLinkedQueue<>();
        try (ReadTrail trail = new ReadTrail(store, 100, LONG, NONE, new SimpleMeterRegistry());
                ExecutorService readers = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 2000; i++) {
                int number = i;
                all.add(
                        readers.submit(() -> {
                            try {
                                trail.record(read(number));
                                answered.add(number);
                            } catch (ReadNotRecorded notStored) {
                                refused.add(number);
                            }
                        }));
            }
            for (Future<?> each : all) each.get();
        }
        List<Integer> entries = stored.stream().map(Read::records).toList();
        assertThat(entries).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(answered);
        assertThat(answered.size() + refused.size()).isEqualTo(2000);
        assertThat(refused).isNotEmpty();
        Set<Integer> both = new HashSet<>(answered);
        both.retainAll(refused);
        assertThat(both).isEmpty();
    }

    @Test
    void while_one_batch_is_stored_the_next_gathers_up_to_its_limit() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Queue<Integer> sizes = new ConcurrentLinkedQueue<>();
        Consumer<List<Read>> store =
                batch -> {
                    sizes.add(batch.size());
                    first.countDown();
                    waitFor(goOn);
                };
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        try (ReadTrail trail = new ReadTrail(store, 1000, LONG, NONE, meters);
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all =
                    new ArrayList<>(List.of(readers.submit(() -> trail.record(read(0)))));
            first.await();
            for (int i = 1; i <= 250; i++) {
                int number = i;
                all.add(readers.submit(() -> trail.record(read(number))));
            }
            while (meters.get("rosukh.reads.waiting").gauge().value() < 250) Thread.onSpinWait();
            goOn.countDown();
            for (Future<?> each : all) each.get();
        }
        assertThat(sizes).containsExactly(1, ReadTrail.BATCH, 50);
    }

    @Test
    void a_full_queue_refuses_and_so_does_a_log_that_does_not_answer() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Consumer<List<Read>> store =
                _ -> {
                    first.countDown();
                    waitFor(goOn);
                };
        try (ReadTrail trail =
                        new ReadTrail(
                                store, 1, Duration.ofMillis(50), NONE, new SimpleMeterRegistry());
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> slow =
                    readers.submit(() ->
                            assertThatThrownBy(() -> trail.record(read(1)))
                                    .isInstanceOf(ReadNotRecorded.class));
            first.await();
            slow.get();
            assertThatThrownBy(() -> trail.record(read(2))).isInstanceOf(ReadNotRecorded.class);
            assertThatThrownBy(() -> trail.record(read(3)))
                    .isInstanceOf(ReadNotRecorded.class)
                    .hasMessageContaining("too many");
            goOn.countDown();
        }
    }

    @Test
    void who_reads_alone_does_not_wait_and_who_follows_gathers_until_the_rest_is_over()
            throws Exception {
        Queue<Integer> sizes = new ConcurrentLinkedQueue<>();
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> others = new ArrayList<>();
            AtomicInteger answered = new AtomicInteger();
            try (ReadTrail trail =
                    new ReadTrail(
                            batch -> sizes.add(batch.size()),
                            100,
                            LONG,
                            Duration.ofHours(1),
                            meters)) {
                trail.record(read(0));
                assertThat(sizes).containsExactly(1);
                for (int i = 1; i <= 5; i++) {
                    int number = i;
                    others.add(
                            readers.submit(() -> {
                                trail.record(read(number));
                                answered.incrementAndGet();
                            }));
                }
                // The writer may have taken one of them.
                while (meters.get("rosukh.reads.waiting").gauge().value() < 4) Thread.onSpinWait();
                assertThat(sizes).containsExactly(1);
            }
            // Who comes while it closes is refused.
            for (Future<?> each : others)
                try {
                    each.get();
                } catch (ExecutionException late) {
                    assertThat(late).hasCauseInstanceOf(ReadNotRecorded.class);
                }
            assertThat(answered.get()).isGreaterThanOrEqualTo(4);
            assertThat(sizes.stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(1 + answered.get());
        }
    }

    @Test
    void closed_it_takes_nothing() {
        ReadTrail trail = new ReadTrail(_ -> {}, 10, LONG, NONE, new SimpleMeterRegistry());
        trail.record(read(1));
        trail.close();
        assertThatThrownBy(() -> trail.record(read(2))).isInstanceOf(ReadNotRecorded.class);
    }

    static Read read(int number) {
        return new Read(
                "2026-11-28T08:00:00Z",
                "officer",
                List.of("officer"),
                "isipo",
                null,
                "/cases/{caseId}",
                "cases",
                List.of("f-1.1"),
                List.of(),
                null,
                number,
                null,
                200,
                true);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
