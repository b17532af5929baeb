package rosukh.evidence.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.eventstore.LogFixture;
import rosukh.eventstore.TestServer;
import rosukh.evidence.PublishedLog.Incarnation;
import rosukh.evidence.PublishedLog.Signed;
import rosukh.evidence.publishing.LogStopped.Reason;
import rosukh.evidence.publishing.Standing.State;
import rosukh.log.Checkpoint;
import rosukh.log.SignedNote;

/// A database that is behind what was signed, or contradicts it.
class SetBackTest {

    private static final Instant ORDERED = Instant.parse("2026-11-28T10:00:00Z");

    private static TestServer server;

    @TempDir Path folder;

    private final List<LogFixture> fixtures = new ArrayList<>();
    private final Decided orders = new Decided();

    @BeforeAll
    static void start() {
        server = TestServer.embedded();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void drop() throws Exception {
        for (LogFixture fixture : fixtures) fixture.close();
    }

    private LogFixture fresh() {
        LogFixture fixture = new LogFixture(server);
        fixtures.add(fixture);
        return fixture;
    }

    private Node node(LogFixture on) {
        return Node.of(on.database(), folder).orders(orders).on(on.engine());
    }

    /// A database as it was: everything but what was written since.
    private LogFixture backup(MongoDatabase of) {
        LogFixture backup = fresh();
        for (String name : List.of("commits", "log_checkpoints", "log_tiles")) {
            List<Document> all = of.getCollection(name).find().into(new ArrayList<>());
            if (!all.isEmpty()) backup.database().getCollection(name).insertMany(all);
        }
        return backup;
    }

    /// Five events signed, backed up, five more signed; the backup.
    private LogFixture restored() {
        LogFixture lost = fresh();
        Node before = node(lost);
        before.append("one", 5);
        before.step();
        LogFixture backup = backup(before.database);
        before.append("two", 5);
        before.step();
        return backup;
    }

    @Test
    void a_restored_backup_stops_signing_and_both_sides_are_kept() throws Exception {
        Node node = node(restored());
        Standing standing = node.step();
        assertThat(standing.state()).isEqualTo(State.STOPPED);
        LogStopped stopped = standing.stopped();
        assertThat(stopped.reason()).isEqualTo(Reason.ROLLED_BACK);
        assertThat(stopped.signed().size()).isEqualTo(10);
        assertThat(standing.because())
                .contains("10 leaves were signed, and the log has 5 events")
                .contains("an operator records a new life of the log");
        String signed = node.memory.read().orElseThrow().note();
        try (Stream<Path> files = Files.list(folder)) {
            Path kept =
                    files.filter(file -> file.toString().contains("evidence"))
                            .findFirst()
                            .orElseThrow();
            assertThat(Files.readString(kept)).contains(signed).contains("ROLLED_BACK");
        }
        Document kept = node.database.getCollection(Evidence.COLLECTION).find().first();
        assertThat(kept.getString("signed")).isEqualTo(signed);
    }

    @Test
    void it_stays_stopped_though_the_log_grows_beyond_what_was_signed() {
        LogFixture backup = restored();
        Node node = node(backup);
        node.step();
        node.append("others", 50);
        assertThat(node.step().state()).isEqualTo(State.STOPPED);
        Node again = node(backup);
        assertThat(again.step().state()).isEqualTo(State.STOPPED);
        assertThat(again.publisher.standing().stopped().reason()).isEqualTo(Reason.FORKED);
        assertThat(again.log.checkpoints()).hasSize(1);
    }

    @Test
    void other_events_in_the_place_of_signed_ones_are_a_fork() {
        Node before = node(fresh());
        before.append("one", 5);
        before.step();
        Node forged = node(fresh());
        forged.append("one", 5);
        assertThat(forged.step().state()).isEqualTo(State.STOPPED);
        assertThat(forged.publisher.standing().stopped().reason()).isEqualTo(Reason.FORKED);
    }

    @Test
    void the_same_events_without_what_was_published_of_them_go_on() {
        LogFixture first = fresh();
        Node before = node(first);
        before.append("one", 5);
        before.step();
        LogFixture bare = fresh();
        bare.database()
                .getCollection("commits")
                .insertMany(
                        before.database.getCollection("commits").find().into(new ArrayList<>()));
        Node after = node(bare);
        assertThat(after.step().state()).isEqualTo(State.PUBLISHING);
        assertThat(after.latest()).isEqualTo(before.latest());
    }

    @Test
    void a_tile_that_was_altered_stops_signing() {
        LogFixture fixture = fresh();
        Node before = node(fixture);
        before.append("one", 5);
        before.step();
        before.publisher.close();
        Document tile =
                before.database
                        .getCollection(TileStore.COLLECTION)
                        .find(new Document("_id", "0/tile/0/000"))
                        .first();
        byte[] content = tile.get("b", Binary.class).getData();
        content[40] ^= 1;
        before.database
                .getCollection(TileStore.COLLECTION)
                .replaceOne(
                        new Document("_id", "0/tile/0/000"),
                        new Document(tile).append("b", new Binary(content)));
        Node after = node(fixture);
        assertThat(after.step().state()).isEqualTo(State.STOPPED);
        assertThat(after.publisher.standing().stopped().reason()).isEqualTo(Reason.TILES_ALTERED);
    }

    @Test
    void after_a_confirmed_order_it_goes_on_under_a_new_name_that_shares_the_beginning() {
        LogFixture backup = restored();
        Node node = node(backup);
        Checkpoint signed = node.step().stopped().signed();
        node.append("others", 7);
        orders.lives.add(
                new Orders.NewLife(
                        signed.size() + 1, signed.root().base64(), ORDERED, "op", "another tree"));
        assertThat(node.step().state()).as("for another tree").isEqualTo(State.STOPPED);
        orders.lives.add(
                new Orders.NewLife(
                        signed.size(), signed.root().base64(), ORDERED, "op", "disk lost"));
        assertThat(node.step().state()).isEqualTo(State.PUBLISHING);
        assertThat(node.log.incarnations())
                .extracting(Incarnation::number, Incarnation::from, Incarnation::reason)
                .containsExactly(tuple(0, 0L, ""), tuple(1, 5L, "disk lost"));
        assertThat(node.latest().origin()).isEqualTo(Node.ORIGIN + "/1");
        assertThat(node.latest().size()).isEqualTo(12);
        assertThat(node.latest().root()).isEqualTo(PublishingContract.root(node.leaves()));
        SignedNote note = SignedNote.parse(node.log.latest().orElseThrow().note());
        assertThat(note.signedBy(SigningKeys.parse(Node.KEY).named(Node.ORIGIN + "/1")))
                .hasValueSatisfying(by -> assertThat(by).hasSize(1));
        Node again = node(backup);
        again.append("more", 3);
        assertThat(again.step().state()).isEqualTo(State.PUBLISHING);
        assertThat(again.log.checkpoints())
                .extracting(Signed::incarnation, Signed::size)
                .containsExactly(tuple(0, 5L), tuple(1, 12L), tuple(1, 15L));
        assertThat(again.log.keys())
                .extracting(key -> key.incarnation(), key -> key.to())
                .containsExactly(tuple(0, 5L), tuple(1, Long.MAX_VALUE));
    }

    @Test
    void a_life_that_nobody_ordered_is_not_believed() {
        LogFixture backup = restored();
        Node node = node(backup);
        Checkpoint signed = node.step().stopped().signed();
        Node forger =
                Node.of(backup.database(), folder.resolve("..").resolve(folder.getFileName()))
                        .orders(orders)
                        .on(backup.engine());
        orders.lives.add(
                new Orders.NewLife(
                        signed.size(), signed.root().base64(), ORDERED, "op", "disk lost"));
        SignerMemory.Remembered honest = node.memory.read().orElseThrow();
        forger.step();
        forger.step();
        orders.lives.clear();
        node.memory.write(honest);
        Node victim = node(backup);
        assertThat(victim.step().state()).isEqualTo(State.STOPPED);
        assertThat(victim.publisher.standing().because()).contains("life 0").contains("life 1");
    }

    @Test
    void a_memory_that_cannot_be_read_stops_signing() throws Exception {
        LogFixture fixture = fresh();
        Node before = node(fixture);
        before.append("one", 1);
        before.step();
        before.publisher.close();
        Files.writeString(folder.resolve("signed.json"), "{\"life\":0");
        Node after = node(fixture);
        assertThat(after.step().state()).isEqualTo(State.STOPPED);
        assertThat(after.publisher.standing().stopped().reason())
                .isEqualTo(Reason.MEMORY_UNREADABLE);
    }
}
