package rosukh.evidence.publishing;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import rosukh.eventstore.Durability;
import rosukh.eventstore.LogFixture;
import rosukh.eventstore.LoggedBytes;
import rosukh.eventstore.MongoEventStorageEngine;
import rosukh.eventstore.MongoTokenStore;
import rosukh.evidence.Envelope;
import rosukh.evidence.PublishedLog.Signed;
import rosukh.log.Checkpoint;
import rosukh.log.SignedNote;

/// A node on a database: its store, its publisher, its memory of what was signed. A second one on
/// the same database is another process; one with the same memory is the same after a restart.
final class Node {

    /// The public test key of transparency-dev/tessera.
    static final String KEY =
            "PRIVATE+KEY+example.com/log/testdata+33d7b496"
                    + "+AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg";

    static final String ORIGIN = "example.com/log/testdata";

    final MongoDatabase database;
    final MongoEventStorageEngine engine;
    final Chain chain;
    final TileStore tiles;
    final StoredLog log;
    final Receipts receipts;
    final MemoryFile memory;
    final Publishing publishing;
    final LogPublisher publisher;

    private Node(Builder with, MongoEventStorageEngine engine) {
        this.database = with.database;
        this.engine = engine;
        chain = new Chain(database);
        tiles = new TileStore(database);
        log = new StoredLog(chain, tiles);
        receipts = new Receipts(log);
        memory = new MemoryFile(with.folder.resolve("signed.json"));
        publishing =
                new Publishing(
                        chain,
                        tiles,
                        engine.byteLog(),
                        engine.commitLog(),
                        with.durability,
                        with.memory == null ? memory : with.memory,
                        SigningKeys.parse(with.keys),
                        with.orders,
                        Clock.systemUTC());
        publisher =
                new LogPublisher(
                        publishing,
                        engine.commitLog(),
                        new Lease(
                                MongoTokenStore.builder()
                                        .database(database)
                                        .serializer(LogFixture.SERIALIZER)
                                        .nodeId(with.name)
                                        .claimTimeout(with.claimTimeout)
                                        .build()),
                        new Evidence(database, memory),
                        Clock.systemUTC(),
                        with.interval);
    }

    /// What a node is made of.
    static final class Builder {

        private final MongoDatabase database;
        private final Path folder;
        private String name = "node";
        private String keys = KEY;
        private Orders orders = Orders.none();
        private Durability durability = Durability.ofServer();
        private SignerMemory memory;
        private Duration interval = Duration.ZERO;
        private Duration claimTimeout = Duration.ofSeconds(10);

        private Builder(MongoDatabase database, Path folder) {
            this.database = database;
            this.folder = folder;
        }

        Builder name(String name) {
            this.name = name;
            return this;
        }

        Builder keys(String... keys) {
            this.keys = String.join("\n", keys);
            return this;
        }

        Builder orders(Orders orders) {
            this.orders = orders;
            return this;
        }

        Builder durability(Durability durability) {
            this.durability = durability;
            return this;
        }

        Builder memory(SignerMemory memory) {
            this.memory = memory;
            return this;
        }

        Builder interval(Duration interval) {
            this.interval = interval;
            return this;
        }

        Builder claimTimeout(Duration claimTimeout) {
            this.claimTimeout = claimTimeout;
            return this;
        }

        Node on(MongoEventStorageEngine engine) {
            return new Node(this, engine);
        }
    }

    /// @param folder of the memory
    static Builder of(MongoDatabase database, Path folder) {
        return new Builder(database, folder);
    }

    /// Stores events, one stream and commit for each call.
    static void append(MongoEventStorageEngine engine, String stream, int count) {
        List<DomainEventMessage<String>> events = new ArrayList<>();
        for (int sequence = 0; sequence < count; sequence++)
            events.add(
                    new GenericDomainEventMessage<>(
                            "type",
                            stream,
                            sequence,
                            "payload " + sequence,
                            MetaData.emptyInstance()));
        if (count > 0) engine.appendEvents(events);
    }

    void append(String stream, int count) {
        append(engine, stream, count);
    }

    /// The leaves as they must be, from the stored events.
    List<byte[]> leaves() {
        try (Stream<LoggedBytes> events = engine.byteLog().from(0)) {
            return events.map(event -> Envelope.of(event).bytes()).toList();
        }
    }

    Standing step() {
        return publisher.step();
    }

    Checkpoint latest() {
        return checkpoint(log.latest().orElseThrow());
    }

    static Checkpoint checkpoint(Signed signed) {
        return Checkpoint.parse(SignedNote.parse(signed.note()).text());
    }
}
