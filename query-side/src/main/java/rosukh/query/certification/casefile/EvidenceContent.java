package rosukh.query.certification.casefile;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSDownloadStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bson.BsonString;
import org.springframework.stereotype.Component;
import rosukh.query.certification.casefile.Application.AttachedEvidence;
import rosukh.query.kernel.http.ApiProblem;

/// The content of evidence, which lies beside the log in the bucket `evidence` under the evidence's
/// id. Nothing is sent that is not what the log recorded.
@Component
class EvidenceContent {

    private static final String BUCKET = "evidence";
    private static final int BUFFER_BYTES = 255 * 1024;

    private final GridFSBucket bucket;

    EvidenceContent(MongoDatabase database) {
        this.bucket = GridFSBuckets.create(database, BUCKET);
    }

    /// Reads the whole content and compares it with the recorded hash.
    ///
    /// @throws ApiProblem `EVIDENCE_CHANGED` if it is not there or not the same
    void verify(AttachedEvidence evidence) throws IOException {
        try {
            send(evidence, OutputStream.nullOutputStream());
        } catch (EvidenceChanged found) {
            throw changed(evidence);
        }
    }

    /// Sends the content. Call [#verify] first. The last part is held back until the hash is known
    /// to be right: after a change in between the answer is short of its length, and the client
    /// sees a download that failed and not a wrong file that came whole.
    void send(AttachedEvidence evidence, OutputStream to) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        byte[] held = {};
        long left = evidence.sizeBytes();
        try (GridFSDownloadStream content =
                bucket.openDownloadStream(new BsonString(evidence.evidenceId())).batchSize(2)) {
            for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
                left -= read;
                if (left < 0) throw new EvidenceChanged(evidence);
                to.write(held);
                held = Arrays.copyOf(buffer, read);
                digest.update(held);
            }
        } catch (MongoGridFSException absentOrTorn) {
            throw new EvidenceChanged(evidence);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(evidence.sha256()))
            throw new EvidenceChanged(evidence);
        to.write(held);
    }

    /// Breaks an answer off; no problem document can follow what was sent.
    static final class EvidenceChanged extends IOException {

        private static final long serialVersionUID = 1L;

        EvidenceChanged(AttachedEvidence evidence) {
            super("the content of " + evidence.evidenceId() + " changed");
        }
    }

    private static ApiProblem changed(AttachedEvidence evidence) {
        return new ApiProblem(
                409,
                "EVIDENCE_CHANGED",
                "The content of `"
                        + evidence.evidenceId()
                        + "` is no longer what was attached; it is not sent.",
                List.of());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
