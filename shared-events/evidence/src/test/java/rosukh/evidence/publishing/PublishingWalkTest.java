package rosukh.evidence.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.eventstore.LogFixture;
import rosukh.eventstore.MongoEventStorageEngine;
import rosukh.eventstore.TestServer;
import rosukh.evidence.PublishedLog.Signed;
import rosukh.evidence.publishing.Standing.State;
import rosukh.log.Checkpoint;
import rosukh.log.NoteKey;
import rosukh.log.NoteSecret;
import rosukh.log.SignedNote;

/// Random appends, steps, restarts, changes of the node and of the key: whatever happens, every
/// checkpoint is of a beginning of the stored events, they only grow, and the keys of their time
/// verify them.
class PublishingWalkTest {

    private static final int SEEDS = Integer.getInteger("walk.seeds", 20);
    private static final int MOVES = 30;
    private static final String[] NAMES = {"one", "two"};

    private static TestServer server;

    private final NoteSecret[] secrets = {
        NoteSecret.parse(Node.KEY),
        NoteSecret.made(Node.ORIGIN, NoteKey.Type.ED25519, new SecureRandom()),
        NoteSecret.made(Node.ORIGIN, NoteKey.Type.ED25519, new SecureRandom())
    };

    @TempDir Path folder;

    @BeforeAll
    static void start() {
        server = TestServer.embedded();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void never_contradicts_itself(int seed) throws Exception {
        LogFixture fixture = new LogFixture(server);
        try {
            walk(new Random(seed), fixture);
        } finally {
            fixture.close();
        }
    }

    private void walk(Random random, LogFixture fixture) throws Exception {
        MongoDatabase database = fixture.database();
        MongoEventStorageEngine engine = fixture.engine();
        Decided orders = new Decided();
        Node[] nodes = {
            node(database, engine, orders, NAMES[0]), node(database, engine, orders, NAMES[1])
        };
        for (int move = 0; move < MOVES; move++) {
            int which = random.nextInt(2);
            switch (random.nextInt(6)) {
                case 0, 1 -> nodes[0].append("stream-" + move, 1 + random.nextInt(300));
                case 2, 3 ->
                        assertThat(nodes[which].step().state())
                                .isIn(State.PUBLISHING, State.ELSEWHERE);
                case 4 -> {
                    nodes[which].publisher.close();
                    nodes[which] = node(database, engine, orders, NAMES[which]);
                }
                default ->
                        orders.keys.add(
                                secrets[random.nextInt(secrets.length)].signer().key().toString());
            }
            holds(nodes[0]);
        }
        for (Node node : nodes) node.publisher.close();
        Node last = node(database, engine, orders, NAMES[0]);
        assertThat(last.step().state()).isEqualTo(State.PUBLISHING);
        assertThat(last.latest().size()).isEqualTo(last.leaves().size());
        holds(last);
    }

    private Node node(
            MongoDatabase database, MongoEventStorageEngine engine, Orders orders, String name)
            throws Exception {
        return Node.of(database, Files.createDirectories(folder.resolve(database.getName() + name)))
                .name(name)
                .orders(orders)
                .keys(secrets[0].text(), secrets[1].text(), secrets[2].text())
                .on(engine);
    }

    private static void holds(Node node) {
        List<byte[]> leaves = node.leaves();
        long before = -1;
        for (Signed signed : node.log.checkpoints()) {
            Checkpoint tree = Node.checkpoint(signed);
            assertThat(tree.size()).isGreaterThan(before);
            before = tree.size();
            assertThat(tree.root())
                    .isEqualTo(PublishingContract.root(leaves.subList(0, (int) tree.size())));
            List<NoteKey> then = new ArrayList<>();
            node.log
                    .keys()
                    .forEach(key -> {
                        if (key.from() <= tree.size() && tree.size() <= key.to())
                            then.add(NoteKey.parse(key.vkey()));
                    });
            assertThat(SignedNote.parse(signed.note()).signedBy(then))
                    .hasValueSatisfying(by -> assertThat(by).isNotEmpty());
        }
        if (before > 0) assertThat(node.receipts.proof(before - 1)).isPresent();
    }
}
