package rosukh.eventstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Moves the events of old commits out of the database into an [Archive], while nodes work.
///
/// A segment is written, read again and sealed before anything is changed in the log; then its
/// commits are replaced, each by itself without its events. Whatever stops it in between, every
/// commit can be read from one of the two places, and the next run goes on.
public final class Archiver {

    private static final long SEGMENT_BYTES = 32L * 1024 * 1024;

    /// Commits replaced by one request.
    private static final int AT_ONCE = 500;

    private final MongoCollection<RawBsonDocument> commits;
    private final Path folder;
    private final long segmentBytes;

    /// @param folder created if it does not exist; all nodes must have it as their archive before
    ///   the first run
    public Archiver(MongoDatabase database, Path folder) {
        this(database, folder, SEGMENT_BYTES);
    }

    Archiver(MongoDatabase database, Path folder, long segmentBytes) {
        commits =
                database.getCollection(Commits.COLLECTION, RawBsonDocument.class)
                        .withReadConcern(ReadConcern.MAJORITY)
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.folder = folder;
        this.segmentBytes = segmentBytes;
    }

    /// Archives from the beginning of the log up to the first commit that was not written before a
    /// time.
    ///
    /// @return how many commits were moved
    /// @throws ArchiveDamaged if what is in the folder is no sound archive of this log
    /// @throws IllegalStateException if another archiver is at work in the folder
    public long archive(Instant before) {
        try {
            Files.createDirectories(folder);
            Path lock = folder.resolve(".lock");
            try (FileChannel channel =
                            FileChannel.open(
                                    lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.tryLock()) {
                if (held == null) throw atWork(null);
                return goOn(before);
            } catch (OverlappingFileLockException inThisProcess) {
                throw atWork(inThisProcess);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the archive cannot be written: " + folder, failure);
        }
    }

    private IllegalStateException atWork(@Nullable Throwable cause) {
        return new IllegalStateException("another archiver is at work in " + folder, cause);
    }

    private long goOn(Instant before) throws IOException {
        List<ArchiveSegment> sealed = ArchiveSegment.in(folder);
        ArchiveSegment last = sealed.isEmpty() ? ArchiveSegment.NOTHING : sealed.getLast();
        long moved = last.commits() == 0 ? 0 : empty(last);
        List<RawBsonDocument> gathered = new ArrayList<>();
        long bytes = 0;
        long next = last.next();
        try (MongoCursor<RawBsonDocument> old = from(next)) {
            while (old.hasNext()) {
                RawBsonDocument commit = old.next();
                long position = commit.getInt64(CommitCodec.POSITION).getValue();
                if (position != next) throw new ArchiveDamaged(notTheLogOf(last, position));
                if (commit.getDateTime(CommitCodec.AT).getValue() >= before.toEpochMilli()) break;
                gathered.add(commit);
                bytes += commit.getByteBuffer().remaining();
                next += commit.getInt32(CommitCodec.COUNT).getValue();
                if (bytes < segmentBytes) continue;
                last = seal(last, gathered, next);
                moved += empty(last);
                gathered.clear();
                bytes = 0;
            }
        }
        if (gathered.isEmpty()) return moved;
        return moved + empty(seal(last, gathered, next));
    }

    private String notTheLogOf(ArchiveSegment last, long position) {
        return "the archive ends before position %d, but the log goes on with %d"
                .formatted(last.next(), position);
    }

    private MongoCursor<RawBsonDocument> from(long position) {
        return commits.find(gte(CommitCodec.POSITION, position))
                .sort(Sorts.ascending(CommitCodec.POSITION))
                .batchSize(Commits.CURSOR_BATCH)
                .iterator();
    }

    private ArchiveSegment seal(ArchiveSegment last, List<RawBsonDocument> documents, long next)
            throws IOException {
        return last.followedBy(documents.stream().map(Archiver::bytes).toList(), next, folder);
    }

    private static byte[] bytes(RawBsonDocument document) {
        ByteBuffer buffer = document.getByteBuffer().asNIO();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /// Takes the events of a sealed segment out of the log, as far as they are still there.
    private long empty(ArchiveSegment segment) throws IOException {
        segment.check(folder);
        long moved = 0;
        long offset = 0;
        List<ReplaceOneModel<RawBsonDocument>> replacements = new ArrayList<>();
        for (byte[] document : segment.documents(folder)) {
            ArchivePlace place =
                    new ArchivePlace(segment.first(), offset, document.length, Sha256.of(document));
            replacements.add(replacement(new RawBsonDocument(document), place));
            offset += document.length;
            if (replacements.size() < AT_ONCE) continue;
            moved += commits.bulkWrite(replacements).getModifiedCount();
            replacements.clear();
        }
        if (!replacements.isEmpty()) moved += commits.bulkWrite(replacements).getModifiedCount();
        demandEmpty(segment);
        return moved;
    }

    /// Only the commit that was archived is replaced, and only once.
    private static ReplaceOneModel<RawBsonDocument> replacement(
            RawBsonDocument commit, ArchivePlace place) {
        BsonDocument kept = new BsonDocument();
        commit.forEach((field, value) -> {
            if (!field.equals(CommitCodec.EVENTS)) kept.append(field, value);
        });
        kept.append(CommitCodec.ARCHIVED, place.document());
        return new ReplaceOneModel<>(
                and(
                        eq(CommitCodec.POSITION, commit.get(CommitCodec.POSITION)),
                        eq(CommitCodec.ID, commit.get(CommitCodec.ID)),
                        exists(CommitCodec.EVENTS)),
                new RawBsonDocument(kept, new BsonDocumentCodec()));
    }

    private void demandEmpty(ArchiveSegment segment) {
        Bson left =
                and(
                        gte(CommitCodec.POSITION, segment.first()),
                        lt(CommitCodec.POSITION, segment.next()),
                        exists(CommitCodec.EVENTS));
        if (commits.find(left).first() != null)
            throw new ArchiveDamaged(
                    ArchiveSegment.fileOf(segment.first()) + " holds commits of another log");
    }
}
