package rosukh.query.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public class ViewWritingTest {

    public record Scored(String firm, int points) {}

    public record Score(String firm, int points, int events) {}

    public class Scores {

        @EventHandler
        void on(Scored event, TrackingToken token) {
            store.apply(
                    event.firm(),
                    token,
                    before ->
                            before == null
                                    ? new Score(event.firm(), event.points(), 1)
                                    : new Score(
                                            event.firm(),
                                            before.points() + event.points(),
                                            before.events() + 1));
        }
    }

    MemoryDatabase memory;
    ViewStore<Score> store;
    boolean watching;
    EmbeddedEventStore events;
    PooledStreamingEventProcessor processor;
    ScheduledExecutorService workers;
    final ViewChanges hub = new ViewChanges(Clock.systemUTC());
    final ConcurrentLinkedQueue<String> tokensAhead = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void start() {
        memory = new MemoryDatabase();
        store = new ViewStores(memory.database()).open("tests_scores_v1", Score.class);
        events =
                EmbeddedEventStore.builder()
                        .storageEngine(new InMemoryEventStorageEngine())
                        .build();
        workers = Executors.newScheduledThreadPool(2);
        processor =
                PooledStreamingEventProcessor.builder()
                        .name("tests.scores")
                        .eventHandlerInvoker(
                                SimpleEventHandlerInvoker.builder()
                                        .eventHandlers(new Scores())
                                        .build())
                        .messageSource(events)
                        .tokenStore(watchingTokens())
                        .coordinatorExecutor(workers)
                        .workerExecutor(workers)
                        .initialSegmentCount(1)
                        .batchSize(200)
                        .transactionManager(
                                org.axonframework.common.transaction.NoTransactionManager.INSTANCE)
                        .build();
        processor.registerHandlerInterceptor(new ViewBatch.Writing("tests.scores", hub));
    }

    @AfterEach
    void stop() {
        processor.shutDown();
        events.shutDown();
        workers.shutdownNow();
        memory.close();
    }

    /// Notes every stored token that says more than the view has in it.
    private InMemoryTokenStore watchingTokens() {
        return new InMemoryTokenStore() {
            @Override
            public void storeToken(TrackingToken token, String name, int segment) {
                if (watching && applied() < Positions.of(token) + 1)
                    tokensAhead.add(token.toString());
                super.storeToken(token, name, segment);
            }
        };
    }

    private long applied() {
        List<Integer> counts = new ArrayList<>();
        store.forEach(new org.bson.BsonDocument(), score -> counts.add(score.events()));
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    private void publish(int count) {
        List<DomainEventMessage<Scored>> batch = new ArrayList<>();
        for (int i = 0; i < count; i++)
            batch.add(
                    new GenericDomainEventMessage<>(
                            "Firm", "f" + i % 7 + "-" + i, 0, new Scored("f-" + i % 700, 2)));
        events.publish(batch);
    }

    @Test
    void the_view_is_written_before_the_token_says_so() {
        watching = true;
        publish(5_000);
        processor.start();
        await().atMost(Duration.ofSeconds(60)).until(() -> applied() == 5_000);
        assertThat(tokensAhead).isEmpty();
        assertThat(store.find("f-3").orElseThrow().events()).isBetween(7, 8);
    }

    @Test
    void replay_writes_in_batches_and_says_how_fast() {
        publish(20_000);
        long start = System.nanoTime();
        processor.start();
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        hub.latest("tests.scores").filter(c -> c.position() == 19_999).isPresent());
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(applied()).isEqualTo(20_000);
        System.out.printf("replay: %,.0f events/s into 700 documents%n", 20_000 / seconds);
    }

    @Test
    void waiting_for_a_position_ends_when_the_view_has_it_or_time_is_over() {
        EventProcessingConfiguration processing = mock();
        when(processing.eventProcessor(eq("tests.scores"), any()))
                .thenReturn(Optional.of((StreamingEventProcessor) processor));
        Set<String> hurried = ConcurrentHashMap.newKeySet();
        Positions positions =
                new Positions(
                        processing, mock(OtherNodes.class), hub, hurried::add, Clock.systemUTC());
        assertThat(positions.await("tests.scores", 0, Duration.ofMillis(30))).isFalse();
        assertThat(hurried).containsExactly("tests.scores");
        processor.start();
        Thread.ofVirtual().start(() -> publish(300));
        assertThat(positions.await("tests.scores", 299, Duration.ofSeconds(20))).isTrue();
        assertThat(applied()).isEqualTo(300);
        AsOf asOf = positions.asOf(List.of("tests.scores"));
        assertThat(asOf.position()).isEqualTo(299);
    }
}
