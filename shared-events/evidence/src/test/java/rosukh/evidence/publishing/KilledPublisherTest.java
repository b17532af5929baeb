package rosukh.evidence.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rosukh.eventstore.EmbeddedServer;
import rosukh.eventstore.LogFixture;
import rosukh.eventstore.MongoEventStorageEngine;
import rosukh.eventstore.StoreClient;
import rosukh.evidence.PublishedLog.Signed;
import rosukh.evidence.publishing.KilledPublisher.Moment;
import rosukh.log.Checkpoint;

/// A process is killed in the middle of publishing, and the next one goes on without a fork.
class KilledPublisherTest {

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(Moment.class)
    void goes_on_after_being_killed(Moment moment) throws Exception {
        publish(Moment.NEVER, "before", 300);
        publish(moment, "killed", 200);
        publish(Moment.NEVER, "after", 100);
        assertThatNothingForked(600);
    }

    @Test
    void goes_on_after_being_killed_at_every_moment_in_turn() throws Exception {
        int stored = 0;
        for (Moment moment : List.of(Moment.MEMORY, Moment.TILES, Moment.NOTE, Moment.MEMORY)) {
            publish(moment, "killed-" + stored, 100);
            stored += 100;
        }
        publish(Moment.NEVER, "after", 1);
        assertThatNothingForked(stored + 1);
    }

    private void publish(Moment moment, String stream, int events) throws Exception {
        Path said = folder.resolve("said.log");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledPublisher.class.getName(),
                                folder.toString(),
                                moment.name(),
                                stream,
                                String.valueOf(events))
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(said))
                .isEqualTo(moment == Moment.NEVER ? 0 : KilledPublisher.KILLED);
    }

    /// Every checkpoint that is there is of a beginning of the stored events, and so is what is
    /// remembered.
    private void assertThatNothingForked(int events) {
        try (EmbeddedServer server = EmbeddedServer.start(folder.resolve("embedded"));
                MongoClient client = MongoClients.create(StoreClient.settings(server.uri()));
                MongoEventStorageEngine engine =
                        MongoEventStorageEngine.builder()
                                .database(client.getDatabase(KilledPublisher.DATABASE))
                                .eventSerializer(LogFixture.SERIALIZER)
                                .snapshotSerializer(LogFixture.SERIALIZER)
                                .build()) {
            Node node = Node.of(client.getDatabase(KilledPublisher.DATABASE), folder).on(engine);
            List<byte[]> leaves = node.leaves();
            assertThat(leaves).hasSize(events);
            assertThat(node.latest().size()).isEqualTo(events);
            for (Signed signed : node.log.checkpoints()) {
                Checkpoint tree = Node.checkpoint(signed);
                assertThat(tree.root())
                        .as("%d", tree.size())
                        .isEqualTo(PublishingContract.root(leaves.subList(0, (int) tree.size())));
            }
            SignerMemory.Remembered remembered = node.memory.read().orElseThrow();
            assertThat(remembered.size()).isEqualTo(events);
            assertThat(remembered.root()).isEqualTo(node.latest().root());
            assertThat(remembered.note()).isEqualTo(node.log.latest().orElseThrow().note());
        }
    }
}
