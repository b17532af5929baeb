package rosukh.evidence.check;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import rosukh.eventstore.Durability;
import rosukh.eventstore.EmbeddedServer;
import rosukh.eventstore.EventNames;
import rosukh.eventstore.EventSerializer;
import rosukh.eventstore.LogDoctor;
import rosukh.eventstore.LoggedBytes;
import rosukh.eventstore.MongoEventStorageEngine;
import rosukh.eventstore.StoreClient;
import rosukh.evidence.Envelope;
import rosukh.evidence.MemoryLog;

/// A store with events in it and what was published of them.
final class StoredLog implements AutoCloseable {

    private final AutoCloseable server;
    private final MongoClient client;
    private final MongoDatabase database;
    private final MongoEventStorageEngine engine;
    private long written;

    /// On an embedded server.
    StoredLog(Path folder) {
        this(EmbeddedServer.start(folder));
    }

    private StoredLog(EmbeddedServer server) {
        this(server.uri(), "rosukh", server, server);
    }

    /// On a server that runs, in a database that is dropped in the end.
    StoredLog(String uri, String database) {
        this(uri, database, Durability.ofServer(), () -> {});
    }

    private StoredLog(String uri, String name, Durability durability, AutoCloseable server) {
        this.server = server;
        client = MongoClients.create(StoreClient.settings(uri));
        database = client.getDatabase(name);
        EventSerializer serializer = EventSerializer.of(EventNames.none(), List.of(), "java.lang.");
        engine =
                MongoEventStorageEngine.builder()
                        .database(database)
                        .durability(durability)
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .clock(Clock.systemUTC())
                        .build();
    }

    MongoDatabase database() {
        return database;
    }

    LogDoctor doctor() {
        return new LogDoctor(database());
    }

    /// Writes commits of two events each, over three streams in turn.
    void write(int commits) {
        for (int commit = 0; commit < commits; commit++) {
            List<DomainEventMessage<?>> events = new ArrayList<>();
            for (int each = 0; each < 2; each++, written++)
                events.add(
                        new GenericDomainEventMessage<>(
                                "case",
                                "c-" + written % 3,
                                written / 3,
                                "event " + written,
                                MetaData.with("actor", "officer").and("role", "officer"),
                                "e-" + written,
                                Instant.parse("2026-07-25T10:00:00.5Z").plusSeconds(written)));
            engine.appendEvents(events);
        }
    }

    List<LoggedBytes> events(long from) {
        try (Stream<LoggedBytes> events = engine.byteLog().from(from)) {
            return events.toList();
        }
    }

    /// Publishes what the log has beyond what was published.
    void publish(MemoryLog log, long from) {
        log.add(events(from).stream().map(event -> Envelope.of(event).bytes()).toList());
        log.sign();
    }

    MongoEventStorageEngine engine() {
        return engine;
    }

    @Override
    public void close() {
        engine.close();
        database.drop();
        client.close();
        try {
            server.close();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
