package rosukh.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The key-encryption keys of an installation, AES-256-GCM: a keyset in Tink's JSON, in a file that
/// belongs in no backup of the database. The primary key wraps; the others still unwrap.
public final class KeyFile {

    static final Configuration WRAPPING = AeadConfig2026.get();

    private final @Nullable KeysetHandle keys;

    private KeyFile(@Nullable KeysetHandle keys) {
        this.keys = keys;
    }

    /// For a node without keys: wrapping and unwrapping fail with [KeyMissing].
    public static KeyFile none() {
        return new KeyFile(null);
    }

    /// One new key.
    public static KeyFile generate() {
        try {
            return new KeyFile(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, WRAPPING));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The keys of a file.
    ///
    /// @throws KeyMissing if the file is not there or holds no keys
    public static KeyFile read(Path file) {
        try {
            return new KeyFile(
                    TinkJsonProtoKeysetFormat.parseKeyset(
                            Files.readString(file), WRAPPING, InsecureSecretKeyAccess.get()));
        } catch (IOException | GeneralSecurityException unusable) {
            throw new KeyMissing("the key file " + file + " cannot be read", unusable);
        }
    }

    /// Reads the file, or makes it with one new key; of several who make it at once one does.
    public static KeyFile readOrCreate(Path file) throws IOException {
        if (Files.exists(file)) return read(file);
        KeyFile made = generate();
        try {
            made.create(file);
            return made;
        } catch (FileAlreadyExistsException another) {
            return read(file);
        }
    }

    /// Writes a file that is not there yet.
    ///
    /// @throws FileAlreadyExistsException if it is; it is left alone
    public void create(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path half = half(file);
        try {
            // Unlike an atomic move, a link never replaces what another made meanwhile.
            Files.createLink(file, half);
        } finally {
            Files.delete(half);
        }
    }

    /// Writes the file in the place of an older one.
    public void replace(Path file) throws IOException {
        Files.move(half(file), file, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path half(Path file) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        Files.createFile(half, ownerOnly());
        Files.writeString(half, json(), StandardOpenOption.SYNC);
        return half;
    }

    /// These keys and one more, which only unwraps until it is [#promoted]: every node must know it
    /// before the first one wraps by it.
    public KeyFile withAnother() {
        return changed(all ->
                all.addEntry(
                        KeysetHandle.generateEntryFromParameters(
                                        PredefinedAeadParameters.AES256_GCM)
                                .withRandomId()));
    }

    /// The newest key wraps from now on.
    public KeyFile promoted() {
        return changed(all -> all.getAt(all.size() - 1).makePrimary());
    }

    /// These keys without those that no longer wrap anything.
    ///
    /// @param used ids of keys to keep beside the primary one
    public KeyFile without(List<String> used) {
        return changed(all -> {
            for (int i = all.size() - 1; i >= 0; i--)
                if (!keys().getAt(i).isPrimary() && !used.contains(name(keys().getAt(i).getId())))
                    all.deleteAt(i);
        });
    }

    private KeyFile changed(Consumer<KeysetHandle.Builder> change) {
        KeysetHandle.Builder all = KeysetHandle.newBuilder(keys()).setConfiguration(WRAPPING);
        change.accept(all);
        try {
            return new KeyFile(all.build());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Ids of all keys, the oldest first, 8 hex digits each.
    public List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < keys().size(); i++) ids.add(name(keys().getAt(i).getId()));
        return ids;
    }

    /// Id of the key that wraps.
    public String primary() {
        return name(keys().getPrimary().getId());
    }

    /// @param id names the file; a wrapped key fits no other
    byte[] wrap(KeysetHandle dataKey, String id) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    dataKey, aead(), bytes(id), DataKeys.SEALING);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// @param kek id of the key that wrapped it
    /// @throws KeyMissing if that key is not in this file
    /// @throws GeneralSecurityException if the wrapped key was changed, or is of another file
    KeysetHandle unwrap(byte[] wrapped, String kek, String id) throws GeneralSecurityException {
        demand(kek, id);
        return TinkProtoKeysetFormat.parseEncryptedKeyset(
                wrapped, aead(), bytes(id), DataKeys.SEALING);
    }

    /// The same for the key of a person.
    byte[] wrapAead(KeysetHandle subjectKey, String context) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    subjectKey, aead(), bytes(context), WRAPPING);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// @throws KeyMissing if the key that wrapped it is not in this file
    /// @throws GeneralSecurityException if the wrapped key was changed, or is of another subject
    KeysetHandle unwrapAead(byte[] wrapped, String kek, String context)
            throws GeneralSecurityException {
        demand(kek, context);
        return TinkProtoKeysetFormat.parseEncryptedKeyset(
                wrapped, aead(), bytes(context), WRAPPING);
    }

    private void demand(String kek, String id) {
        if (!ids().contains(kek))
            throw new KeyMissing("the key file has no key " + kek + ", which " + id + " needs");
    }

    private Aead aead() throws GeneralSecurityException {
        return keys().getPrimitive(WRAPPING, Aead.class);
    }

    private KeysetHandle keys() {
        if (keys == null) throw new KeyMissing("no key file is set");
        return keys;
    }

    private String json() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    keys(), WRAPPING, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String name(int id) {
        return "%08x".formatted(id);
    }

    private static byte[] bytes(String id) {
        return id.getBytes(StandardCharsets.UTF_8);
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
