package rosukh.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;

/// What of the log is asked when something is rebuilt as it was: single streams with the place of
/// each event in the whole log, and when a position was reached.
public final class PastLog {

    private final Search search;
    private final EventMessages messages;

    private PastLog(EventMessages messages) {
        this.search = messages.search();
        this.messages = messages;
    }

    /// The log that an engine reads and writes.
    public static PastLog of(MongoEventStorageEngine engine) {
        return new PastLog(engine.messages());
    }

    /// The events of one stream in order, as event processors read them; empty where there is none.
    public List<TrackedEventMessage<?>> stream(String aggregateId) {
        List<TrackedEventData<byte[]>> found = new ArrayList<>();
        long next = 0;
        while (true) {
            long after = addWindow(aggregateId, next, found);
            // Sequences are dense, so a window that is not full is the last one.
            if (after < next + search.width()) break;
            next = after;
        }
        return messages.read(found.stream()).toList();
    }

    private long addWindow(String aggregateId, long from, List<TrackedEventData<byte[]>> into) {
        long next = from;
        List<Commit> commits =
                search.window(aggregateId, from).stream()
                        .sorted(Comparator.comparingLong(Commit::position))
                        .toList();
        for (Commit commit : commits)
            for (int index = 0; index < commit.events().size(); index++) {
                StoredEvent event = commit.events().get(index);
                if (!event.isOf(aggregateId) || event.sequence() < next) continue;
                into.add(event.at(commit.position() + index));
                next = event.sequence() + 1;
            }
        return next;
    }

    /// The highest time of an event up to a position: whoever asked for that time has seen the
    /// position. [Instant#EPOCH] before the first event.
    public Instant recordedBy(long position) {
        return search.startingAtOrBefore(position)
                .filter(_ -> position >= 0)
                .map(commit -> recordedBy(commit, position))
                .orElse(Instant.EPOCH);
    }

    private Instant recordedBy(Commit commit, long position) {
        if (position >= commit.next() - 1) return commit.latest();
        Instant latest = recordedBy(commit.position() - 1);
        for (long at = commit.position(); at <= position; at++) {
            Instant time = commit.events().get((int) (at - commit.position())).time();
            if (time.isAfter(latest)) latest = time;
        }
        return latest;
    }
}
