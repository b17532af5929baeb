package rosukh.app;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.function.Supplier;

/// Keys of the demo that are made at its first start and kept in the data folder, readable by their
/// owner alone.
public final class KeyFiles {

    private KeyFiles() {}

    /// The content of a file; where there is none, it is made first, by one process alone.
    public static String readOrMake(Path file, Supplier<String> made) throws IOException {
        if (Files.exists(file)) return Files.readString(file);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path half = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        Files.createFile(half, ownerOnly());
        Files.writeString(half, made.get(), StandardOpenOption.SYNC);
        try {
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException another) {
            Files.delete(half);
        }
        return Files.readString(file);
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
