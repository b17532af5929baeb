package rosukh.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rosukh.eventstore.LogFixture.all;
import static rosukh.eventstore.LogFixture.event;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.bson.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

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
                assertThat(proxy.answersLost()).isPositive();
                assertThat(proxy.requestsLost()).isPositive();
                assertThat(meters.counter("rosukh.store.unknown.outcomes").count()).isPositive();
            }
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
