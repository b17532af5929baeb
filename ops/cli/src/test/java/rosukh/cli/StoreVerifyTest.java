package rosukh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.eventstore.EmbeddedServer;
import rosukh.eventstore.EventNames;
import rosukh.eventstore.EventSerializer;
import rosukh.eventstore.LoggedBytes;
import rosukh.eventstore.MongoEventStorageEngine;
import rosukh.eventstore.StoreClient;
import rosukh.evidence.Envelope;
import rosukh.evidence.MemoryLog;
import rosukh.evidence.bundle.BagSink;
import rosukh.evidence.bundle.BundleWriter;
import rosukh.evidence.bundle.Scope;
import rosukh.evidence.bundle.Terms;

/// A store of four events beside a bundle of the first three, as an operator or auditor compares
/// them.
class StoreVerifyTest {

    @TempDir Path folder;

    private final MemoryLog log = new MemoryLog();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private EmbeddedServer server;
    private MongoClient client;

    @BeforeEach
    void aStoreAndABundle() throws Exception {
        server = EmbeddedServer.start(folder.resolve("store"));
        client = MongoClients.create(StoreClient.settings(server.uri()));
        EventSerializer serializer = EventSerializer.of(EventNames.none(), List.of(), "java.lang.");
        try (MongoEventStorageEngine engine =
                MongoEventStorageEngine.builder()
                        .database(client.getDatabase("rosukh"))
                        .durability(server)
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .build()) {
            for (int sequence = 0; sequence < 3; sequence++) append(engine, sequence);
            try (Stream<LoggedBytes> events = engine.byteLog().from(0)) {
                log.add(events.map(event -> Envelope.of(event).bytes()).toList());
            }
            log.sign();
            Terms terms =
                    new Terms(
                            _ -> false,
                            _ -> Optional.empty(),
                            _ -> new Terms.Actors(Optional.empty(), Optional.empty()));
            try (BagSink sink = BagSink.folder(folder.resolve("bundle"))) {
                new BundleWriter(log, engine.byteLog()::from, terms)
                        .write(log.latest().orElseThrow(), Scope.WHOLE_LOG, sink);
            }
            append(engine, 3);
        }
        Files.writeString(folder.resolve("policy"), log.policy());
    }

    private static void append(MongoEventStorageEngine engine, int sequence) {
        engine.appendEvents(new GenericDomainEventMessage<>("type", "a", sequence, "text"));
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void a_store_that_is_what_was_taken_away_is_valid_and_says_what_came_since() {
        assertThat(verify()).isEqualTo(0);
        assertThat(out.toString()).contains("events: 4", "size: 3", "waiting: 1", "verdict: valid");
    }

    @Test
    void a_changed_event_is_invalid_with_position_and_field() {
        commits()
                .updateOne(
                        Filters.eq("_id", 1L), Updates.set("ev.0.p", new Binary(new byte[] {'1'})));
        assertThat(verify()).isEqualTo(1);
        assertThat(out.toString()).contains("payloads invalid: position 1, payload: was ");
        assertThat(run("store", "check", "--uri", server.uri())).isEqualTo(0);
    }

    @Test
    void a_store_that_lost_its_end_is_invalid() {
        commits().deleteMany(Filters.gte("_id", 2L));
        assertThat(verify()).isEqualTo(1);
        assertThat(out.toString())
                .contains("positions 2 to 2 were published and are not in the store");
    }

    @Test
    void what_cannot_be_read_ends_with_2() {
        assertThat(verify("--log", folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("nowhere");
    }

    private MongoCollection<Document> commits() {
        return client.getDatabase("rosukh").getCollection("commits");
    }

    private int verify() {
        return verify("--log", folder.resolve("bundle").toString());
    }

    private int verify(String... bundle) {
        return run(
                "store",
                "verify",
                "--uri",
                server.uri(),
                "--policy",
                folder.resolve("policy").toString(),
                bundle[0],
                bundle[1]);
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        return Rosukh.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
