package rosukh.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;
import org.axonframework.eventhandling.DomainEventMessage;

/// Writers at work at the same time, each on an aggregate of its own.
final class Writers {

    private static final int DIGITS = 3;

    private Writers() {}

    /// Stores one commit.
    interface Store {
        void append(List<DomainEventMessage<?>> commit);
    }

    /// Lets writers append one commit after the other until the time is up.
    static Sample append(Store store, int writers, int eventsPerCommit, Duration time) {
        Recorder times = new Recorder(DIGITS);
        AtomicLong events = new AtomicLong();
        long startedAt = System.nanoTime();
        long endsAt = startedAt + time.toNanos();
        inParallel(
                writers,
                () -> {
                    String aggregate = UUID.randomUUID().toString();
                    long sequence = 0;
                    for (long now = System.nanoTime(); now < endsAt; ) {
                        store.append(Fact.commit(aggregate, sequence, eventsPerCommit));
                        sequence += eventsPerCommit;
                        long then = System.nanoTime();
                        times.recordValue(then - now);
                        now = then;
                    }
                    events.addAndGet(sequence);
                });
        Histogram all = times.getIntervalHistogram();
        return Sample.of(events.get(), System.nanoTime() - startedAt, all);
    }

    /// Fills a log with aggregates of one size, one event per commit; aggregate `n` is called
    /// `prefix-n`.
    static void fill(Store store, String prefix, int aggregates, int size, int writers) {
        AtomicLong next = new AtomicLong();
        inParallel(
                writers,
                () -> {
                    for (long index = next.getAndIncrement();
                            index < aggregates;
                            index = next.getAndIncrement())
                        for (int sequence = 0; sequence < size; sequence++)
                            store.append(Fact.commit(prefix + "-" + index, sequence, 1));
                });
    }

    /// Fills a log fast, with many events in each commit.
    static void fill(Store store, long events, int eventsPerCommit, int writers) {
        AtomicLong left = new AtomicLong(events);
        inParallel(
                writers,
                () -> {
                    while (left.getAndAdd(-eventsPerCommit) > 0)
                        store.append(Fact.commit(UUID.randomUUID().toString(), 0, eventsPerCommit));
                });
    }

    private static void inParallel(int writers, Runnable work) {
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> all = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) all.add(threads.submit(work));
            for (Future<?> one : all) one.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a writer failed", failure.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
