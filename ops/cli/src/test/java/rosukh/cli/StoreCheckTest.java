package rosukh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.eventstore.EmbeddedServer;
import rosukh.eventstore.EventNames;
import rosukh.eventstore.EventSerializer;
import rosukh.eventstore.MongoEventStorageEngine;
import rosukh.eventstore.StoreClient;

/// The check of a log, as an operator calls it.
class StoreCheckTest {

    @TempDir Path folder;

    private EmbeddedServer server;
    private MongoClient client;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void threeCommits() {
        server = EmbeddedServer.start(folder);
        client = MongoClients.create(StoreClient.settings(server.uri()));
        EventSerializer serializer = EventSerializer.of(EventNames.none(), List.of(), "java.lang.");
        try (MongoEventStorageEngine engine =
                MongoEventStorageEngine.builder()
                        .database(client.getDatabase("rosukh"))
                        .durability(server)
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .build()) {
            for (int sequence = 0; sequence < 3; sequence++)
                engine.appendEvents(new GenericDomainEventMessage<>("type", "a", sequence, "text"));
        }
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void of_a_sound_log_ends_with_0() {
        assertThat(check(server.uri())).isEqualTo(0);
        assertThat(out.toString()).isEqualToIgnoringNewLines("3 commits, 3 events, head 2: sound");
    }

    @Test
    void of_a_damaged_log_names_every_fault_and_ends_with_1() {
        client.getDatabase("rosukh").getCollection("commits").deleteOne(new Document("_id", 1L));
        assertThat(check(server.uri())).isEqualTo(1);
        assertThat(out.toString().lines())
                .containsExactly(
                        "position 1, _id: positions 1 to 1 are missing",
                        "position 2, ev.0.seq: a goes on with 2 and not with 1",
                        "2 commits, 2 events, head 2: 2 faults");
    }

    @Test
    void of_what_is_no_database_ends_with_2() {
        assertThat(check("http://localhost/")).isEqualTo(2);
        assertThat(err.toString()).startsWith("the log could not be checked");
        assertThat(check()).isEqualTo(2);
    }

    @Test
    void of_an_archived_log_reads_the_archive() {
        String archive = folder.resolve("archive").toString();
        assertThat(
                        run(
                                "store",
                                "archive",
                                "--uri",
                                server.uri(),
                                "--archive",
                                archive,
                                "--before",
                                "9999-01-01"))
                .isEqualTo(0);
        assertThat(out.toString()).isEqualToIgnoringNewLines("3 commits moved to " + archive);
        assertThat(check(server.uri())).isEqualTo(2);
        assertThat(err.toString()).contains("no archive folder is set");
        assertThat(run("store", "check", "--uri", server.uri(), "--archive", archive)).isEqualTo(0);
        assertThat(out.toString()).contains("3 commits, 3 events, head 2: sound");
    }

    @Test
    void and_archiving_say_what_they_lack() {
        assertThat(run("store", "archive", "--uri", server.uri(), "--before", "9999-01-01"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--archive");
        String nowhere = folder.resolve("nowhere").toString();
        assertThat(run("store", "check", "--uri", server.uri(), "--archive", nowhere)).isEqualTo(2);
        assertThat(err.toString()).contains("there is no archive folder");
    }

    private int check(String uri) {
        return run("store", "check", "--uri", uri);
    }

    private int check() {
        return run("store", "check");
    }

    private int run(String... args) {
        return Rosukh.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
