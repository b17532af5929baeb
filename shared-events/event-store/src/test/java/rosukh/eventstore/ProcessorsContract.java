package rosukh.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rosukh.eventstore.LogFixture.event;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Axon's processors on this log and these tokens.
abstract class ProcessorsContract extends LogTest {

    /// Long enough for a node that works to extend its claim in time, however slow the machine.
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(5);

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final List<PooledStreamingEventProcessor> processors = new ArrayList<>();
    private final List<ScheduledExecutorService> executors = new ArrayList<>();

    @AfterEach
    void stopProcessors() {
        processors.forEach(PooledStreamingEventProcessor::shutDown);
        executors.forEach(ScheduledExecutorService::shutdownNow);
    }

    @Test
    void splitting_and_merging_lose_nothing() throws Exception {
        MongoEventStorageEngine engine = log.engine();
        Collection<Long> handled = new ConcurrentLinkedQueue<>();
        PooledStreamingEventProcessor processor = processor(engine, "here", handled::add);
        processor.start();
        append(engine, 0, 20);
        await().atMost(LIMIT).until(() -> position(processor) == 19);
        assertThat(change(processor, true)).isTrue();
        append(engine, 20, 20);
        await().atMost(LIMIT)
                .until(() -> processor.processingStatus().size() == 2 && position(processor) == 39);
        assertThat(tokens().fetchSegments("views")).containsExactly(0, 1);
        assertThat(change(processor, false)).isTrue();
        append(engine, 40, 20);
        await().atMost(LIMIT).until(() -> position(processor) == 59);
        assertThat(new TreeSet<>(handled))
                .as("Axon may repeat what lies between the tokens of two segments it merges")
                .containsExactlyElementsOf(LongStream.range(0, 60).boxed().toList());
        assertThat(tokens().fetchSegments("views")).containsExactly(0);
    }

    /// Segments are claimed one after another, so at first there may be none to split.
    private static boolean change(PooledStreamingEventProcessor processor, boolean split)
            throws Exception {
        for (int attempt = 0; attempt < 20; attempt++) {
            boolean done =
                    (split ? processor.splitSegment(0) : processor.mergeSegment(0))
                            .get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            if (done) return true;
        }
        return false;
    }

    @Test
    void a_node_that_hangs_is_taken_over_and_its_late_token_is_refused() throws Exception {
        MongoEventStorageEngine engine = log.engine();
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Set<Long> here = ConcurrentHashMap.newKeySet();
        Collection<Long> elsewhere = new ConcurrentLinkedQueue<>();
        processor(
                        engine,
                        "here",
                        position -> {
                            here.add(position);
                            if (position == 5) hang(hanging, goOn);
                        })
                .start();
        append(engine, 0, 6);
        assertThat(hanging.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        PooledStreamingEventProcessor second = processor(engine, "elsewhere", elsewhere::add);
        second.start();
        append(engine, 6, 4);
        await().atMost(LIMIT).until(() -> elsewhere.contains(9L));
        goOn.countDown();
        append(engine, 10, 2);
        await().atMost(LIMIT).until(() -> elsewhere.contains(11L));
        assertThat(elsewhere)
                .as("from the last stored token on, each once")
                .doesNotHaveDuplicates()
                .containsAll(LongStream.range(5, 12).boxed().toList());
        assertThat(here).as("the former owner goes no further").doesNotContain(10L, 11L);
        await().atMost(LIMIT).until(() -> position(second) == 11);
    }

    private static void hang(CountDownLatch hanging, CountDownLatch goOn) {
        hanging.countDown();
        try {
            goOn.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_node_with_a_wrong_clock_steals_nothing_where_the_database_has_one() {
        MongoDatabase database = log.database();
        MongoTokenStore right = tokens();
        right.initializeTokenSegments("views", 1);
        right.fetchToken("views", 0);
        MongoTokenStore fast =
                MongoTokenStore.builder()
                        .database(database)
                        .serializer(LogFixture.SERIALIZER)
                        .nodeId("fast")
                        .clock(Clock.offset(Clock.systemUTC(), Duration.ofDays(1)))
                        .build();
        LeaseClock clock = LeaseClock.of(database.getCollection("tokens"), Clock.systemUTC());
        assertThat(fast.fetchAvailableSegments("views"))
                .hasSize(clock instanceof LeaseClock.OfServer ? 0 : 1);
    }

    private MongoTokenStore tokens() {
        return MongoTokenStore.builder()
                .database(log.database())
                .serializer(LogFixture.SERIALIZER)
                .nodeId("test")
                .build();
    }

    private static void append(MongoEventStorageEngine engine, int from, int count) {
        for (int number = from; number < from + count; number++)
            engine.appendEvents(event("aggregate-" + number, 0));
    }

    private static long position(PooledStreamingEventProcessor processor) {
        return processor.processingStatus().values().stream()
                .map(EventTrackerStatus::getTrackingToken)
                .mapToLong(token -> token.position().orElse(-1))
                .min()
                .orElse(-1);
    }

    private PooledStreamingEventProcessor processor(
            MongoEventStorageEngine engine, String node, LongConsumer handler) {
        PooledStreamingEventProcessor processor =
                PooledStreamingEventProcessor.builder()
                        .name("views")
                        .eventHandlerInvoker(
                                SimpleEventHandlerInvoker.builder()
                                        .eventHandlers(new Handler(handler))
                                        .sequencingPolicy(SequentialPerAggregatePolicy.instance())
                                        .build())
                        .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                        .messageSource(
                                log.opened(MongoEventStore.builder().storageEngine(engine).build()))
                        .tokenStore(
                                MongoTokenStore.builder()
                                        .database(log.database())
                                        .serializer(LogFixture.SERIALIZER)
                                        .nodeId(node)
                                        .claimTimeout(CLAIM_TIMEOUT)
                                        .build())
                        .transactionManager(NoTransactionManager.instance())
                        .coordinatorExecutor(executor())
                        .workerExecutor(executor())
                        .initialSegmentCount(1)
                        .initialToken(StreamableMessageSource::createTailToken)
                        .tokenClaimInterval(200)
                        .claimExtensionThreshold(200)
                        .build();
        processors.add(processor);
        return processor;
    }

    private ScheduledExecutorService executor() {
        ScheduledExecutorService executor = Executors.newScheduledThreadPool(2);
        executors.add(executor);
        return executor;
    }

    /// Public, because Axon calls it.
    public static final class Handler {

        private final LongConsumer handler;

        private Handler(LongConsumer handler) {
            this.handler = handler;
        }

        /// Told by its aggregate: while segments are merged a token points to two positions.
        @EventHandler
        public void on(DomainEventMessage<String> message) {
            String aggregate = message.getAggregateIdentifier();
            handler.accept(Long.parseLong(aggregate.substring("aggregate-".length())));
        }
    }
}
