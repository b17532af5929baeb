package rosukh.query.kernel.past;

import java.util.Optional;

/// What of the log has been published in proof, where it is.
public interface Checkpoints {

    /// The latest checkpoint, if it covers a position; empty while none does.
    Optional<Checkpoint> covering(long position);

    /// A signed checkpoint of the log.
    ///
    /// @param size events it covers
    /// @param root of the tree over them, in base64 as in the checkpoint
    /// @param proof address of the proof that the event at the position is among them
    record Checkpoint(long size, String root, String proof) {}
}
