package rosukh.evidence.check;

import java.util.Locale;

/// What is judged by itself.
public enum Aspect {
    /// The files of a bundle are those it was packed with.
    BAG,
    /// The latest checkpoint is signed by a log that is trusted.
    SIGNATURE,
    /// Leaves, tiles and the root of the latest checkpoint belong together.
    TREE,
    /// Every checkpoint is signed and its tree is the beginning of the next one's.
    CHECKPOINTS,
    /// Every leaf is an envelope and stands where it says.
    ENVELOPES,
    /// Payloads and metadata are those that were hashed.
    PAYLOADS,
    /// Nothing is missing and nothing is too much.
    COMPLETENESS,
    /// Proofs of single events show what they should.
    PROOFS,
    /// Tokens of time-stamp authorities are over checkpoints of this log.
    TIMESTAMPS,
    /// Enough witnesses signed the latest checkpoint.
    WITNESSES,
    /// The store is sound in itself.
    STORE;

    /// The name in lower case.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
