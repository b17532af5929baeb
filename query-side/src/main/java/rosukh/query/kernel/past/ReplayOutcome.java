package rosukh.query.kernel.past;

import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/// How far a replay has come and what it found.
///
/// @param reached the position up to which the view has been rebuilt; -1 before the first event
/// @param compared documents that were compared, those that differ too
/// @param movedOn documents not compared because the live view has applied later events to them
/// @param differing how many differ
/// @param differences the first of them
/// @param replayedDigest over the rebuilt documents that were compared, empty before that
/// @param liveDigest over the same documents of the live view
/// @param failure a code; null unless it failed
/// @param scratch names the collections the view was rebuilt in
/// @param node that does it
/// @param touched when that node last said so
public record ReplayOutcome(
        @BsonId String replayId,
        State state,
        long reached,
        long compared,
        long movedOn,
        long differing,
        List<Difference> differences,
        String replayedDigest,
        String liveDigest,
        @Nullable String failure,
        String scratch,
        String node,
        Instant touched) {

    /// What a replay is doing, or has come to.
    public enum State {
        WAITING,
        REBUILDING,
        COMPARING,
        EQUAL,
        DIFFERENT,
        CANCELLED,
        FAILED;

        public boolean over() {
            return this == EQUAL || this == DIFFERENT || this == CANCELLED || this == FAILED;
        }
    }

    /// A document that differs.
    ///
    /// @param view its collection
    /// @param field JSON Pointer of the first value that differs; `-` where one side lacks the
    ///   whole document
    public record Difference(String view, String id, String field) {}

    static ReplayOutcome waiting(String replayId, String node, Instant now) {
        return new ReplayOutcome(
                replayId, State.WAITING, -1, 0, 0, 0, List.of(), "", "", null, "", node, now);
    }

    ReplayOutcome in(State next, Instant now) {
        return new ReplayOutcome(
                replayId,
                next,
                reached,
                compared,
                movedOn,
                differing,
                differences,
                replayedDigest,
                liveDigest,
                failure,
                scratch,
                node,
                now);
    }

    ReplayOutcome at(long position, String set, Instant now) {
        return new ReplayOutcome(
                replayId,
                State.REBUILDING,
                position,
                0,
                0,
                0,
                List.of(),
                "",
                "",
                null,
                set,
                node,
                now);
    }

    ReplayOutcome failed(String code, Instant now) {
        return new ReplayOutcome(
                replayId,
                State.FAILED,
                reached,
                0,
                0,
                0,
                List.of(),
                "",
                "",
                code,
                scratch,
                node,
                now);
    }

    ReplayOutcome found(Comparison found, Instant now) {
        return new ReplayOutcome(
                replayId,
                found.differing() == 0 ? State.EQUAL : State.DIFFERENT,
                reached,
                found.compared(),
                found.movedOn(),
                found.differing(),
                found.differences(),
                found.replayedDigest(),
                found.liveDigest(),
                null,
                scratch,
                node,
                now);
    }
}
