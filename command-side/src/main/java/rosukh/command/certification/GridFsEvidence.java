package rosukh.command.certification;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import rosukh.command.certification.VirusScan.Scanning;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.http.Dates;
import rosukh.command.kernel.http.RequestHash;
import rosukh.events.certification.Scan;
import rosukh.eventstore.Durability;
import rosukh.vault.FileDamaged;
import rosukh.vault.FileErased;
import rosukh.vault.KeyFile;
import rosukh.vault.KeyMissing;
import rosukh.vault.SealedFiles;

/// Evidence in the GridFS bucket `evidence`, `_id` = id of the evidence, encrypted under keys in
/// `evidence.keys` (ADR 0028). A file passes through one buffer of one chunk, whatever its size.
/// The notes of what is announced lie in the collection `evidence.announced`; a note is durable no
/// later than the first chunk after it. Which scanner found nothing in a file is kept with it as
/// `metadata.scannedBy`; a file without it was not scanned.
@Component
class GridFsEvidence implements EvidenceStore {

    static final String BUCKET = "evidence";

    private static final Logger LOG = LoggerFactory.getLogger(GridFsEvidence.class);

    private static final int CHUNK_BYTES = 255 * 1024;

    /// The embedded server keeps in memory what is not forced, and twice while it is saved.
    private static final int UNFORCED_BYTES_MAX = 4 * 1024 * 1024;

    private final SealedFiles sealed;
    private final MongoCollection<Document> files;
    private final MongoCollection<Document> chunks;
    private final MongoCollection<Document> announced;
    private final Durability durability;
    private final VirusScan scan;
    private final long bytesMax;

    GridFsEvidence(
            MongoDatabase database,
            Durability durability,
            KeyFile keyFile,
            VirusScan scan,
            @Value("${rosukh.evidence.size-max:200MB}") DataSize sizeMax) {
        this.sealed = new SealedFiles(database, BUCKET, keyFile);
        this.files = database.getCollection(BUCKET + ".files");
        this.chunks = database.getCollection(BUCKET + ".chunks");
        this.announced = database.getCollection(BUCKET + ".announced");
        this.durability = durability;
        this.scan = scan;
        this.bytesMax = sizeMax.toBytes();
    }

    @Override
    public Stored store(String evidenceId, String caseId, String fileName, InputStream content)
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
        Scan scanned;
        try (Scanning scanning = scan.begin()) {
            OutputStream into =
                    sealed.create(evidenceId, caseId, new Document("mediaType", mediaType));
            copy(head, content, into, measure, scanning);
            String scannedBy = scanning.passed();
            into.close();
            if (scannedBy != null) mark(evidenceId, scannedBy);
            scanned = scan(scannedBy);
        } catch (KeyMissing nothingStored) {
            throw keyMissing(nothingStored);
        } catch (IOException | RuntimeException failure) {
            remove(evidenceId, measure.bytes);
            throw failure;
        }
        durability.force();
        return new Stored(
                evidenceId, fileName, mediaType, measure.bytes, measure.sha256(), scanned);
    }

    /// A scanner tells itself, its signatures and their date with slashes between them, as `clamd`
    /// does.
    private static Scan scan(@Nullable String scannedBy) {
        if (scannedBy == null) return Scan.NONE;
        String[] parts = scannedBy.split("/", 2);
        return new Scan(
                Scan.Outcome.CLEAN,
                parts[0],
                parts.length < 2 ? null : parts[1].replace('/', ' '),
                Dates.now().toString());
    }

    private void mark(String evidenceId, String scannedBy) {
        files.updateOne(
                new Document("_id", evidenceId),
                new Document("$set", new Document("metadata.scannedBy", scannedBy)));
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
        Document file = files.find(new Document("_id", evidenceId)).first();
        remove(evidenceId, file == null ? bytesMax : file.get("length", Number.class).longValue());
        settle(evidenceId);
    }

    /// The key first, for without it nothing of the rest can be read. Then chunk by chunk: the
    /// embedded server holds in memory what one command deletes. Encrypted, a file may need one
    /// chunk more.
    private void remove(String evidenceId, long bytes) {
        sealed.destroyKey(evidenceId);
        files.deleteOne(new Document("_id", evidenceId));
        for (long n = 0; n <= bytes / CHUNK_BYTES + 1; n++) {
            chunks.deleteOne(new Document("files_id", evidenceId).append("n", n));
            if (n % (UNFORCED_BYTES_MAX / CHUNK_BYTES) == 0) durability.force();
        }
        durability.force();
    }

    @Override
    public boolean intact(String evidenceId, String sha256) {
        Measure measure = new Measure(Long.MAX_VALUE);
        byte[] buffer = new byte[CHUNK_BYTES];
        try (InputStream content = sealed.open(evidenceId)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer))
                measure.add(buffer, read);
        } catch (FileDamaged | FileErased notWhatItWas) {
            return false;
        } catch (KeyMissing unreadableHere) {
            throw keyMissing(unreadableHere);
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
        return measure.sha256().equals(sha256);
    }

    private static Refused keyMissing(KeyMissing cause) {
        LOG.error("evidence cannot be encrypted or decrypted on this node", cause);
        return EvidenceRefusal.EVIDENCE_KEY_MISSING.because("the key of evidence is not here");
    }

    private void copy(
            byte[] head, InputStream rest, OutputStream into, Measure measure, Scanning scanning)
            throws IOException {
        measure.add(head, head.length);
        scanning.see(head, head.length);
        into.write(head);
        byte[] buffer = new byte[CHUNK_BYTES];
        long forced = 0;
        for (int read = rest.read(buffer); read >= 0; read = rest.read(buffer)) {
            measure.add(buffer, read);
            scanning.see(buffer, read);
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
