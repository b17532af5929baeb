package rosukh.app.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.UUID;
import rosukh.app.KeyFiles;
import rosukh.app.StartRefused;

/// The key that signs the demo's tokens. It lives in the data folder, readable by its owner alone,
/// so that a token outlives a restart.
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey in(Path data) {
        Path file = data.resolve("identity").resolve("signing-key.json");
        try {
            return RSAKey.parse(KeyFiles.readOrMake(file, SigningKey::made));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (ParseException damaged) {
            throw new StartRefused(
                    "The signing key " + file + " cannot be read.",
                    "Restore it, or delete it to sign with a new key; tokens in use then end.",
                    damaged);
        }
    }

    private static String made() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .generate()
                    .toJSONString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("no RSA key could be made", impossible);
        }
    }
}
