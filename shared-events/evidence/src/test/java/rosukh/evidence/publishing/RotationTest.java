package rosukh.evidence.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.eventstore.LogFixture;
import rosukh.eventstore.TestServer;
import rosukh.evidence.PublishedLog.Signed;
import rosukh.evidence.publishing.LogStopped.Reason;
import rosukh.evidence.publishing.Standing.State;
import rosukh.log.Malformed;
import rosukh.log.NoteKey;
import rosukh.log.NoteKey.Type;
import rosukh.log.NoteSecret;
import rosukh.log.SignedNote;

/// Keys change and what was signed by the old ones stays good.
class RotationTest {

    @TempDir Path folder;

    private TestServer server;
    private LogFixture fixture;
    private final Decided orders = new Decided();
    private final NoteSecret first = NoteSecret.parse(Node.KEY);
    private final NoteSecret second = made(Type.ED25519);
    private final NoteSecret third = made(Type.ED25519);
    private final NoteSecret lattice = made(Type.ML_DSA_44_COSIGNATURE);
    private int stream;

    private static NoteSecret made(Type type) {
        return NoteSecret.made(Node.ORIGIN, type, new SecureRandom());
    }

    @BeforeEach
    void start() {
        server = TestServer.embedded();
        fixture = new LogFixture(server);
    }

    @AfterEach
    void stop() throws Exception {
        fixture.close();
        server.close();
    }

    private Node node(NoteSecret... keys) {
        return Node.of(fixture.database(), folder)
                .orders(orders)
                .keys(Arrays.stream(keys).map(NoteSecret::text).toArray(String[]::new))
                .on(fixture.engine());
    }

    private void signOne(Node node) {
        node.append("stream-" + stream++, 1);
        assertThat(node.step().because()).isNull();
    }

    private static List<NoteKey> signedBy(Signed signed, NoteSecret... keys) {
        return SignedNote.parse(signed.note())
                .signedBy(Arrays.stream(keys).map(key -> key.signer().key()).toList())
                .orElseThrow();
    }

    @Test
    void both_keys_sign_one_checkpoint_and_old_ones_verify_after_two_rotations() {
        Node node = node(first, second, third);
        signOne(node);
        signOne(node);
        orders.keys.add(second.signer().key().toString());
        signOne(node);
        signOne(node);
        orders.keys.add(third.signer().key().toString());
        signOne(node);
        signOne(node);
        NoteKey one = first.signer().key();
        NoteKey two = second.signer().key();
        NoteKey three = third.signer().key();
        assertThat(node.log.checkpoints())
                .extracting(signed -> signedBy(signed, first, second, third))
                .containsExactly(
                        List.of(one),
                        List.of(one),
                        List.of(two, one),
                        List.of(two),
                        List.of(three, two),
                        List.of(three));
        assertThat(node.log.keys())
                .extracting(key -> key.vkey(), key -> key.from(), key -> key.to())
                .containsExactly(
                        tuple(one.toString(), 1L, 3L),
                        tuple(two.toString(), 3L, 5L),
                        tuple(three.toString(), 5L, Long.MAX_VALUE));
        for (Signed signed : node.log.checkpoints()) {
            List<NoteKey> then =
                    node.log.keys().stream()
                            .filter(key -> key.from() <= signed.size() && signed.size() <= key.to())
                            .map(key -> NoteKey.parse(key.vkey()))
                            .toList();
            assertThat(SignedNote.parse(signed.note()).signedBy(then))
                    .hasValueSatisfying(by -> assertThat(by).hasSameElementsAs(then));
        }
    }

    @Test
    void a_second_kind_of_key_signs_beside_the_first() {
        Node node = node(first, lattice);
        signOne(node);
        assertThat(signedBy(node.log.latest().orElseThrow(), first, lattice))
                .containsExactly(first.signer().key(), lattice.signer().key());
    }

    @Test
    void the_order_of_lines_changes_nothing_once_a_key_signs() {
        signOne(node(first));
        Node turned = node(second, first);
        signOne(turned);
        assertThat(signedBy(turned.log.latest().orElseThrow(), first, second))
                .containsExactly(first.signer().key());
    }

    @Test
    void without_the_key_that_signs_or_was_ordered_to_nothing_is_signed() {
        Node node = node(first);
        signOne(node);
        orders.keys.add(second.signer().key().toString());
        node.append("more", 1);
        assertThat(node.step().state()).isEqualTo(State.STOPPED);
        assertThat(node.publisher.standing().stopped().reason()).isEqualTo(Reason.KEY_MISSING);
        Node again = node(first, second);
        assertThat(again.step().state()).isEqualTo(State.PUBLISHING);
        orders.keys.clear();
        Node without = node(first);
        without.append("most", 1);
        assertThat(without.step().state()).isEqualTo(State.STOPPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing", "PRIVATE+KEY+x+00000000+AA=="})
    void what_is_no_key_file_is_refused(String file) {
        assertThatThrownBy(() -> SigningKeys.parse(file)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_key_file_is_of_one_log_and_of_no_witness() {
        NoteSecret other = NoteSecret.made("example.com/other", Type.ED25519, new SecureRandom());
        assertThatThrownBy(() -> SigningKeys.parse(first.text() + "\n" + other.text()))
                .hasMessageContaining("several logs");
        assertThatThrownBy(() ->
                        SigningKeys.parse(
                                first.text() + "\n" + made(Type.ED25519_COSIGNATURE).text()))
                .hasMessageContaining("witness");
        assertThatThrownBy(() -> SigningKeys.parse(lattice.text()))
                .hasMessageContaining("no key of Ed25519");
    }
}
