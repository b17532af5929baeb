package rosukh.evidence.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How the published log stands, as one node sees it.
///
/// @param head leaves the log could have
/// @param size leaves the latest checkpoint covers; -1 before the first
/// @param signedAt when that was signed; null before the first
/// @param waitingSince when the oldest event was stored that no checkpoint covers; null if there is
///   none, or where another node publishes
/// @param because why signing stopped or failed; null if it did not
/// @param stopped what stopped it; null if nothing did
public record Standing(
        State state,
        long head,
        long size,
        @Nullable Instant signedAt,
        @Nullable Instant waitingSince,
        @Nullable String because,
        @Nullable LogStopped stopped) {

    /// What this node does.
    public enum State {
        /// It publishes.
        PUBLISHING,
        /// Another node publishes.
        ELSEWHERE,
        /// It tries, and fails on something that may pass.
        FAILING,
        /// It signs nothing more until somebody has acted.
        STOPPED
    }

    /// Events that no checkpoint covers.
    public long waiting() {
        return head - Math.max(0, size);
    }
}
