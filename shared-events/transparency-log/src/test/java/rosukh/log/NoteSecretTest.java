package rosukh.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rosukh.log.NoteKey.Type;

class NoteSecretTest {

    private static final String TESSERA =
            "PRIVATE+KEY+example.com/log/testdata+33d7b496+" + NoteTest.TESSERA_SEED;

    @Test
    void a_key_that_tessera_made_is_read_and_written_alike() {
        NoteSecret secret = NoteSecret.parse(TESSERA);
        assertThat(secret.signer().key()).hasToString(NoteTest.TESSERA_KEY);
        assertThat(secret.text()).isEqualTo(TESSERA);
    }

    @ParameterizedTest
    @EnumSource(Type.class)
    void every_type_of_key_signs_alike_after_it_was_read(Type type) {
        NoteSecret made = NoteSecret.made("example.com/log", type, new SecureRandom());
        NoteSecret read = NoteSecret.parse(made.text());
        assertThat(read.signer().key()).isEqualTo(made.signer().key());
        String text = new Checkpoint("example.com/log", 0, Hash.EMPTY).text();
        SignedNote note = new SignedNote(text, List.of(read.signer().sign(text, 1)));
        assertThat(note.signedBy(List.of(made.signer().key())))
                .contains(List.of(made.signer().key()));
    }

    @Test
    void the_same_key_under_another_name_has_another_id() {
        NoteSecret secret = NoteSecret.parse(TESSERA);
        NoteKey other = secret.named("example.com/log/testdata/1").signer().key();
        assertThat(other.sameKey(secret.signer().key())).isTrue();
        assertThat(other.id()).isNotEqualTo(secret.signer().key().id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PRIVATE+KEY+",
                "PRIVATE+KEY+example.com/log+33d7b496",
                "PRIVATE+KEY+example.com/other+33d7b496+" + NoteTest.TESSERA_SEED,
                "PRIVATE+KEY+example.com/log/testdata+33d7b496+AeymY",
                "PRIVATE+KEY+example.com/log/testdata+33d7b496+AeymYw==",
                "example.com/log/testdata+33d7b496+" + NoteTest.TESSERA_SEED
            })
    void what_is_no_secret_is_refused_without_repeating_it(String text) {
        assertThatThrownBy(() -> NoteSecret.parse(text))
                .isInstanceOf(Malformed.class)
                .hasMessageNotContaining("AeymY");
    }
}
