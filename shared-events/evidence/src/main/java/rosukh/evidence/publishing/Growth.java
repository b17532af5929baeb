package rosukh.evidence.publishing;

import java.time.Instant;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosukh.eventstore.ByteLog;
import rosukh.eventstore.LoggedBytes;
import rosukh.evidence.Envelope;
import rosukh.log.Hash;
import rosukh.log.TreeWriter;

/// The tree of a life as it grows: takes events from the log, one leaf each, in their order.
final class Growth {

    private final ByteLog log;
    private final TreeWriter tree;
    private @Nullable Instant waitingSince;

    /// @param tree as large as what was signed of it
    Growth(ByteLog log, TreeWriter tree) {
        this.log = log;
        this.tree = tree;
    }

    long size() {
        return tree.size();
    }

    /// When the oldest event was stored that no checkpoint covers; null if there is none.
    @Nullable Instant waitingSince() {
        return waitingSince;
    }

    /// Takes so many events at most, as far as they are there.
    ///
    /// @return how many it took
    int take(long atMost) {
        int taken = 0;
        if (atMost == 0) return 0;
        try (Stream<LoggedBytes> events = log.from(tree.size())) {
            Iterator<LoggedBytes> each = events.iterator();
            while (taken < atMost && each.hasNext()) {
                LoggedBytes event = each.next();
                if (event.position() != tree.size())
                    throw new IllegalStateException(
                            "event %d for leaf %d".formatted(event.position(), tree.size()));
                tree.add(Envelope.of(event).bytes());
                if (waitingSince == null) waitingSince = event.stored();
                taken++;
            }
        }
        return taken;
    }

    /// Writes what is not written yet and gives the root.
    Hash written() {
        return tree.flush();
    }

    /// The root, though nothing is written for it.
    Hash root() {
        return tree.root();
    }

    /// A checkpoint covers all that was taken.
    void covered() {
        waitingSince = null;
    }
}
