package rosukh.eventstore;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rosukh.eventstore.LogFixture.all;
import static rosukh.eventstore.LogFixture.event;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.eventstore.CuttingProxy.Fault;

/// What happens when something goes wrong around the log.
abstract class FaultsContract extends LogTest {

    @Nested
    class an_unknown_outcome {

        @Test
        void is_read_back_and_never_called_a_conflict() throws Exception {
            try (CuttingProxy proxy = new CuttingProxy(server().uri())) {
                SimpleMeterRegistry meters = new SimpleMeterRegistry();
                MongoEventStorageEngine engine =
                        log.opened(
                                log.engine(log.database(proxy.uri()))
                                        .meterRegistry(meters)
                                        .build());
                proxy.cutInserts(3);
                Set<String> acknowledged = ConcurrentHashMap.newKeySet();
                inParallel(
                        4,
                        writer -> {
                            for (int sequence = 0; sequence < 8; sequence++) {
                                DomainEventMessage<String> event = event("a-" + writer, sequence);
                                engine.appendEvents(event);
                                acknowledged.add(event.getIdentifier());
                            }
                            return null;
                        });
                proxy.cutInserts(0);
                List<TrackedEventMessage<?>> all = all(log.engine());
                assertThat(all.stream().map(LogFixture::position).toList())
                        .containsExactlyElementsOf(LongStream.range(0, 32).boxed().toList());
                assertThat(all.stream().map(TrackedEventMessage::getIdentifier).toList())
                        .containsExactlyInAnyOrderElementsOf(acknowledged);
                assertThat(proxy.count(Fault.ANSWER_LOST)).isPositive();
                assertThat(proxy.count(Fault.REQUEST_LOST)).isPositive();
                assertThat(meters.counter("rosukh.store.unknown.outcomes").count()).isPositive();
            }
        }
    }

    /// Everything a network does, around reads and writes, while some write and somebody reads.
    @Nested
    class a_bad_network {

        private static final int WRITERS = 4;
        private static final int APPENDS = 30;

        @Test
        void loses_doubles_and_skips_nothing() throws Exception {
            try (CuttingProxy proxy = new CuttingProxy(server().uri())) {
                MongoEventStorageEngine engine =
                        log.opened(log.engine(log.database(proxy.uri())).build());
                proxy.disturb(9, true, Fault.values());
                Map<String, Long> acknowledged = new ConcurrentHashMap<>();
                List<Long> read = new ArrayList<>();
                inParallel(
                        WRITERS + 1,
                        number -> {
                            if (number == WRITERS) readAll(engine, WRITERS * APPENDS, read, proxy);
                            else write(engine, "a-" + number, acknowledged);
                            return null;
                        });
                proxy.disturb(0, false);
                List<TrackedEventMessage<?>> all = all(log.engine());
                List<Long> dense = LongStream.range(0, WRITERS * APPENDS).boxed().toList();
                assertThat(all.stream().map(LogFixture::position).toList())
                        .containsExactlyElementsOf(dense);
                assertThat(
                                all.stream()
                                        .collect(
                                                toMap(
                                                        TrackedEventMessage::getIdentifier,
                                                        LogFixture::position)))
                        .isEqualTo(acknowledged);
                assertThat(read).containsExactlyElementsOf(dense);
                for (Fault fault : Fault.values())
                    assertThat(proxy.count(fault)).as(fault.name()).isPositive();
            }
        }

        private void write(
                MongoEventStorageEngine engine, String aggregate, Map<String, Long> acknowledged) {
            for (int sequence = 0; sequence < APPENDS; sequence++) {
                DomainEventMessage<String> event = event(aggregate, sequence);
                CommitRef commit = LogFixture.inUnitOfWork(() -> engine.appendEvents(event));
                acknowledged.put(event.getIdentifier(), commit.position());
            }
        }

        /// As a processor: whatever breaks, it goes on after the last event it got, until it has
        /// all and every fault has happened.
        private void readAll(
                MongoEventStorageEngine engine, int count, List<Long> read, CuttingProxy proxy) {
            while (read.size() < count || happenedNever(proxy)) {
                TrackingToken token =
                        read.isEmpty() ? null : new GlobalSequenceTrackingToken(read.getLast());
                try (var events = engine.readEvents(token, false)) {
                    events.forEach(event -> read.add(LogFixture.position(event)));
                } catch (MongoException trouble) {
                    // once more, from there
                }
            }
        }

        private static boolean happenedNever(CuttingProxy proxy) {
            return Stream.of(Fault.values()).anyMatch(fault -> proxy.count(fault) == 0);
        }
    }

    @Nested
    class closing {

        @Test
        void stores_what_is_queued_and_then_refuses() throws Exception {
            MongoEventStorageEngine engine = log.engine();
            Set<Integer> stored = ConcurrentHashMap.newKeySet();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> writers = new ArrayList<>();
                for (int writer = 0; writer < 50; writer++) {
                    int number = writer;
                    writers.add(
                            threads.submit(() -> {
                                engine.appendEvents(event("a-" + number, 0));
                                stored.add(number);
                            }));
                }
                engine.close();
                for (Future<?> writer : writers) {
                    try {
                        writer.get();
                    } catch (ExecutionException refused) {
                        assertThat(refused.getCause()).isInstanceOf(StoreUnavailable.class);
                    }
                }
            }
            assertThat(all(engine)).hasSize(stored.size());
            assertThatThrownBy(() -> engine.appendEvents(event("late", 0)))
                    .isInstanceOf(StoreUnavailable.class);
        }
    }

    @Nested
    class the_indexes {

        @Test
        void are_created_once_and_verified_at_each_start() {
            StoreIndexes.ensure(log.database());
            StoreIndexes.ensure(log.database());
            var commits = log.database().getCollection(Commits.COLLECTION);
            commits.dropIndex("keys_unique");
            commits.createIndex(new Document(CommitCodec.KEYS, 1));
            assertThatThrownBy(() -> log.engine())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("keys");
        }
    }
}
