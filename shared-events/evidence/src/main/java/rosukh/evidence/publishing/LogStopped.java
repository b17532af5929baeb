package rosukh.evidence.publishing;

import org.jspecify.annotations.Nullable;
import rosukh.log.Checkpoint;

/// Nothing more is signed, because it would contradict what was signed, or could not be stood by.
public final class LogStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Why signing stopped.
    public enum Reason {
        /// The log has fewer events than were signed.
        ROLLED_BACK,
        /// The events that were signed are others now.
        FORKED,
        /// The tiles in the database are not those that were signed.
        TILES_ALTERED,
        /// The file of what was signed cannot be read or written.
        MEMORY_UNREADABLE,
        /// A key that signs the log is not in the key file.
        KEY_MISSING,
        /// A witness has seen a tree of this log that is not the beginning of what it is now.
        WITNESS_CONTRADICTS;

        /// Whether only a new life of the log helps.
        boolean needsNewLife() {
            return switch (this) {
                case ROLLED_BACK, FORKED, TILES_ALTERED, WITNESS_CONTRADICTS -> true;
                case MEMORY_UNREADABLE, KEY_MISSING -> false;
            };
        }

        private String remedy() {
            return needsNewLife()
                    ? "Bring back the database that has it; if that is lost for good, an operator"
                            + " records a new life of the log, and a second person confirms it."
                    : "Mend it and start this node again.";
        }
    }

    private final Reason reason;
    private final transient @Nullable Checkpoint signed;
    private final @Nullable String ours;
    private final @Nullable String found;

    LogStopped(Reason reason, String because) {
        this(reason, because, null, null, null);
    }

    /// @param signed the largest tree that was signed
    /// @param ours the note that was signed, if it is known
    /// @param found what the database holds instead: the text of a checkpoint, which was not signed
    LogStopped(
            Reason reason,
            String because,
            @Nullable Checkpoint signed,
            @Nullable String ours,
            @Nullable String found) {
        super("%s: %s. %s".formatted(reason, because, reason.remedy()));
        this.reason = reason;
        this.signed = signed;
        this.ours = ours;
        this.found = found;
    }

    public Reason reason() {
        return reason;
    }

    /// The tree a new life must name; null where none was signed.
    public @Nullable Checkpoint signed() {
        return signed;
    }

    @Nullable String ours() {
        return ours;
    }

    @Nullable String found() {
        return found;
    }
}
