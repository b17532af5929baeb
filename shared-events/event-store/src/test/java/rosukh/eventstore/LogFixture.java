package rosukh.eventstore;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/// A fresh database on a server and everything a test builds on it.
public final class LogFixture {

    /// As in production, with plain texts as payloads.
    public static final EventSerializer SERIALIZER =
            EventSerializer.of(EventNames.none(), List.of(), "java.lang.");

    /// Metadata under these names become further keys.
    static final String CLAIM = "claim";

    static final String IDEMPOTENCY = "idempotency";

    /// Metadata under this name are tags, separated by commas.
    static final String TAGS = "tags";

    private final TestServer server;
    private final String database = "rosukh_test_" + UUID.randomUUID().toString().replace("-", "");
    private final List<MongoClient> clients = new ArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    public LogFixture(TestServer server) {
        this.server = server;
    }

    /// The database through a client of its own.
    public MongoDatabase database() {
        return database(server.uri());
    }

    /// A second ledger on the same server.
    MongoDatabase otherDatabase() {
        MongoClient client = MongoClients.create(StoreClient.settings(server.uri()));
        clients.add(client);
        MongoDatabase other = client.getDatabase(database + "_other");
        open.addLast(other::drop);
        return other;
    }

    MongoDatabase database(String uri) {
        MongoClient client = MongoClients.create(StoreClient.settings(uri));
        clients.add(client);
        return client.getDatabase(database);
    }

    /// An engine with a client of its own, as in a process of its own.
    public MongoEventStorageEngine engine() {
        return opened(engine(database()).build());
    }

    MongoEventStorageEngine.Builder engine(MongoDatabase database) {
        return MongoEventStorageEngine.builder()
                .database(database)
                .durability(server.durability())
                .commitKeys(LogFixture::keys)
                .eventTags(LogFixture::tags)
                .eventSerializer(SERIALIZER)
                .snapshotSerializer(SERIALIZER);
    }

    MongoDeadLetterQueue.Builder deadLetters(MongoEventStorageEngine engine) {
        return MongoDeadLetterQueue.builder()
                .database(database())
                .storageEngine(engine)
                .processingGroup("views");
    }

    <T extends AutoCloseable> T opened(T closeable) {
        open.addFirst(closeable);
        return closeable;
    }

    TestServer server() {
        return server;
    }

    static List<String> keys(EventMessage<?> event) {
        return event.getMetaData().entrySet().stream()
                .flatMap(entry ->
                        switch (entry.getKey()) {
                            case CLAIM -> Stream.of("u:" + entry.getValue());
                            case IDEMPOTENCY -> Stream.of("i:" + entry.getValue());
                            default -> Stream.<String>empty();
                        })
                .toList();
    }

    static List<String> tags(EventMessage<?> event) {
        String tags = (String) event.getMetaData().getOrDefault(TAGS, "");
        return tags.isEmpty() ? List.of() : List.of(tags.split(",", -1));
    }

    static DomainEventMessage<String> event(String aggregate, long sequence) {
        return event(aggregate, sequence, Map.of());
    }

    static DomainEventMessage<String> event(
            String aggregate, long sequence, Map<String, String> metadata) {
        return new GenericDomainEventMessage<>(
                "type", aggregate, sequence, "payload " + sequence, MetaData.from(metadata));
    }

    static DomainEventMessage<String> event(String aggregate, long sequence, Instant time) {
        return new GenericDomainEventMessage<>(
                "type",
                aggregate,
                sequence,
                "payload " + sequence,
                MetaData.emptyInstance(),
                UUID.randomUUID().toString(),
                time);
    }

    /// Several events of one aggregate.
    static List<DomainEventMessage<String>> events(String aggregate, long first, int count) {
        return Stream.iterate(first, sequence -> sequence + 1)
                .limit(count)
                .map(sequence -> event(aggregate, sequence))
                .toList();
    }

    /// Everything in the log.
    static List<TrackedEventMessage<?>> all(MongoEventStorageEngine engine) {
        return new ArrayList<>(engine.readEvents(null, false).toList());
    }

    static long position(TrackedEventMessage<?> message) {
        return message.trackingToken().position().orElseThrow();
    }

    /// Runs work in a unit of work of its own.
    static CommitRef inUnitOfWork(Runnable work) {
        DefaultUnitOfWork<?> unitOfWork = DefaultUnitOfWork.startAndGet(null);
        unitOfWork.execute(work);
        return CommitRef.of(unitOfWork).orElseThrow();
    }

    /// Closes all that was opened and drops the database.
    public void close() throws Exception {
        for (AutoCloseable closeable : open) closeable.close();
        if (!clients.isEmpty()) clients.getFirst().getDatabase(database).drop();
        clients.forEach(MongoClient::close);
    }
}
