package rosukh.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.log.NoteKey.Type;

class PolicyTest {

    static final String ORIGIN = "example.com/log";

    NoteSigner log;
    List<NoteSigner> witnesses;
    Checkpoint checkpoint;

    @BeforeEach
    void keys() throws Exception {
        log = NoteTest.signer(ORIGIN, Type.ED25519);
        witnesses = new ArrayList<>();
        for (int i = 0; i < 3; i++)
            witnesses.add(
                    NoteTest.signer(
                            "witness.example/" + i,
                            i == 2 ? Type.ML_DSA_44_COSIGNATURE : Type.ED25519_COSIGNATURE));
        checkpoint = new Checkpoint(ORIGIN, 8, Leaves.root(Leaves.entries(8)));
    }

    @ParameterizedTest
    @CsvSource({
        "quorum none, '', true",
        "quorum W0, '', false",
        "quorum W0, 0, true",
        "quorum W0, 1, false",
        "group g any W0 W1|quorum g, 1, true",
        "group g all W0 W1|quorum g, 0, false",
        "group g all W0 W1|quorum g, 01, true",
        "group g 2 W0 W1 W2|quorum g, 12, true",
        "group g 2 W0 W1 W2|quorum g, 2, false",
        "group g any W0 W1|group h all g W2|quorum h, 02, true",
        "group g any W0 W1|group h all g W2|quorum h, 01, false"
    })
    void so_many_witnesses_are_enough(String quorum, String signed, boolean accepted) {
        assertThat(policy(quorum).accepts(note(log, signed == null ? "" : signed)).isPresent())
                .isEqualTo(accepted);
    }

    @Test
    void a_log_that_is_not_trusted_is_refused_whoever_cosigned() throws Exception {
        NoteSigner other = NoteTest.signer(ORIGIN, Type.ED25519);
        assertThat(policy("quorum none").accepts(note(other, "012"))).isEmpty();
        NoteSigner elsewhere = NoteTest.signer("example.com/other", Type.ED25519);
        Policy both =
                Policy.parse("log %s\nlog %s\nquorum none\n".formatted(log.key(), elsewhere.key()));
        assertThat(both.accepts(note(elsewhere, ""))).as("for another origin").isEmpty();
        assertThat(both.accepts(note(log, ""))).contains(checkpoint);
    }

    @Test
    void a_wrong_signature_of_a_known_witness_spoils_the_note() {
        SignedNote note = note(log, "");
        SignedNote.Signature wrong = witnesses.get(1).sign("another text\n\n", 5);
        assertThat(policy("quorum none").accepts(note.with(List.of(wrong)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "quorum W9",
                "quorum none|quorum none",
                "group g 3 W0 W1|quorum g",
                "group g 0 W0 W1|quorum g",
                "group g any|quorum g",
                "group g any W0 W0|quorum g",
                "group g any W0|group h any W0|quorum h",
                "group W0 any W1|quorum W0",
                "group none any W1|quorum none",
                "group g any h|group h any W0|quorum g",
                "group g some W0|quorum g",
                "quorum none|trust me"
            })
    void what_is_no_policy_is_refused_with_its_line(String lines) {
        assertThatThrownBy(() -> policy(lines)).isInstanceOf(Malformed.class);
    }

    @Test
    void keys_stand_there_once_and_are_of_the_right_kind() {
        String log = "log " + this.log.key();
        String witness = "witness w " + witnesses.getFirst().key();
        for (String wrong :
                List.of(
                        log + "\n" + log,
                        witness + "\n" + witness.replace("witness w", "witness v"),
                        "witness w " + this.log.key()))
            assertThatThrownBy(() -> Policy.parse(wrong + "\nquorum none\n"))
                    .isInstanceOf(Malformed.class)
                    .hasMessageStartingWith("line ");
        assertThat(Policy.parse("# trusted\n\n \t" + log + "\thttps://example.com \nquorum none"))
                .isNotNull();
    }

    @Test
    void a_proof_shows_an_entry_and_no_other() {
        Leaves.Disk disk = new Leaves.Disk();
        TreeWriter writer = new TreeWriter(disk);
        Leaves.entries(8).forEach(writer::add);
        writer.flush();
        LogProof proof =
                new LogProof(
                        "Bw==", 5, new Prover(new Tiles(8, disk)).inclusion(5, 8), note(log, "0"));
        LogProof read = LogProof.parse(proof.toString());
        assertThat(read).hasToString(proof.toString());
        assertThat(read.extra()).isEqualTo("Bw==");
        assertThat(read.shows(Leaves.entries(8).get(5))).isTrue();
        assertThat(read.shows(Leaves.entries(8).get(4))).isFalse();
        assertThat(policy("quorum W0").accepts(read.checkpoint())).contains(checkpoint);
        for (String wrong :
                List.of(
                        proof.toString().replace("index 5", "index 05"),
                        proof.toString().replace("index 5\n", ""),
                        proof.toString().replace("@v1", "@v2"),
                        proof.toString().replace("\n\n", "\n")))
            assertThatThrownBy(() -> LogProof.parse(wrong)).isInstanceOf(Malformed.class);
        assertThat(
                        LogProof.parse(proof.toString().replace("index 5", "index 4"))
                                .shows(Leaves.entries(8).get(5)))
                .isFalse();
    }

    private Policy policy(String lines) {
        StringBuilder text = new StringBuilder("log ").append(log.key()).append('\n');
        for (int i = 0; i < witnesses.size(); i++)
            text.append("witness W%d %s\n".formatted(i, witnesses.get(i).key()));
        return Policy.parse(text + lines.replace('|', '\n') + "\n");
    }

    private SignedNote note(NoteSigner by, String cosigners) {
        String text = checkpoint.text();
        List<SignedNote.Signature> signatures = new ArrayList<>();
        signatures.add(by.sign(text, 0));
        cosigners
                .chars()
                .forEach(each ->
                        signatures.add(witnesses.get(each - '0').sign(text, 1_700_000_000)));
        return new SignedNote(text, signatures);
    }
}
