package rosukh.query.kernel.trail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import rosukh.eventstore.CommitLog;
import rosukh.eventstore.CommitRef;
import rosukh.eventstore.EventRef;
import rosukh.query.kernel.Positions;
import rosukh.query.kernel.trail.Told.Teller;

/// Streams as the log holds them, for questions about single records that no view keeps the answer
/// to. What is read here is never behind.
public interface Trail {

    /// The events of a stream in their order; none if there is no such stream.
    List<Told> of(String stream);

    /// Position of the last event of the whole log, -1 if it is empty.
    long head();

    /// Position of the last event recorded at a moment or before it, -1 for none.
    long until(Instant moment);

    /// The streams of an event store.
    ///
    /// @param log says where in the log the events of a stream are
    static Trail of(EventStore events, CommitLog log) {
        return new Trail() {

            @Override
            public List<Told> of(String stream) {
                return placed(events.readEvents(stream).asStream().toList(), log);
            }

            @Override
            public long head() {
                return log.head();
            }

            @Override
            public long until(Instant moment) {
                // The token before the first later event.
                @Nullable TrackingToken before = events.createTokenAt(moment.plusNanos(1));
                return Positions.of(before);
            }
        };
    }

    private static List<Told> placed(List<? extends DomainEventMessage<?>> events, CommitLog log) {
        List<String> keys =
                events.stream()
                        .map(e ->
                                CommitLog.keyOf(e.getAggregateIdentifier(), e.getSequenceNumber()))
                        .toList();
        Map<String, Long> positions = new HashMap<>();
        for (CommitRef commit : log.findByKeys(keys).values())
            for (EventRef ref : commit.events())
                if (ref.aggregateId() != null)
                    positions.put(
                            CommitLog.keyOf(ref.aggregateId(), ref.sequence()), ref.position());
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Long position = positions.get(keys.get(i));
            if (position == null) break;
            DomainEventMessage<?> event = events.get(i);
            told.add(
                    new Told(
                            position,
                            event.getSequenceNumber(),
                            event.getAggregateIdentifier(),
                            event.getPayload(),
                            event.getTimestamp(),
                            Teller.of(event.getMetaData())));
        }
        return List.copyOf(told);
    }
}
