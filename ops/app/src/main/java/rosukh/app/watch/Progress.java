package rosukh.app.watch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How one projection comes on, judged from one look to the next.
final class Progress {

    /// What a look found.
    enum State {
        /// Still reading what was there before the process started.
        STARTING,
        /// Has applied everything, or nearly.
        CURRENT,
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
    record Reading(
            State state, long position, long lag, Instant movedAt, @Nullable String failure) {}

    private final long behindAfter;
    private final Duration stalledAfter;
    private long position = -1;
    private @Nullable Instant waitingSince;
    private Instant movedAt;
    private boolean wasCurrent;

    Progress(long behindAfter, Duration stalledAfter, Instant now) {
        this.behindAfter = behindAfter;
        this.stalledAfter = stalledAfter;
        this.movedAt = now;
    }

    /// @param applied last position applied; null if unknown, for it is not running
    /// @param head last position of the log
    Reading look(@Nullable Long applied, long head, @Nullable String failure, Instant now) {
        long reached = applied == null ? position : applied;
        boolean moved = reached != position;
        if (moved) movedAt = now;
        position = reached;
        long lag = Math.max(0, head - position);
        if (lag == 0) {
            waitingSince = null;
            wasCurrent = true;
        } else if (moved || waitingSince == null) waitingSince = now;
        return new Reading(state(lag, failure, now), position, lag, movedAt, failure);
    }

    private State state(long lag, @Nullable String failure, Instant now) {
        if (failure != null) return State.STALLED;
        if (waitingSince != null && !now.isBefore(waitingSince.plus(stalledAfter)))
            return State.STALLED;
        if (!wasCurrent) return State.STARTING;
        return lag > behindAfter ? State.BEHIND : State.CURRENT;
    }
}
