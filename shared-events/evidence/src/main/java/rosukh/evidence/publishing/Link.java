package rosukh.evidence.publishing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.evidence.PublishedLog;
import rosukh.evidence.PublishedLog.Incarnation;
import rosukh.evidence.PublishedLog.Signed;
import rosukh.log.Hash;

/// One step in the life of the published log. Each says all that holds after it, so the last one is
/// enough to go on.
///
/// @param number from 0, without a gap; whoever adds the next one must have seen this
/// @param term the number of the link by which the node that wrote this began to publish
/// @param size leaves of the latest checkpoint of this life; -1 before its first
/// @param root of the latest checkpoint of this life; null before its first
/// @param note of the checkpoint that was signed by this step; null if none was
/// @param keys all keys of all lives so far
/// @param incarnations all lives so far
record Link(
        long number,
        Kind kind,
        long term,
        long size,
        @Nullable Hash root,
        Instant at,
        @Nullable String note,
        List<PublishedLog.TimeStamp> tokens,
        List<PublishedLog.Key> keys,
        List<Incarnation> incarnations) {

    /// What happened.
    enum Kind {
        /// A node began to publish; what another one still has under way is void.
        TERM,
        /// The log began a new life.
        LIFE,
        /// A checkpoint was signed.
        CHECKPOINT
    }

    Link {
        tokens = List.copyOf(tokens);
        keys = List.copyOf(keys);
        incarnations = List.copyOf(incarnations);
    }

    /// The present life.
    Incarnation life() {
        return incarnations.getLast();
    }

    /// The keys that sign in the present life.
    List<PublishedLog.Key> signing() {
        return keys.stream()
                .filter(key -> key.incarnation() == life().number() && key.to() == Long.MAX_VALUE)
                .toList();
    }

    /// What is shown of a checkpoint.
    ///
    /// @throws IllegalStateException if none was signed by this step
    Signed signed() {
        if (note == null) throw new IllegalStateException("link " + number + " signed nothing");
        return new Signed(life().number(), size, at, note, tokens);
    }
}
