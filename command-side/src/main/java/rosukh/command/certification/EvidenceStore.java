package rosukh.command.certification;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import rosukh.events.certification.Scan;

/// Keeps the content of evidence, apart from the log that keeps its hash.
public interface EvidenceStore {

    /// Content as it was received.
    ///
    /// @param mediaType found in the content, not told by the sender
    /// @param sha256 in lower-case hex
    /// @param scan what was said of it before it was kept
    record Stored(
            String evidenceId,
            String fileName,
            String mediaType,
            long sizeBytes,
            String sha256,
            Scan scan) {}

    /// Content that was announced and of which nobody has said yet what became of it.
    record Announced(String evidenceId, String caseId) {}

    /// Notes that content for a case is about to come, so that it is found again if nobody lives to
    /// say what became of it.
    void announce(String evidenceId, String caseId);

    /// Forgets the note: an event speaks of the content, or none was kept.
    void settle(String evidenceId);

    /// What is not settled, of the ids before a given one.
    List<Announced> unsettled(String beforeId);

    /// Stores a file durably and encrypted, without ever holding it in memory.
    ///
    /// @param caseId the case it is about
    /// @throws rosukh.command.kernel.Refused if it is empty, too large, of a kind that is not
    ///   accepted, infected, or cannot be scanned or encrypted; nothing is kept then
    Stored store(String evidenceId, String caseId, String fileName, InputStream content)
            throws IOException;

    /// Removes content that no event speaks of, whole or torn, its key and the note of it.
    void discard(String evidenceId);

    /// Reads the content again: it is there and still has this hash.
    ///
    /// @throws rosukh.command.kernel.Refused if it cannot be decrypted here
    boolean intact(String evidenceId, String sha256);
}
