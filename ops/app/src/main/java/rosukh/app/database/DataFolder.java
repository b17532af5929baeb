package rosukh.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import rosukh.app.StartRefused;

/// The folder of a database that belongs to this process alone, as long as it runs. The lock is the
/// operating system's, so it ends with the process however that ends.
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// @throws StartRefused if another process works on this folder
    static DataFolder take(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(
                            path.resolve("rosukh.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            if (lock(channel) == null) throw inUse(path, channel);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(pid().getBytes(StandardCharsets.UTF_8)));
            return new DataFolder(path, channel);
        } catch (IOException unusable) {
            throw new StartRefused(
                    "The data folder " + path + " cannot be used: " + unusable.getMessage(),
                    "Make it writable, or set rosukh.data to another folder.",
                    unusable);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    private static StartRefused inUse(Path path, FileChannel channel) throws IOException {
        String holder = Files.readString(path.resolve("rosukh.lock")).strip();
        channel.close();
        return new StartRefused(
                "The data folder "
                        + path
                        + " is in use by another Rosukh"
                        + (holder.isEmpty() ? "." : " (process " + holder + ")."),
                "Stop that one, set rosukh.data to another folder, or let both work on one server"
                        + " by spring.mongodb.uri.");
    }

    private static String pid() {
        return Long.toString(ProcessHandle.current().pid());
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }
}
