package rosukh.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The eight leaves of Certificate Transparency: every root and proof of the vectors is made, every
/// one is accepted, and every change to one is refused.
class RfcVectorsTest {

    static final JsonNode VECTORS =
            JsonMapper.shared()
                    .readTree(RfcVectorsTest.class.getResourceAsStream("/rfc6962-8-leaves.json"));
    static final Prover PROVER = new Prover(RfcVectorsTest::node);

    static Stream<JsonNode> inclusion() {
        return StreamSupport.stream(VECTORS.path("inclusion").spliterator(), false);
    }

    static Stream<JsonNode> consistency() {
        return StreamSupport.stream(VECTORS.path("consistency").spliterator(), false);
    }

    static IntStream sizes() {
        return IntStream.rangeClosed(0, 8);
    }

    @Test
    void there_are_as_many_as_there_should_be() {
        assertThat(inclusion()).hasSize(36);
        assertThat(consistency()).hasSize(36);
        assertThat(leaves()).hasSize(8);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void roots_are_those_of_the_vectors(int size) {
        assertThat(PROVER.root(size)).isEqualTo(root(size));
        assertThat(Leaves.root(leaves().subList(0, size))).isEqualTo(root(size));
    }

    @ParameterizedTest
    @MethodSource("inclusion")
    void an_inclusion_is_proven_and_no_change_to_the_proof_is(JsonNode vector) {
        long index = vector.path("index").asLong();
        long size = vector.path("size").asLong();
        List<Hash> path = hashes(vector.path("proof"));
        Hash leaf = Hash.leaf(leaves().get((int) index));
        Hash root = root((int) size);
        assertThat(PROVER.inclusion(index, size)).isEqualTo(path);
        assertThat(Proofs.includes(leaf, index, size, path, root)).isTrue();

        for (List<Hash> changed : Mutations.of(path, root))
            assertThat(Proofs.includes(leaf, index, size, changed, root)).isFalse();
        assertThat(Proofs.includes(leaf, index, size, path, Hash.EMPTY)).isFalse();
        assertThat(Proofs.includes(leaf, index, size, path, Mutations.flipped(root))).isFalse();
        assertThat(Proofs.includes(Mutations.flipped(leaf), index, size, path, root)).isFalse();
        for (long other : List.of(index - 1, index + 1, index ^ 2, -1L, size, size + 1))
            assertThat(Proofs.includes(leaf, other, size, path, root)).isFalse();
        for (long other : List.of(size * 2, size / 2, 0L, -1L))
            assertThat(Proofs.includes(leaf, index, other, path, root))
                    .as("size %d instead of %d", other, size)
                    .isFalse();
    }

    @ParameterizedTest
    @MethodSource("consistency")
    void a_consistency_is_proven_and_no_change_to_the_proof_is(JsonNode vector) {
        long from = vector.path("old").asLong();
        long to = vector.path("size").asLong();
        List<Hash> path = hashes(vector.path("proof"));
        Hash before = root((int) from);
        Hash after = root((int) to);
        assertThat(PROVER.consistency(from, to)).isEqualTo(path);
        assertThat(Proofs.consistent(from, before, to, after, path)).isTrue();

        for (List<Hash> changed : Mutations.of(path, after, before))
            assertThat(Proofs.consistent(from, before, to, after, changed)).isFalse();
        Hash wrongBefore = Mutations.flipped(before);
        Hash wrongAfter = Mutations.flipped(after);
        assertThat(Proofs.consistent(from, wrongBefore, to, after, path)).isFalse();
        assertThat(Proofs.consistent(from, before, to, wrongAfter, path)).isFalse();
        assertThat(Proofs.consistent(from, Hash.EMPTY, to, after, path)).isFalse();
        if (from == to) return;
        assertThat(Proofs.consistent(from, after, to, before, path)).isFalse();
        for (long other : List.of(from - 1, from + 1, from ^ 2, -1L))
            if (other != from && !sameShape(other, from, to))
                assertThat(Proofs.consistent(other, before, to, after, path)).isFalse();
        for (long other : List.of(to * 2, to / 2, 0L))
            assertThat(Proofs.consistent(from, before, other, after, path)).isFalse();
    }

    /// With equal sizes nothing is left to be proven wrong by a size.
    private static boolean sameShape(long other, long from, long to) {
        return other == to && from == to;
    }

    @Test
    void nothing_is_the_beginning_of_every_tree_and_takes_no_path() {
        assertThat(Proofs.consistent(0, Hash.EMPTY, 8, root(8), List.of())).isTrue();
        assertThat(Proofs.consistent(0, Hash.EMPTY, 0, Hash.EMPTY, List.of())).isTrue();
        assertThat(Proofs.consistent(0, root(8), 8, root(8), List.of())).isFalse();
        assertThat(Proofs.consistent(0, Hash.EMPTY, 8, root(8), List.of(root(8)))).isFalse();
        assertThat(Proofs.consistent(0, Hash.EMPTY, 0, root(8), List.of())).isFalse();
        assertThat(PROVER.consistency(0, 8)).isEmpty();
    }

    @Test
    void single_hashes_are_those_of_certificate_transparency() {
        assertThat(Hash.leaf("L123456".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .hasToString("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
    }

    private static Hash node(int level, long index) {
        if (level == 0) return Hash.leaf(leaves().get((int) index));
        return Hash.node(node(level - 1, 2 * index), node(level - 1, 2 * index + 1));
    }

    private static List<byte[]> leaves() {
        List<byte[]> leaves = new ArrayList<>();
        VECTORS.path("leaves")
                .forEach(leaf -> leaves.add(HexFormat.of().parseHex(leaf.asString())));
        return leaves;
    }

    private static Hash root(int size) {
        return hash(VECTORS.path("roots").path(size));
    }

    private static Hash hash(JsonNode hex) {
        return Hash.of(HexFormat.of().parseHex(hex.asString()));
    }

    private static List<Hash> hashes(JsonNode list) {
        List<Hash> hashes = new ArrayList<>();
        list.forEach(each -> hashes.add(hash(each)));
        return hashes;
    }
}
