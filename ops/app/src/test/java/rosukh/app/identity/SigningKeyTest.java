package rosukh.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.app.StartRefused;

class SigningKeyTest {

    @TempDir Path data;

    @Test
    void is_the_same_after_a_restart() {
        RSAKey first = SigningKey.in(data);
        assertThat(SigningKey.in(data)).isEqualTo(first);
        assertThat(first.isPrivate()).isTrue();
    }

    @Test
    void is_readable_by_its_owner_alone() throws IOException {
        SigningKey.in(data);
        Path file = data.resolve("identity/signing-key.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void is_not_replaced_in_silence_when_it_is_damaged() throws IOException {
        SigningKey.in(data);
        Files.writeString(data.resolve("identity/signing-key.json"), "{}");
        assertThatThrownBy(() -> SigningKey.in(data))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("signing-key.json cannot be read");
    }
}
