package rosukh.eventstore;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/// The majority-committed log in the order of its positions, with the bytes that were stored and
/// without reading any of them.
public final class ByteLog {

    private final LogReader log;

    ByteLog(LogReader log) {
        this.log = log;
    }

    /// Every event from a position to the end that the log has now, of archived commits too. Close
    /// the stream if it is not read to its end.
    ///
    /// @throws EventStoreException on reaching a gap, which can only be damage
    public Stream<LoggedBytes> from(long position) {
        return log.commitsFrom(position)
                .flatMap(commit ->
                        IntStream.range(
                                        (int) Math.max(0, position - commit.position()),
                                        commit.events().size())
                                .mapToObj(index -> event(commit, index)));
    }

    /// The event at a position; empty if the log does not show it, or not yet.
    public Optional<LoggedBytes> at(long position) {
        return position < 0
                ? Optional.empty()
                : log.commitAt(position)
                        .map(commit -> event(commit, (int) (position - commit.position())));
    }

    /// The event of a stream with a sequence number; empty if there is none.
    public Optional<LoggedBytes> of(String aggregateId, long sequence) {
        if (sequence < 0) return Optional.empty();
        for (Commit commit : log.window(aggregateId, sequence))
            for (int index = 0; index < commit.events().size(); index++) {
                StoredEvent event = commit.events().get(index);
                if (event.isOf(aggregateId) && event.sequence() == sequence)
                    return Optional.of(event(commit, index));
            }
        return Optional.empty();
    }

    private static LoggedBytes event(Commit commit, int index) {
        StoredEvent event = commit.events().get(index);
        return new LoggedBytes(
                commit.position() + index,
                commit.position(),
                commit.at(),
                event.type(),
                event.revision(),
                event.id(),
                event.aggregateId(),
                event.aggregateType(),
                event.sequence(),
                event.time(),
                event.payload(),
                event.metadata());
    }
}
