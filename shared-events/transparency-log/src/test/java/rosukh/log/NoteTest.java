package rosukh.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.log.NoteKey.Type;

class NoteTest {

    static final String EXAMPLE_KEY =
            "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    static final String EXAMPLE =
            """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    /// A public test key of transparency-dev/tessera.
    static final String TESSERA_SEED = "AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg";

    static final String TESSERA_KEY =
            "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";
    static final List<byte[]> TESSERA_ENTRIES =
            Stream.of(
                            "one two three four five six seven eit nain ten ileven twelf threeten fourten fivten"
                                    .split(" "))
                    .map(word -> word.getBytes(StandardCharsets.US_ASCII))
                    .toList();

    @Test
    void the_example_of_the_specification_is_verified_and_written_alike() {
        NoteKey key = NoteKey.parse(EXAMPLE_KEY);
        SignedNote note = SignedNote.parse(EXAMPLE);
        assertThat(note.signedBy(List.of(key))).contains(List.of(key));
        assertThat(note.text()).isEqualTo("This is an example message.\n");
        assertThat(note).hasToString(EXAMPLE);
        assertThat(key).hasToString(EXAMPLE_KEY);
    }

    @Test
    void a_changed_text_is_rejected_whole_and_unknown_keys_count_for_nothing() {
        NoteKey key = NoteKey.parse(EXAMPLE_KEY);
        SignedNote changed =
                SignedNote.parse(EXAMPLE.replace("example message", "example mistake"));
        assertThat(changed.signedBy(List.of(key))).isEmpty();
        assertThat(changed.signedBy(List.of(NoteKey.parse(TESSERA_KEY)))).contains(List.of());
        SignedNote more =
                SignedNote.parse(EXAMPLE + "— example.com/other Uw2QOkn8srV1yJGh2VYRlL1Tnag=\n");
        assertThat(more.signedBy(List.of(key))).contains(List.of(key));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
        "1, 0Nc2CrefWKseHj/mStd+LqC8B+NrX0btIiPt2SmN+ek=",
        "7, IrSXADBqJ7EQoUODSDKROySgNveeL6CFhik2w/+fS7U=",
        "15, rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs="
    })
    void tessera_has_the_same_roots(int size, String root) {
        TreeWriter writer = new TreeWriter((_, _) -> {});
        TESSERA_ENTRIES.subList(0, size).forEach(writer::add);
        assertThat(writer.root().base64()).isEqualTo(root);
    }

    @Test
    void tessera_has_the_same_checkpoint_to_the_last_byte() throws Exception {
        TreeWriter writer = new TreeWriter((_, _) -> {});
        TESSERA_ENTRIES.forEach(writer::add);
        String text = new Checkpoint("example.com/log/testdata", 15, writer.root()).text();
        NoteKey key = NoteKey.parse(TESSERA_KEY);
        SignedNote note = new SignedNote(text, List.of(tessera(key).sign(text, 0)));
        assertThat(note)
                .hasToString(
                        """
                        example.com/log/testdata
                        15
                        rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=

                        — example.com/log/testdata M9e0luh4jTG+UMBqOUo9/q+yAEvx1ilBEniMvjf1zfcBOhg+CKubMt53MvIt/uEWP6zdkdIQzd/fmwlM/dlPWF74ewI=
                        """);
        assertThat(note.signedBy(List.of(key))).contains(List.of(key));
    }

    @ParameterizedTest
    @EnumSource(Type.class)
    void every_type_of_key_signs_and_is_written_and_read(Type type) throws Exception {
        NoteSigner signer = signer("example.com/one", type);
        String text = new Checkpoint("example.com/log", 3, Hash.EMPTY).text();
        SignedNote note = new SignedNote(text, List.of(signer.sign(text, 1_700_000_000)));
        NoteKey read = NoteKey.parse(signer.key().toString());
        assertThat(read).isEqualTo(signer.key());
        assertThat(SignedNote.parse(note.toString()).signedBy(List.of(read)))
                .contains(List.of(read));

        SignedNote other = new SignedNote(text.replace("\n3\n", "\n4\n"), note.signatures());
        assertThat(other.signedBy(List.of(read))).isEmpty();
        byte[] bytes = note.signatures().getFirst().bytes().clone();
        bytes[7] ^= 1; // the last byte of the time, where there is one
        SignedNote shifted = new SignedNote(text, List.of(SignedNote.Signature.of(read, bytes)));
        assertThat(shifted.signedBy(List.of(read))).isEmpty();
        assertThat(signer.toString()).doesNotContain("key=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text\n— a/b AAAAAAAA\n",
                "text\n\n",
                "text\n\n— a/b AAAA\n",
                "text\n\n— a/b AAAAAAAB AAAA\n",
                "text\n\n— a+b AAAAAAAA\n",
                "text\n\n— a/b AAAAAAA\n",
                "text\n\n— a/b AAAAAAAA",
                "text\n\n- a/b AAAAAAAA\n",
                "te\txt\n\n— a/b AAAAAAAA\n",
                "te\rxt\n\n— a/b AAAAAAAA\n"
            })
    void what_is_no_note_is_refused(String note) {
        assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_text_may_hold_empty_lines_and_the_last_one_parts_it() {
        SignedNote note = SignedNote.parse("a\n\nb\n\n— x/y AAAAAAAAAAA=\n");
        assertThat(note.text()).isEqualTo("a\n\nb\n");
        assertThat(note.with(note.signatures())).isEqualTo(note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log\n",
                "log\n3\n",
                "log\n03\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "log\n-3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "log\n9999999999999999999\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "log\n3\n47DEQpj8HBSa\n",
                "log\n3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
                "log\n3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
                "\n3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "log\n3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n"
            })
    void what_is_no_checkpoint_is_refused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_checkpoint_keeps_the_lines_that_others_added() {
        String text = "log\n3\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nmore\n";
        assertThat(Checkpoint.parse(text).extensions()).containsExactly("more");
        assertThat(Checkpoint.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com/foo",
                "example.com/foo+530d903a",
                "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/bar+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AekyeRrm",
                "exa mple+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
            })
    void what_is_no_key_is_refused(String key) {
        assertThatThrownBy(() -> NoteKey.parse(key)).isInstanceOf(Malformed.class);
    }

    static NoteSigner signer(String name, Type type) throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(type.algorithm()).generateKeyPair();
        return new NoteSigner(NoteKey.of(name, type, pair.getPublic()), pair.getPrivate());
    }

    static NoteSigner tessera(NoteKey key) throws GeneralSecurityException {
        byte[] seed = Base64.getDecoder().decode(TESSERA_SEED);
        byte[] prefix = HexFormat.of().parseHex("302e020100300506032b657004220420");
        byte[] encoded = Arrays.copyOf(prefix, prefix.length + seed.length - 1);
        System.arraycopy(seed, 1, encoded, prefix.length, seed.length - 1);
        return new NoteSigner(
                key,
                KeyFactory.getInstance("Ed25519")
                        .generatePrivate(new PKCS8EncodedKeySpec(encoded)));
    }
}
