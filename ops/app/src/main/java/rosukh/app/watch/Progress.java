package rosukh.app.watch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How one projection comes on, on this node or another, judged from one look to the next.
final class Progress {

    /// What a look found.
    enum State {
        /// Still reading what was there before the process started.
        STARTING,
        /// Has applied everything, or nearly.
        CURRENT,
        /// The same, and another node does it.
        ELSEWHERE,
        /// Lacks events and is moving.
        BEHIND,
        /// Lacks events and does not move, or fails on one.
        STALLED
    }

    /// One look.
    ///
    /// @param position last position applied, -1 before the first
    /// @param lag events not yet applied
    /// @param failure what it fails on, null if it does not
    /// @param node which other node does it, null if this one does or none
    record Reading(
            State state,
            long position,
            long lag,
            Instant movedAt,
            @Nullable String failure,
            @Nullable String node) {

        /// Whether it has applied everything, or nearly, wherever it runs.
        boolean isCurrent() {
            return state == State.CURRENT || state == State.ELSEWHERE;
        }
    }

    private final long behindAfter;
    private final Duration stalledAfter;
    private long position = -1;
    private @Nullable Instant waitingSince;
    private Instant movedAt;
    private @Nullable Long headAtStart;
    private boolean wasCurrent;

    Progress(long behindAfter, Duration stalledAfter, Instant now) {
        this.behindAfter = behindAfter;
        this.stalledAfter = stalledAfter;
        this.movedAt = now;
    }

    /// @param applied last position applied; null if unknown, for no node has begun it
    /// @param head last position of the log
    /// @param node which other node does it, null if this one does or none
    Reading look(
            @Nullable Long applied,
            long head,
            @Nullable String failure,
            @Nullable String node,
            Instant now) {
        long reached = applied == null ? position : applied;
        boolean moved = reached != position;
        if (moved) movedAt = now;
        position = reached;
        long lag = Math.max(0, head - position);
        if (headAtStart == null) headAtStart = head;
        if (position >= headAtStart) wasCurrent = true;
        if (lag == 0) waitingSince = null;
        else if (moved || waitingSince == null) waitingSince = now;
        State state = state(lag, failure, now);
        if (state == State.CURRENT && node != null) state = State.ELSEWHERE;
        return new Reading(state, position, lag, movedAt, failure, node);
    }

    private State state(long lag, @Nullable String failure, Instant now) {
        if (failure != null) return State.STALLED;
        if (waitingSince != null && !now.isBefore(waitingSince.plus(stalledAfter)))
            return State.STALLED;
        if (!wasCurrent) return State.STARTING;
        return lag > behindAfter ? State.BEHIND : State.CURRENT;
    }
}
