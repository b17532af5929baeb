package rosukh.eventstore;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/// Old commits in files. What [Archiver] has moved here is read through the log as if it had never
/// left: an archived commit keeps its place and its keys in the database and says where in the
/// archive its events are.
///
/// A segment is a file of whole commit documents, one after the other, as `bsondump` reads them.
public final class Archive {

    private static final Archive NONE = new Archive(null);

    private final @Nullable Path folder;
    private final Map<Long, MemorySegment> segments = new ConcurrentHashMap<>();

    private Archive(@Nullable Path folder) {
        this.folder = folder;
    }

    /// Without one an archived commit cannot be read.
    public static Archive none() {
        return NONE;
    }

    /// The archive in a folder.
    ///
    /// @throws IllegalArgumentException if there is no such folder
    /// @throws ArchiveDamaged if a segment is missing
    public static Archive in(Path folder) {
        if (!Files.isDirectory(folder))
            throw new IllegalArgumentException("there is no archive folder " + folder);
        try {
            ArchiveSegment.in(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException("the archive cannot be read: " + folder, failure);
        }
        return new Archive(folder);
    }

    /// The document of a commit, byte for byte as it was archived.
    ///
    /// @throws ArchiveDamaged if it is not there or not what was archived
    /// @throws EventStoreException if it is not known where the archive is
    RawBsonDocument read(ArchivePlace place) {
        Path folder = this.folder;
        if (folder == null)
            throw new EventStoreException(
                    "the log goes on in an archive (%s), but no archive folder is set"
                            .formatted(ArchiveSegment.fileOf(place.segment())));
        MemorySegment segment =
                segments.computeIfAbsent(
                        place.segment(),
                        first -> map(folder.resolve(ArchiveSegment.fileOf(first))));
        if (place.offset() < 0 || place.offset() + place.length() > segment.byteSize())
            throw new ArchiveDamaged(place, "is too short");
        byte[] bytes = segment.asSlice(place.offset(), place.length()).toArray(JAVA_BYTE);
        if (!Arrays.equals(Sha256.of(bytes), place.hash()))
            throw new ArchiveDamaged(place, "is not what was archived");
        return new RawBsonDocument(bytes);
    }

    /// Mapped and not opened: a thread that is interrupted while it reads would close a channel for
    /// all.
    private static MemorySegment map(Path file) {
        if (!Files.isRegularFile(file))
            throw new ArchiveDamaged("the archive lacks " + file.getFileName());
        try (FileChannel channel = FileChannel.open(file)) {
            return channel.map(MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
        } catch (IOException failure) {
            throw new UncheckedIOException("the archive cannot be read: " + file, failure);
        }
    }
}
