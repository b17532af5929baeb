package rosukh.eventstore;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/// Tokens of the log: the position of the last event that was processed.
final class Tokens {

    /// Before the first event.
    static final TrackingToken BEFORE_ALL = new GlobalSequenceTrackingToken(-1);

    private Tokens() {}

    /// Position of the first event that a token has not covered; tokens of replays and merged
    /// segments count from where they are furthest behind.
    static long next(@Nullable TrackingToken token) {
        @Nullable TrackingToken furthestBehind = WrappedToken.unwrapLowerBound(token);
        if (furthestBehind == null) return 0;
        if (furthestBehind instanceof GlobalSequenceTrackingToken position)
            return position.getGlobalIndex() + 1;
        throw new IllegalArgumentException("not a token of this log: " + furthestBehind);
    }

    /// The token of the last event, null if the log is empty.
    static @Nullable TrackingToken last(Head head) {
        return head.next() == 0 ? null : new GlobalSequenceTrackingToken(head.next() - 1);
    }
}
