package rosukh.command.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import rosukh.command.certification.EvidenceRefusal;
import rosukh.command.certification.EvidenceStore;

/// Remembers which files are kept, not their content.
public class EvidenceInMemory implements EvidenceStore {

    private final Set<String> kept = new TreeSet<>();

    @Override
    public Stored store(String evidenceId, String fileName, InputStream content)
            throws IOException {
        byte[] bytes = content.readAllBytes();
        if (bytes.length == 0) throw EvidenceRefusal.EVIDENCE_EMPTY.because("the file is empty");
        kept.add(evidenceId);
        return new Stored(evidenceId, fileName, "application/pdf", bytes.length, "ab".repeat(32));
    }

    @Override
    public void discard(String evidenceId) {
        kept.remove(evidenceId);
    }

    @Override
    public boolean intact(String evidenceId, String sha256) {
        return kept.contains(evidenceId);
    }

    public Set<String> kept() {
        return kept;
    }
}
