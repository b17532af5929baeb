package rosukh.eventstore;

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
