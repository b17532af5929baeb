package rosukh.query.certification.casefile;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import rosukh.query.certification.casefile.Application.AttachedEvidence;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.vault.FileDamaged;
import rosukh.vault.FileErased;
import rosukh.vault.KeyFile;
import rosukh.vault.KeyMissing;
import rosukh.vault.SealedFiles;

/// The content of evidence, which lies beside the log in the bucket `evidence` under the evidence's
/// id. Nothing is sent that is not what the log recorded.
@Component
class EvidenceContent {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceContent.class);

    private static final String BUCKET = "evidence";
    private static final int BUFFER_BYTES = 255 * 1024;

    private final SealedFiles sealed;
    private final MongoCollection<Document> files;

    EvidenceContent(MongoDatabase database, KeyFile keyFile) {
        this.sealed = new SealedFiles(database, BUCKET, keyFile);
        this.files = database.getCollection(BUCKET + ".files");
    }

    /// Which virus scanner found nothing in a case's files, by id of the file; what was not scanned
    /// is not among them.
    Map<String, String> scanners(CaseFile file) {
        List<String> ids =
                file.application().evidence().stream().map(AttachedEvidence::evidenceId).toList();
        Map<String, String> scanners = new HashMap<>();
        for (Document stored : files.find(Filters.in("_id", ids))) {
            String scanner = stored.getEmbedded(List.of("metadata", "scannedBy"), String.class);
            if (scanner != null) scanners.put(stored.getString("_id"), scanner);
        }
        return scanners;
    }

    /// Reads the whole content and compares it with the recorded hash.
    ///
    /// @throws ApiProblem `EVIDENCE_CHANGED` if it is not there or not the same, `EVIDENCE_ERASED`
    ///   if its key was destroyed, `EVIDENCE_KEY_MISSING` if this node cannot decrypt it
    void verify(AttachedEvidence evidence) throws IOException {
        try {
            send(evidence, OutputStream.nullOutputStream());
        } catch (EvidenceChanged found) {
            throw problem(409, "EVIDENCE_CHANGED", evidence, "is no longer what was attached");
        } catch (FileErased erased) {
            throw problem(410, "EVIDENCE_ERASED", evidence, "was erased");
        } catch (KeyMissing unreadableHere) {
            LOG.error("evidence cannot be decrypted on this node", unreadableHere);
            throw problem(503, "EVIDENCE_KEY_MISSING", evidence, "cannot be decrypted here");
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
        try (InputStream content = sealed.open(evidence.evidenceId())) {
            for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
                left -= read;
                if (left < 0) throw new EvidenceChanged(evidence);
                to.write(held);
                held = Arrays.copyOf(buffer, read);
                digest.update(held);
            }
        } catch (FileDamaged absentOrTorn) {
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

    private static ApiProblem problem(
            int status, String code, AttachedEvidence evidence, String what) {
        return new ApiProblem(
                status,
                code,
                "The content of `" + evidence.evidenceId() + "` " + what + "; it is not sent.",
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
