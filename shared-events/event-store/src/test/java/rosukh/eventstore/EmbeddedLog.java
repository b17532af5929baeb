package rosukh.eventstore;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/// One embedded server for all tests of a class, with a fresh database for each.
final class EmbeddedLog implements AutoCloseable {

    /// As in production, and plain text payloads for Axon's tests.
    static final EventSerializer SERIALIZER =
            EventSerializer.of(EventNames.none(), List.of(), "java.lang.");

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final EmbeddedServer server;
    private final MongoClient client;

    EmbeddedLog() {
        server = EmbeddedServer.start(folder());
        client = MongoClients.create(StoreClient.settings(server.uri()));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "embedded");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    MongoDatabase freshDatabase() {
        return client.getDatabase("test" + DATABASES.incrementAndGet());
    }

    MongoEventStorageEngine.Builder engine() {
        return MongoEventStorageEngine.builder()
                .database(Objects.requireNonNull(freshDatabase()))
                .durability(server)
                .eventSerializer(SERIALIZER)
                .snapshotSerializer(SERIALIZER);
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
