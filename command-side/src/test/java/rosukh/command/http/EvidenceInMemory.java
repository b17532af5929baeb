package rosukh.command.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import rosukh.command.certification.EvidenceRefusal;
import rosukh.command.certification.EvidenceStore;
import rosukh.events.certification.Scan;

/// Remembers which files are kept, not their content.
public class EvidenceInMemory implements EvidenceStore {

    private final Set<String> kept = new TreeSet<>();
    private int stored;
    private final Map<String, String> announced = new TreeMap<>();

    @Override
    public void announce(String evidenceId, String caseId) {
        announced.put(evidenceId, caseId);
    }

    @Override
    public void settle(String evidenceId) {
        announced.remove(evidenceId);
    }

    @Override
    public List<Announced> unsettled(String beforeId) {
        return announced.entrySet().stream()
                .filter(note -> note.getKey().compareTo(beforeId) < 0)
                .map(note -> new Announced(note.getKey(), note.getValue()))
                .toList();
    }

    @Override
    public Stored store(String evidenceId, String caseId, String fileName, InputStream content)
            throws IOException {
        stored++;
        byte[] bytes = content.readAllBytes();
        if (bytes.length == 0) throw EvidenceRefusal.EVIDENCE_EMPTY.because("the file is empty");
        kept.add(evidenceId);
        return new Stored(
                evidenceId, fileName, "application/pdf", bytes.length, "ab".repeat(32), Scan.NONE);
    }

    @Override
    public void discard(String evidenceId) {
        kept.remove(evidenceId);
        settle(evidenceId);
    }

    @Override
    public boolean intact(String evidenceId, String sha256) {
        return kept.contains(evidenceId);
    }

    /// How often content was stored.
    int stored() {
        return stored;
    }

    public Set<String> kept() {
        return kept;
    }
}
