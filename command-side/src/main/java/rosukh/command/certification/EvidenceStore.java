package rosukh.command.certification;

import java.io.IOException;
import java.io.InputStream;

/// Keeps the content of evidence, apart from the log that keeps its hash.
public interface EvidenceStore {

    /// Content as it was received.
    ///
    /// @param mediaType found in the content, not told by the sender
    /// @param sha256 in lower-case hex
    record Stored(
            String evidenceId, String fileName, String mediaType, long sizeBytes, String sha256) {}

    /// Stores a file durably, without ever holding it in memory.
    ///
    /// @throws rosukh.command.kernel.Refused if it is empty, too large, or of a kind that is not
    ///   accepted; nothing is kept then
    Stored store(String evidenceId, String fileName, InputStream content) throws IOException;

    /// Removes content that no event speaks of.
    void discard(String evidenceId);

    /// Reads the content again: it is there and still has this hash.
    boolean intact(String evidenceId, String sha256);
}
