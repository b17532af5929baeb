package rosukh.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static rosukh.eventstore.LogFixture.event;
import static rosukh.eventstore.LogFixture.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MultiStreamableMessageSource;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.Test;

/// Event processors hear of everything, in order, once and at once.
abstract class TailContract extends LogTest {

    @Test
    void a_stream_crosses_from_the_server_into_memory_without_a_gap() throws Exception {
        MongoEventStorageEngine engine = log.engine();
        engine.appendEvents(events("before", 0, 7));
        engine.appendEvents(events("before", 7, 5));
        MongoEventStore store = store(engine, 4);
        TrackingEventStream stream = log.opened(store.openStream(token(2)));
        assertThat(take(stream, 3)).containsExactly(3L, 4L, 5L);
        for (int sequence = 0; sequence < 10; sequence++)
            engine.appendEvents(events("after", 2 * sequence, 2));
        assertThat(take(stream, 26)).containsExactlyElementsOf(range(6, 32));
        assertThat(stream.hasNextAvailable()).isFalse();
    }

    @Test
    void two_streams_share_what_is_in_memory() throws Exception {
        MongoEventStorageEngine engine = log.engine();
        MongoEventStore store = store(engine, 100);
        engine.appendEvents(events("a", 0, 5));
        TrackingEventStream first = log.opened(store.openStream(null));
        TrackingEventStream second = log.opened(store.openStream(token(1)));
        first.nextAvailable();
        first.nextAvailable();
        assertThat(first.nextAvailable()).isSameAs(second.nextAvailable());
    }

    @Test
    void a_waiting_stream_is_called_the_moment_an_event_is_durable() {
        MongoEventStorageEngine engine = log.engine();
        MongoEventStore store = store(engine, 100);
        TrackingEventStream stream = log.opened(store.openStream(store.createTailToken()));
        AtomicInteger calls = new AtomicInteger();
        assertThat(stream.setOnAvailableCallback(calls::incrementAndGet)).isTrue();
        assertThat(calls).hasValue(0);
        engine.appendEvents(event("a", 0));
        assertThat(calls).hasValue(1);
        assertThat(stream.peek()).isPresent();
        stream.setOnAvailableCallback(calls::incrementAndGet);
        assertThat(calls).as("called at once if something waits").hasValue(2);
        stream.close();
        engine.appendEvents(event("a", 1));
        assertThat(calls).as("not after closing").hasValue(2);
    }

    @Test
    void a_reader_that_cannot_be_told_keeps_no_other_from_being_told() {
        MongoEventStorageEngine engine = log.engine();
        MongoEventStore store = store(engine, 100);
        AtomicInteger calls = new AtomicInteger();
        for (int reader = 0; reader < 3; reader++)
            log.opened(store.openStream(store.createTailToken()))
                    .setOnAvailableCallback(() -> {
                        calls.incrementAndGet();
                        throw new IllegalStateException("it stops");
                    });
        engine.appendEvents(event("a", 0));
        assertThat(calls).hasValue(3);
    }

    @Test
    void large_events_do_not_stay_in_memory_and_are_read_all_the_same() throws Exception {
        MongoEventStorageEngine engine = log.engine();
        MongoEventStore store = store(engine, 100);
        String payload = "x".repeat(9 * 1024 * 1024);
        for (int sequence = 0; sequence < 6; sequence++)
            engine.appendEvents(new GenericDomainEventMessage<>("Large", "a", sequence, payload));
        assertThat(take(log.opened(store.openStream(null)), 6)).isEqualTo(range(0, 6));
    }

    @Test
    void events_of_another_process_arrive_in_their_place() throws Exception {
        MongoEventStorageEngine here = log.engine();
        MongoEventStorageEngine elsewhere = log.engine();
        MongoEventStore store =
                log.opened(
                        MongoEventStore.builder()
                                .storageEngine(here)
                                .watchOtherProcesses(Duration.ofMillis(50))
                                .build());
        TrackingEventStream stream = log.opened(store.openStream(null));
        elsewhere.appendEvents(events("a", 0, 2));
        assertThat(stream.hasNextAvailable(60, TimeUnit.SECONDS)).isTrue();
        here.appendEvents(event("b", 0));
        elsewhere.appendEvents(event("a", 2));
        here.appendEvents(event("b", 1));
        assertThat(take(stream, 5)).containsExactlyElementsOf(range(0, 5));
    }

    @Test
    void what_a_refused_commit_ran_into_is_read_without_another_look() throws Exception {
        MongoEventStorageEngine here = log.engine();
        TrackingEventStream stream = log.opened(store(here, 100).openStream(null));
        log.engine().appendEvents(events("a", 0, 3));
        assertThat(stream.hasNextAvailable()).isFalse();
        assertThatThrownBy(() -> here.appendEvents(event("a", 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(take(stream, 3)).isEqualTo(range(0, 3));
    }

    @Test
    void a_replay_starts_where_its_token_says() throws Exception {
        MongoEventStorageEngine engine = log.engine();
        MongoEventStore store = store(engine, 100);
        engine.appendEvents(events("a", 0, 5));
        TrackingToken replay = ReplayToken.createReplayToken(token(4), token(1));
        assertThat(take(log.opened(store.openStream(replay)), 3)).containsExactly(2L, 3L, 4L);
    }

    @Test
    void two_ledgers_are_read_as_one_and_either_wakes_the_reader() throws Exception {
        MongoEventStorageEngine north = log.engine();
        MongoEventStorageEngine south = log.opened(log.engine(log.otherDatabase()).build());
        MultiStreamableMessageSource both =
                MultiStreamableMessageSource.builder()
                        .addMessageSource("north", store(north, 100))
                        .addMessageSource("south", store(south, 100))
                        .build();
        north.appendEvents(events("a", 0, 3));
        south.appendEvents(events("b", 0, 2));
        BlockingStream<TrackedEventMessage<?>> stream =
                log.opened(both.openStream(both.createTailToken()));
        AtomicInteger calls = new AtomicInteger();
        assertThat(stream.setOnAvailableCallback(calls::incrementAndGet)).isTrue();
        assertThat(calls).as("both have events").hasValue(2);
        TrackedEventMessage<?> message = stream.nextAvailable();
        for (int event = 1; event < 5; event++) message = stream.nextAvailable();
        assertThat(stream.peek()).isEmpty();
        assertThat(message.trackingToken()).isEqualTo(both.createHeadToken());

        south.appendEvents(event("b", 2));
        assertThat(calls).hasValue(3);
        north.appendEvents(event("a", 3));
        assertThat(calls).hasValue(4);
        BlockingStream<TrackedEventMessage<?>> later =
                log.opened(both.openStream(message.trackingToken()));
        assertThat(List.of(aggregate(later.nextAvailable()), aggregate(later.nextAvailable())))
                .containsExactlyInAnyOrder("a#3", "b#2");
        TrackingToken stored =
                LogFixture.SERIALIZER.deserialize(
                        LogFixture.SERIALIZER.serialize(message.trackingToken(), byte[].class));
        assertThat(stored).isEqualTo(message.trackingToken());
    }

    private static String aggregate(TrackedEventMessage<?> message) {
        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
        return event.getAggregateIdentifier() + "#" + event.getSequenceNumber();
    }

    @Test
    void closing_ends_the_wait() {
        MongoEventStore store = store(log.engine(), 100);
        TrackingEventStream stream = log.opened(store.openStream(null));
        Thread waiting =
                Thread.ofVirtual()
                        .start(() ->
                                assertThatThrownBy(stream::nextAvailable)
                                        .isInstanceOf(EventStoreException.class));
        await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
        store.close();
        await().until(() -> !waiting.isAlive());
    }

    private MongoEventStore store(MongoEventStorageEngine engine, int recent) {
        return log.opened(
                MongoEventStore.builder().storageEngine(engine).recentEvents(recent).build());
    }

    private static List<Long> take(TrackingEventStream stream, int count) throws Exception {
        List<Long> positions = new ArrayList<>();
        for (int event = 0; event < count; event++) {
            TrackedEventMessage<?> message = stream.nextAvailable();
            positions.add(LogFixture.position(message));
        }
        return positions;
    }

    private static List<Long> range(long from, long to) {
        return LongStream.range(from, to).boxed().toList();
    }

    private static TrackingToken token(long position) {
        return new GlobalSequenceTrackingToken(position);
    }
}
