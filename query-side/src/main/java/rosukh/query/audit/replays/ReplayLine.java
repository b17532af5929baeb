package rosukh.query.audit.replays;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.past.ReplayOutcome;
import rosukh.query.kernel.past.ReplayOutcome.Difference;
import rosukh.query.kernel.past.ReplayOutcome.State;

/// A replay as it was asked for and how far it has come.
///
/// @param percent of the log up to `to` that has been read
/// @param compared documents that were compared, those that differ too
/// @param movedOn documents not compared because the live view has applied later events to them
/// @param differing how many differ
/// @param differences the first of them, each with the first field that differs
/// @param replayedDigest SHA-256 over the rebuilt documents that were compared; empty before that
/// @param liveDigest over the same documents of the live view
/// @param failure a code; null unless it failed
/// @param version of its stream, expected by the next command
public record ReplayLine(
        String replayId,
        String view,
        long from,
        long to,
        String account,
        LocalDate askedOn,
        @Nullable String cancelledBy,
        State state,
        int percent,
        long compared,
        long movedOn,
        long differing,
        List<Difference> differences,
        String replayedDigest,
        String liveDigest,
        @Nullable String failure,
        long version) {

    /// @param outcome null before any node has seen it
    static ReplayLine of(ReplayOrder order, @Nullable ReplayOutcome outcome) {
        State state = outcome == null ? State.WAITING : outcome.state();
        if (order.cancelledBy() != null && !state.over()) state = State.CANCELLED;
        return new ReplayLine(
                order.replayId(),
                order.view(),
                order.from(),
                order.to(),
                order.account(),
                order.askedOn(),
                order.cancelledBy(),
                state,
                outcome == null ? 0 : percent(outcome.reached(), order.to()),
                outcome == null ? 0 : outcome.compared(),
                outcome == null ? 0 : outcome.movedOn(),
                outcome == null ? 0 : outcome.differing(),
                outcome == null ? List.of() : outcome.differences(),
                outcome == null ? "" : outcome.replayedDigest(),
                outcome == null ? "" : outcome.liveDigest(),
                outcome == null ? null : outcome.failure(),
                order.version());
    }

    private static int percent(long reached, long to) {
        return (int) (100 * (reached + 1) / (to + 1));
    }

    public boolean running() {
        return !state.over();
    }

    /// Whether there is something to download.
    public boolean rebuilt() {
        return state == State.EQUAL || state == State.DIFFERENT;
    }
}
