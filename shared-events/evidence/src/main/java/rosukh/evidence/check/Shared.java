package rosukh.evidence.check;

import java.util.List;
import rosukh.evidence.PublishedLog;

/// What the lives of a log have in common.
final class Shared {

    private Shared() {}

    /// How many of the leaves that an incarnation signed are in the present tree.
    ///
    /// @param size of the present tree
    static long leaves(List<PublishedLog.Incarnation> lives, int incarnation, long size) {
        long shared = size;
        for (PublishedLog.Incarnation later : lives)
            if (later.number() > incarnation) shared = Math.min(shared, later.from());
        return shared;
    }
}
