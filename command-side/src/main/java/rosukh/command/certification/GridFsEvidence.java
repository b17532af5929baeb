package rosukh.command.certification;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSDownloadStream;
import com.mongodb.client.gridfs.GridFSUploadStream;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonString;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import rosukh.command.kernel.http.RequestHash;
import rosukh.eventstore.Durability;

/// Evidence in the GridFS bucket `evidence`, `_id` = id of the evidence. A file passes through one
/// buffer of one chunk, whatever its size. The notes of what is announced lie in the collection
/// `evidence.announced`; a note is durable no later than the first chunk after it.
@Component
class GridFsEvidence implements EvidenceStore {

    static final String BUCKET = "evidence";

    private static final int CHUNK_BYTES = 255 * 1024;

    /// The embedded server keeps in memory what is not forced, and twice while it is saved.
    private static final int UNFORCED_BYTES_MAX = 4 * 1024 * 1024;

    private final GridFSBucket bucket;
    private final MongoCollection<Document> files;
    private final MongoCollection<Document> chunks;
    private final MongoCollection<Document> announced;
    private final Durability durability;
    private final long bytesMax;

    GridFsEvidence(
            MongoDatabase database,
            Durability durability,
            @Value("${rosukh.evidence.size-max:200MB}") DataSize sizeMax) {
        this.bucket = GridFSBuckets.create(database, BUCKET).withChunkSizeBytes(CHUNK_BYTES);
        this.files = database.getCollection(BUCKET + ".files");
        this.chunks = database.getCollection(BUCKET + ".chunks");
        this.announced = database.getCollection(BUCKET + ".announced");
        this.durability = durability;
        this.bytesMax = sizeMax.toBytes();
    }

    @Override
    public Stored store(String evidenceId, String fileName, InputStream content)
            throws IOException {
        byte[] head = content.readNBytes(MediaTypes.HEAD_BYTES);
        if (head.length == 0) throw EvidenceRefusal.EVIDENCE_EMPTY.because("the file is empty");
        String mediaType =
                MediaTypes.of(head)
                        .orElseThrow(() ->
                                EvidenceRefusal.EVIDENCE_KIND_UNKNOWN.because(
                                        "the content is no PDF, image, video, Office"
                                                + " document or archive"));
        Measure measure = new Measure(bytesMax);
        GridFSUploadStream into =
                bucket.openUploadStream(
                        new BsonString(evidenceId),
                        fileName,
                        new GridFSUploadOptions()
                                .chunkSizeBytes(CHUNK_BYTES)
                                .metadata(new Document("mediaType", mediaType)));
        try {
            copy(head, content, into, measure);
            into.close();
        } catch (IOException | RuntimeException failure) {
            remove(evidenceId, measure.bytes);
            throw failure;
        }
        durability.force();
        return new Stored(evidenceId, fileName, mediaType, measure.bytes, measure.sha256());
    }

    @Override
    public void announce(String evidenceId, String caseId) {
        announced.insertOne(new Document("_id", evidenceId).append("caseId", caseId));
    }

    @Override
    public void settle(String evidenceId) {
        announced.deleteOne(new Document("_id", evidenceId));
    }

    @Override
    public List<Announced> unsettled(String beforeId) {
        List<Announced> unsettled = new ArrayList<>();
        announced
                .find(new Document("_id", new Document("$lt", beforeId)))
                .forEach(note ->
                        unsettled.add(
                                new Announced(note.getString("_id"), note.getString("caseId"))));
        return unsettled;
    }

    /// Of a file that was torn before it was whole nobody knows the length.
    @Override
    public void discard(String evidenceId) {
        GridFSFile file = bucket.find(new Document("_id", evidenceId)).first();
        remove(evidenceId, file == null ? bytesMax : file.getLength());
        settle(evidenceId);
    }

    /// Chunk by chunk: the embedded server holds in memory what one command deletes.
    private void remove(String evidenceId, long bytes) {
        files.deleteOne(new Document("_id", evidenceId));
        for (long n = 0; n <= bytes / CHUNK_BYTES; n++) {
            chunks.deleteOne(new Document("files_id", evidenceId).append("n", n));
            if (n % (UNFORCED_BYTES_MAX / CHUNK_BYTES) == 0) durability.force();
        }
        durability.force();
    }

    @Override
    public boolean intact(String evidenceId, String sha256) {
        Measure measure = new Measure(Long.MAX_VALUE);
        byte[] buffer = new byte[CHUNK_BYTES];
        try (GridFSDownloadStream content =
                bucket.openDownloadStream(new BsonString(evidenceId)).batchSize(2)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer))
                measure.add(buffer, read);
        } catch (MongoGridFSException absentOrTorn) {
            return false;
        }
        return measure.sha256().equals(sha256);
    }

    private void copy(byte[] head, InputStream rest, GridFSUploadStream into, Measure measure)
            throws IOException {
        measure.add(head, head.length);
        into.write(head);
        byte[] buffer = new byte[CHUNK_BYTES];
        long forced = 0;
        for (int read = rest.read(buffer); read >= 0; read = rest.read(buffer)) {
            measure.add(buffer, read);
            into.write(buffer, 0, read);
            if (measure.bytes - forced > UNFORCED_BYTES_MAX) {
                durability.force();
                forced = measure.bytes;
            }
        }
    }

    /// Length and hash of what has passed.
    private static final class Measure {

        private final MessageDigest digest = RequestHash.sha256();
        private final long bytesMax;
        private long bytes;

        Measure(long bytesMax) {
            this.bytesMax = bytesMax;
        }

        void add(byte[] buffer, int length) {
            bytes += length;
            if (bytes > bytesMax)
                throw EvidenceRefusal.EVIDENCE_TOO_LARGE.because(
                        "a file has at most " + bytesMax + " bytes");
            digest.update(buffer, 0, length);
        }

        String sha256() {
            return RequestHash.hex(digest);
        }
    }
}
