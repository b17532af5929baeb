package rosukh.query.audit.published;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rosukh.evidence.publishing.LogStopped;
import rosukh.evidence.publishing.Standing;
import rosukh.log.Checkpoint;

/// How the published log stands.
///
/// @param state what the asked node does; null on a node that never publishes
/// @param events in the store
/// @param size leaves the latest checkpoint covers; null before the first
/// @param signedAt when it was signed
/// @param waiting events that no checkpoint covers yet
/// @param waitingSince when the oldest of them was stored, where this node publishes
/// @param because why nothing is signed, with what to do
/// @param reason code of that; null while signing goes on
/// @param signed the tree that a new life of the log must name; null while signing goes on
record LogStanding(
        Standing.@Nullable State state,
        long events,
        @Nullable Long size,
        @Nullable Instant signedAt,
        long waiting,
        @Nullable Instant waitingSince,
        @Nullable String because,
        LogStopped.@Nullable Reason reason,
        @Nullable Signed signed) {

    /// A tree that was signed.
    record Signed(String origin, long size, String root) {

        private static Signed of(Checkpoint tree) {
            return new Signed(tree.origin(), tree.size(), tree.root().base64());
        }
    }

    static LogStanding of(Standing standing) {
        LogStopped stopped = standing.stopped();
        Checkpoint tree = stopped == null ? null : stopped.signed();
        return new LogStanding(
                standing.state(),
                standing.head(),
                standing.size() < 0 ? null : standing.size(),
                standing.signedAt(),
                standing.waiting(),
                standing.waitingSince(),
                standing.because(),
                stopped == null ? null : stopped.reason(),
                tree == null ? null : Signed.of(tree));
    }

    /// On a node that only shows the log.
    static LogStanding shown(long events, @Nullable Long size, @Nullable Instant signedAt) {
        return new LogStanding(
                null,
                events,
                size,
                signedAt,
                events - (size == null ? 0 : size),
                null,
                null,
                null,
                null);
    }
}
