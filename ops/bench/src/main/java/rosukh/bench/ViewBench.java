package rosukh.bench;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.bson.Document;
import rosukh.bench.Rounds.Way;
import rosukh.eventstore.MongoEventStorageEngine;
import rosukh.eventstore.MongoEventStore;
import rosukh.eventstore.MongoTokenStore;

/// How long after a command is sent its event is in a view, at a steady rate of commands; a command
/// that had to wait counts from when it should have been sent.
final class ViewBench {

    private static final int COMMANDS_PER_SECOND = 200;
    private static final long PERIOD = Duration.ofSeconds(1).toNanos() / COMMANDS_PER_SECOND;
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int BATCH = 200;
    private static final int DIGITS = 3;

    private final Servers servers;
    private final Scale scale;

    ViewBench(Servers servers, Scale scale) {
        this.servers = servers;
        this.scale = scale;
    }

    String run() {
        MongoDatabase database = servers.freshDatabase();
        try (MongoEventStorageEngine engine = servers.ours(database);
                MongoClient elsewhere = servers.client();
                MongoEventStorageEngine other =
                        servers.ours(elsewhere.getDatabase(database.getName()));
                MongoEventStore ours = MongoEventStore.builder().storageEngine(engine).build();
                MongoEventStore otherNode =
                        MongoEventStore.builder()
                                .storageEngine(other)
                                .watchOtherProcesses(POLL)
                                .build()) {
            EmbeddedEventStore embedded =
                    EmbeddedEventStore.builder().storageEngine(engine).build();
            List<Way> ways = new ArrayList<>();
            ways.add(new Way("ours", () -> round(database, ours, ours)));
            ways.add(
                    new Way(
                            "Axon's EmbeddedEventStore on our engine",
                            () -> round(database, embedded, embedded)));
            if (servers.areShared())
                ways.add(
                        new Way(
                                "ours, on another node by poll",
                                () -> round(database, ours, otherNode)));
            ways.add(new Way("bare insert, then replace", () -> bare(database)));
            Map<String, Sample> medians = Rounds.run(scale.rounds(), ways).medians();
            embedded.shutDown();
            Table table = new Table("side", "commands/s", "p50 ms", "p99 ms");
            medians.forEach((name, it) ->
                    table.row(
                            name,
                            Table.number(it.perSecond()),
                            Table.number(it.p50()),
                            Table.number(it.p99())));
            return table
                    + "\nPooled streaming processor, one segment; the view is one document per event,"
                    + " replaced by one call each. A round lasts twice as long as elsewhere.";
        } finally {
            database.drop();
        }
    }

    /// What the server alone takes: the caller itself writes the event and then the view.
    private Sample bare(MongoDatabase database) {
        MongoCollection<Document> log =
                database.getCollection("bare_" + UUID.randomUUID())
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        View view = new View(database.getCollection("view_" + UUID.randomUUID()));
        return send(
                view,
                due -> {
                    String id = UUID.randomUUID().toString();
                    view.sent.put(id, due);
                    log.insertOne(new Document("_id", id).append("text", Fact.SAMPLE.text()));
                    view.put(id, Fact.SAMPLE.text());
                });
    }

    private Sample round(MongoDatabase database, EventStore commands, EventStore events) {
        View view = new View(database.getCollection("view_" + UUID.randomUUID()));
        PooledStreamingEventProcessor processor = processor(database, view, events);
        processor.start();
        try {
            warmUp(commands, view);
            return send(view, due -> publish(commands, view, due));
        } finally {
            processor.shutDown();
        }
    }

    private static PooledStreamingEventProcessor processor(
            MongoDatabase database, View view, EventStore events) {
        TrackingToken now = events.createHeadToken();
        return PooledStreamingEventProcessor.builder()
                .name(UUID.randomUUID().toString())
                .eventHandlerInvoker(
                        SimpleEventHandlerInvoker.builder().eventHandlers(view).build())
                .messageSource(events)
                .tokenStore(
                        MongoTokenStore.builder()
                                .database(database)
                                .serializer(Fact.SERIALIZER)
                                .build())
                .transactionManager(NoTransactionManager.INSTANCE)
                .coordinatorExecutor(Executors.newSingleThreadScheduledExecutor())
                .workerExecutor(Executors.newSingleThreadScheduledExecutor())
                .initialSegmentCount(1)
                .initialToken(_ -> now)
                .batchSize(BATCH)
                .build();
    }

    /// Until the processor has started, which takes some seconds after a claim.
    private static void warmUp(EventStore commands, View view) {
        publish(commands, view, System.nanoTime());
        view.awaitAll();
        view.times.reset();
    }

    private Sample send(View view, LongConsumer command) {
        long count = Math.max(1, scale.round().multipliedBy(2).toNanos() / PERIOD);
        long startedAt = System.nanoTime();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long index = 0; index < count; index++) {
                long due = startedAt + index * PERIOD;
                LockSupport.parkNanos(due - System.nanoTime());
                senders.execute(() -> command.accept(due));
            }
        }
        view.awaitAll();
        Histogram times = view.times.getIntervalHistogram();
        return Sample.of(count, System.nanoTime() - startedAt, times);
    }

    private static void publish(EventStore commands, View view, long sentAt) {
        List<DomainEventMessage<?>> events = Fact.commit(UUID.randomUUID().toString(), 0, 1);
        view.sent.put(events.getFirst().getIdentifier(), sentAt);
        DefaultUnitOfWork.startAndGet(null).execute(() -> commands.publish(events));
    }

    /// A view that takes the time from the command to its own document.
    static final class View {

        private final MongoCollection<Document> documents;
        private final Map<String, Long> sent = new ConcurrentHashMap<>();
        private final Recorder times = new Recorder(DIGITS);

        View(MongoCollection<Document> documents) {
            this.documents = documents;
        }

        @EventHandler
        void on(Fact fact, EventMessage<?> event) {
            if (sent.containsKey(event.getIdentifier())) put(event.getIdentifier(), fact.text());
        }

        private void put(String id, String text) {
            documents.replaceOne(
                    eq("_id", id),
                    new Document("_id", id).append("length", text.length()),
                    new ReplaceOptions().upsert(true));
            Long sentAt = sent.remove(id);
            if (sentAt != null) times.recordValue(System.nanoTime() - sentAt);
        }

        void awaitAll() {
            long endsAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (!sent.isEmpty()) {
                if (System.nanoTime() > endsAt)
                    throw new IllegalStateException(sent.size() + " events are not in the view");
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
        }
    }
}
