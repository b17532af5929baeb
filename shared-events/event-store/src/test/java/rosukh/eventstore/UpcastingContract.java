package rosukh.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.eventstore.LogFixture.all;
import static rosukh.eventstore.LogFixture.event;
import static rosukh.eventstore.LogFixture.events;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.messaging.Message;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.Test;

/// What upcasters make of events, and where tokens point inside commits.
abstract class UpcastingContract extends LogTest {

    @Test
    void is_applied_to_streams_to_the_log_and_to_the_tail() throws Exception {
        log.engine().appendEvents(events("a", 0, 2));
        MongoEventStorageEngine engine = engine(Upcasters.rewriting(text -> text + "!"));
        engine.appendEvents(event("a", 2));
        List<String> expected = List.of("payload 0!", "payload 1!", "payload 2!");
        assertThat(engine.readEvents("a").asStream().<Object>map(Message::getPayload).toList())
                .isEqualTo(expected);
        assertThat(all(engine)).<Object>map(Message::getPayload).isEqualTo(expected);
        assertThat(tail(engine, -1, 3)).<Object>map(Message::getPayload).isEqualTo(expected);
    }

    @Test
    void parts_of_a_split_event_stay_together_and_share_its_token() throws Exception {
        log.engine().appendEvents(events("a", 0, 3));
        MongoEventStorageEngine engine = engine(Upcasters.splitting(2));
        engine.appendEvents(events("b", 0, 2));
        List<Long> positions = List.of(0L, 0L, 1L, 1L, 2L, 2L, 3L, 3L, 4L, 4L);
        assertThat(all(engine)).map(LogFixture::position).isEqualTo(positions);
        assertThat(all(engine))
                .<Object>map(Message::getPayload)
                .startsWith("payload 0, part 0", "payload 0, part 1", "payload 1, part 0");
        assertThat(tail(engine, -1, 10)).map(LogFixture::position).isEqualTo(positions);
        assertThat(tail(engine, 1, 6))
                .as("from inside a commit")
                .map(LogFixture::position)
                .isEqualTo(positions.subList(4, 10));
        assertThat(engine.readEvents("a", 1).asStream().<Object>map(Message::getPayload).toList())
                .containsExactly(
                        "payload 1, part 0",
                        "payload 1, part 1",
                        "payload 2, part 0",
                        "payload 2, part 1");
        assertThat(engine.lastSequenceNumberFor("a")).contains(2L);
    }

    @Test
    void an_event_made_of_nothing_leaves_no_gap_that_stops_a_reader() throws Exception {
        MongoEventStorageEngine engine =
                engine(events -> events.filter(event -> !"b".equals(aggregate(event))));
        engine.appendEvents(events("a", 0, 2));
        engine.appendEvents(events("b", 0, 2));
        engine.appendEvents(events("a", 2, 1));
        assertThat(all(engine)).map(LogFixture::position).containsExactly(0L, 1L, 4L);
        assertThat(tail(engine, -1, 3)).map(LogFixture::position).containsExactly(0L, 1L, 4L);
    }

    @Test
    void tail_head_and_time_point_to_events_and_not_to_commits() {
        MongoEventStorageEngine engine = log.engine();
        assertThat(engine.createHeadToken()).isNull();
        Instant noon = Instant.parse("2026-01-01T12:00:00Z");
        engine.appendEvents(
                event("a", 0, noon), event("a", 1, noon.plusSeconds(2)), event("a", 2, noon));
        engine.appendEvents(
                event("b", 0, noon.plusSeconds(1)),
                event("b", 1, noon.plusSeconds(3)),
                event("b", 2, noon.plusSeconds(2)));
        assertThat(engine.createTailToken()).isEqualTo(token(-1));
        assertThat(engine.createHeadToken()).isEqualTo(token(5));
        assertThat(engine.createTokenAt(noon.minusSeconds(9))).isEqualTo(token(-1));
        assertThat(engine.createTokenAt(noon)).isEqualTo(token(-1));
        assertThat(engine.createTokenAt(noon.plusSeconds(1)))
                .as("the first event at or after, inside the first commit")
                .isEqualTo(token(0));
        assertThat(engine.createTokenAt(noon.plusSeconds(2))).isEqualTo(token(0));
        assertThat(engine.createTokenAt(noon.plusSeconds(3))).isEqualTo(token(3));
        assertThat(engine.createTokenAt(noon.plusSeconds(4))).isEqualTo(token(5));
        assertThat(engine.readEvents(token(3), false).map(LogFixture::position).toList())
                .containsExactlyElementsOf(LongStream.range(4, 6).boxed().toList());
    }

    private MongoEventStorageEngine engine(EventUpcaster upcaster) {
        return log.opened(log.engine(log.database()).upcasterChain(upcaster).build());
    }

    private static String aggregate(IntermediateEventRepresentation it) {
        return it.getAggregateIdentifier().orElse("");
    }

    private List<TrackedEventMessage<?>> tail(MongoEventStorageEngine engine, long after, int count)
            throws Exception {
        MongoEventStore store = log.opened(MongoEventStore.builder().storageEngine(engine).build());
        List<TrackedEventMessage<?>> taken = new ArrayList<>();
        try (TrackingEventStream stream = store.openStream(token(after))) {
            while (taken.size() < count) taken.add(stream.nextAvailable());
        }
        return taken;
    }

    private static GlobalSequenceTrackingToken token(long position) {
        return new GlobalSequenceTrackingToken(position);
    }
}
