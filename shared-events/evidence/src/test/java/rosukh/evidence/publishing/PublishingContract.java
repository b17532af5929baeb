package rosukh.evidence.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.eventstore.LogFixture;
import rosukh.eventstore.MongoEventStorageEngine;
import rosukh.eventstore.TestServer;
import rosukh.evidence.PublishedLog.Signed;
import rosukh.evidence.publishing.Standing.State;
import rosukh.log.Checkpoint;
import rosukh.log.Hash;
import rosukh.log.LogProof;
import rosukh.log.NoteKey;
import rosukh.log.Proofs;
import rosukh.log.SignedNote;
import rosukh.log.Tile;
import rosukh.log.TreeWriter;

/// What publishing must do on every server.
abstract class PublishingContract {

    static final NoteKey VKEY = SigningKeys.parse(Node.KEY).keys().getFirst();

    @TempDir Path folder;

    private LogFixture fixture;
    MongoDatabase database;
    MongoEventStorageEngine engine;

    abstract TestServer server();

    @BeforeEach
    void freshDatabase() {
        fixture = new LogFixture(server());
        database = fixture.database();
        engine = fixture.engine();
    }

    @AfterEach
    void dropDatabase() throws Exception {
        fixture.close();
    }

    Node node() {
        return Node.of(database, folder).on(engine);
    }

    static Hash root(List<byte[]> leaves) {
        TreeWriter tree = new TreeWriter((_, _) -> {});
        leaves.forEach(tree::add);
        return tree.root();
    }

    @Test
    void an_empty_store_has_a_checkpoint_of_nothing() {
        Node node = node();
        assertThat(node.step().state()).isEqualTo(State.PUBLISHING);
        assertThat(node.latest()).isEqualTo(new Checkpoint(Node.ORIGIN, 0, Hash.EMPTY));
    }

    @Test
    void whatever_the_size_the_tree_is_that_of_the_stored_events_and_every_file_is_there() {
        Node node = node();
        int stored = 0;
        for (int size : List.of(1, 2, 255, 256, 257, 511, 600)) {
            node.append("stream-" + size, size - stored);
            stored = size;
            Standing standing = node.step();
            assertThat(standing.waiting()).isZero();
            List<byte[]> leaves = node.leaves();
            assertThat(node.latest()).isEqualTo(new Checkpoint(Node.ORIGIN, size, root(leaves)));
            SignedNote note = SignedNote.parse(node.log.latest().orElseThrow().note());
            assertThat(note.signedBy(List.of(VKEY))).contains(List.of(VKEY));
            TreeWriter expected =
                    new TreeWriter((tile, content) ->
                            assertThat(node.log.find(tile)).as(tile.path()).hasValue(content));
            leaves.forEach(expected::add);
            assertThat(expected.flush()).isEqualTo(node.latest().root());
        }
        assertThat(node.log.checkpoints())
                .extracting(Signed::size)
                .containsExactly(1L, 2L, 255L, 256L, 257L, 511L, 600L);
    }

    @Test
    void a_narrower_file_is_cut_out_of_a_wider_one_and_nothing_unsigned_is_shown() {
        Node node = node();
        node.append("one", 300);
        node.step();
        byte[] whole = node.log.find(new Tile(0, 0, 256)).orElseThrow();
        assertThat(node.log.find(new Tile(0, 0, 7)).orElseThrow())
                .isEqualTo(java.util.Arrays.copyOf(whole, 7 * Hash.LENGTH));
        assertThat(node.log.find(new Tile(Tile.ENTRIES, 1, 44))).isPresent();
        assertThat(node.log.find(new Tile(0, 1, 45))).isEmpty();
        assertThat(node.log.find(new Tile(0, 2, 1))).isEmpty();
    }

    @Test
    void an_unchanged_tree_is_not_signed_again() {
        Node node = node();
        node.append("one", 3);
        for (int round = 0; round < 3; round++) node.step();
        assertThat(node.log.checkpoints()).hasSize(1);
    }

    @Test
    void within_an_interval_only_a_push_makes_a_checkpoint() {
        Node node = Node.of(database, folder).interval(Duration.ofHours(1)).on(engine);
        node.append("one", 1);
        node.step();
        node.append("two", 1);
        assertThat(node.step().waiting()).isEqualTo(1);
        assertThat(node.publisher.standing().waitingSince()).isNotNull();
        node.publisher.push();
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> node.step().waiting() == 0);
        assertThat(node.publisher.standing().waitingSince()).isNull();
    }

    @Test
    void after_a_restart_it_goes_on_from_the_files() {
        Node before = node();
        before.append("one", 700);
        before.step();
        before.publisher.close();
        Node after = node();
        after.append("two", 70);
        assertThat(after.step().state()).isEqualTo(State.PUBLISHING);
        assertThat(after.latest().size()).isEqualTo(770);
        assertThat(after.latest().root()).isEqualTo(root(after.leaves()));
    }

    @Test
    void only_the_node_with_the_lease_publishes_and_the_other_remembers_what_it_signed(
            @TempDir Path other) {
        Node first = Node.of(database, folder).name("first").on(engine);
        Node second = Node.of(database, other).name("second").on(engine);
        first.append("one", 5);
        assertThat(first.step().state()).isEqualTo(State.PUBLISHING);
        Standing elsewhere = second.step();
        assertThat(elsewhere.state()).isEqualTo(State.ELSEWHERE);
        assertThat(elsewhere.size()).isEqualTo(5);
        assertThat(second.memory.read().orElseThrow().size()).isEqualTo(5);
        first.publisher.close();
        second.append("two", 5);
        assertThat(second.step().state()).isEqualTo(State.PUBLISHING);
        assertThat(second.latest().size()).isEqualTo(10);
    }

    @Test
    void a_deposed_node_gets_no_checkpoint_in(@TempDir Path other) {
        Node first = Node.of(database, folder).name("first").on(engine);
        first.append("one", 5);
        first.step();
        Leadership deposed = first.publishing.begin().orElseThrow();
        Node second = Node.of(database, other).name("second").on(engine);
        Leadership leading = second.publishing.begin().orElseThrow();
        first.append("two", 5);
        deposed.takeSome();
        assertThat(deposed.sign(java.time.Instant.now())).isFalse();
        leading.takeSome();
        assertThat(leading.sign(java.time.Instant.now())).isTrue();
        assertThat(first.log.checkpoints()).extracting(Signed::size).containsExactly(5L, 10L);
    }

    @Test
    void every_event_has_a_receipt_that_shows_its_envelope() {
        Node node = node();
        node.append("one", 300);
        node.step();
        List<byte[]> leaves = node.leaves();
        for (int position : List.of(0, 1, 254, 255, 256, 299)) {
            LogProof proof = LogProof.parse(node.receipts.proof(position).orElseThrow().toString());
            assertThat(proof.index()).isEqualTo(position);
            byte[] leaf = leaves.get(position);
            assertThat(Base64.getDecoder().decode(proof.extra())).isEqualTo(leaf);
            assertThat(proof.shows(leaf)).isTrue();
            assertThat(proof.shows("another".getBytes(StandardCharsets.UTF_8))).isFalse();
            assertThat(proof.checkpoint().signedBy(List.of(VKEY))).contains(List.of(VKEY));
        }
        assertThat(node.receipts.proof(300)).isEmpty();
    }

    @Test
    void any_two_trees_are_shown_to_begin_alike() {
        Node node = node();
        node.append("one", 300);
        node.step();
        List<byte[]> leaves = node.leaves();
        for (int from : List.of(0, 1, 128, 255, 256, 299, 300)) {
            Receipts.Consistency shown = node.receipts.consistency(from, 300).orElseThrow();
            assertThat(shown.fromRoot()).isEqualTo(root(leaves.subList(0, from)));
            assertThat(Proofs.consistent(from, shown.fromRoot(), 300, shown.toRoot(), shown.path()))
                    .isTrue();
        }
        assertThat(node.receipts.consistency(0, 301)).isEmpty();
    }

    @Test
    void a_server_that_fails_is_tried_again() {
        Node node = node();
        node.append("one", 3);
        TokenStore gone = failing();
        LogPublisher failing =
                new LogPublisher(
                        node.publishing,
                        engine.commitLog(),
                        new Lease(gone),
                        new Evidence(database, node.memory),
                        java.time.Clock.systemUTC(),
                        Duration.ZERO);
        assertThat(failing.step().state()).isEqualTo(State.FAILING);
        assertThat(failing.standing().because()).contains("away");
        assertThat(node.step().state()).isEqualTo(State.PUBLISHING);
    }

    private static TokenStore failing() {
        return (TokenStore)
                java.lang.reflect.Proxy.newProxyInstance(
                        PublishingContract.class.getClassLoader(),
                        new Class<?>[] {TokenStore.class},
                        (_, _, _) -> {
                            throw new IllegalStateException("the server is away");
                        });
    }
}
