package rosukh.app.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;
import rosukh.app.StartRefused;

/// The key that signs the demo's tokens. It lives in the data folder, readable by its owner alone,
/// so that a token outlives a restart.
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey in(Path data) {
        Path file = data.resolve("identity").resolve("signing-key.json");
        try {
            return Files.exists(file) ? read(file) : create(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (ParseException damaged) {
            throw new StartRefused(
                    "The signing key " + file + " cannot be read.",
                    "Restore it, or delete it to sign with a new key; tokens in use then end.",
                    damaged);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("no RSA key could be made", impossible);
        }
    }

    private static RSAKey read(Path file) throws IOException, ParseException {
        return RSAKey.parse(Files.readString(file));
    }

    private static RSAKey create(Path file) throws IOException, ParseException, JOSEException {
        RSAKey key = new RSAKeyGenerator(BITS).keyID(UUID.randomUUID().toString()).generate();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path half = file.resolveSibling("signing-key." + UUID.randomUUID() + ".tmp");
        Files.createFile(half, ownerOnly());
        Files.writeString(half, key.toJSONString(), StandardOpenOption.SYNC);
        try {
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException another) {
            Files.delete(half);
            return read(file);
        }
        return key;
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
