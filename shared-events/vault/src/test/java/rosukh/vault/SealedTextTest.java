package rosukh.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The stored form, which never changes.
class SealedTextTest {

    private static final byte[] KEY =
            HexFormat.of()
                    .parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

    private static final String SUBJECT = "contact:F-1";
    private static final String EVENT = "5f0c7b1e-0f5a-4c7e-9d5e-0a1b2c3d4e5f";
    private static final String PATH = "address";
    private static final String TEXT = "مریم@example.com";

    /// Made by another library, Python's `cryptography`, with the nonce 000102030405060708090a0b.
    private static final String VECTOR =
            "⟦sealed|1|contact:F-1|5f0c7b1e-0f5a-4c7e-9d5e-0a1b2c3d4e5f|address|AAECAwQFBgcICQoLnocOqh5pG57NJO_q3JkUCK216FlgxW7vL9mMQfhyZdGtUnvO⟧";

    private final Aead key = key();

    @Test
    void a_text_sealed_by_the_cipher_of_the_jdk_in_the_documented_form_is_opened()
            throws Exception {
        assertThat(byTheJdk()).isEqualTo(VECTOR);
        assertThat(sealed(VECTOR).open(key)).isEqualTo(TEXT);
    }

    @Test
    void what_is_sealed_here_the_cipher_of_the_jdk_opens() throws Exception {
        SealedText sealed = SealedText.seal(key, SUBJECT, EVENT, PATH, TEXT);
        byte[] content = Base64.getUrlDecoder().decode(sealed.content());
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(KEY, "AES"),
                new GCMParameterSpec(128, content, 0, 12));
        cipher.updateAAD(context());
        assertThat(
                        new String(
                                cipher.doFinal(content, 12, content.length - 12),
                                StandardCharsets.UTF_8))
                .isEqualTo(TEXT);
    }

    @Test
    void two_seals_of_one_text_have_nothing_in_common() {
        assertThat(SealedText.seal(key, SUBJECT, EVENT, PATH, TEXT).content())
                .isNotEqualTo(SealedText.seal(key, SUBJECT, EVENT, PATH, TEXT).content());
    }

    @ParameterizedTest
    @CsvSource({"contact:F-2, e, address", "contact:F-1, f, address", "contact:F-1, e, subject"})
    void a_text_moved_elsewhere_is_not_opened(String subject, String event, String path) {
        SealedText sealed = SealedText.seal(key, SUBJECT, "e", PATH, TEXT);
        SealedText moved = new SealedText(subject, event, path, sealed.content());
        assertThatThrownBy(() -> moved.open(key)).isInstanceOf(TextDamaged.class);
    }

    @Test
    void a_name_that_would_break_the_form_is_refused() {
        assertThatThrownBy(() -> SealedText.seal(key, "contact:a|b", EVENT, PATH, TEXT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String byTheJdk() throws GeneralSecurityException {
        byte[] nonce = HexFormat.of().parseHex("000102030405060708090a0b");
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(KEY, "AES"),
                new GCMParameterSpec(128, nonce));
        cipher.updateAAD(context());
        byte[] rest = cipher.doFinal(TEXT.getBytes(StandardCharsets.UTF_8));
        byte[] all = new byte[nonce.length + rest.length];
        System.arraycopy(nonce, 0, all, 0, nonce.length);
        System.arraycopy(rest, 0, all, nonce.length, rest.length);
        return "⟦sealed|1|%s|%s|%s|%s⟧"
                .formatted(
                        SUBJECT,
                        EVENT,
                        PATH,
                        Base64.getUrlEncoder().withoutPadding().encodeToString(all));
    }

    private static byte[] context() {
        return ("rosukh personal 1\n" + SUBJECT + "\n" + EVENT + "\n" + PATH)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static SealedText sealed(String text) {
        Matcher found = SealedText.form().matcher(text);
        assertThat(found.matches()).isTrue();
        return SealedText.of(found.toMatchResult());
    }

    private static Aead key() {
        try {
            AesGcmKey key =
                    AesGcmKey.builder()
                            .setParameters(SubjectKeys.parameters())
                            .setKeyBytes(SecretBytes.copyFrom(KEY, InsecureSecretKeyAccess.get()))
                            .build();
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withFixedId(1).makePrimary())
                    .build()
                    .getPrimitive(KeyFile.WRAPPING, Aead.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
