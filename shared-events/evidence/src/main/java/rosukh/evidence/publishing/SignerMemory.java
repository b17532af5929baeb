package rosukh.evidence.publishing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.log.Hash;

/// What this node signed last, kept where a restore of the database does not reach.
public interface SignerMemory {

    /// The largest tree that was or may have been signed.
    ///
    /// @param life number of the incarnation
    /// @param note the last note that left the signer, with the cosignatures it got; it may be of
    ///   an earlier tree; null before the first
    record Remembered(int life, String origin, long size, Hash root, @Nullable String note) {}

    /// Empty before the first signature.
    ///
    /// @throws LogStopped if it cannot be read
    Optional<Remembered> read();

    /// Returns when it survives the death of the machine.
    ///
    /// @throws LogStopped if it cannot be written
    void write(Remembered remembered);
}
