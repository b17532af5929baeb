package rosukh.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rosukh.eventstore.LogFixture.all;
import static rosukh.eventstore.LogFixture.event;
import static rosukh.eventstore.LogFixture.events;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/// The log and its streams are read from any point.
abstract class ReadingContract extends LogTest {

    @Test
    void starts_at_any_token_inside_a_commit() {
        MongoEventStorageEngine engine = log.engine();
        engine.appendEvents(events("a", 0, 5));
        engine.appendEvents(events("b", 0, 5));
        for (int token = -1; token < 10; token++)
            assertThat(
                            engine.readEvents(new GlobalSequenceTrackingToken(token), false)
                                    .map(LogFixture::position)
                                    .toList())
                    .containsExactlyElementsOf(LongStream.range(token + 1, 10).boxed().toList());
    }

    @Test
    void follows_a_stream_over_many_windows_and_from_any_sequence() {
        MongoEventStorageEngine engine = log.engine();
        String awkward = "100%#a";
        engine.appendEvents(event("100%", 0), event("100%#", 0));
        for (int sequence = 0; sequence < 1_100; sequence += 11)
            engine.appendEvents(events(awkward, sequence, 11));
        assertThat(sequences(engine, awkward))
                .containsExactlyElementsOf(LongStream.range(0, 1_100).boxed().toList());
        assertThat(engine.readEvents(awkward, 1_095).asStream().count()).isEqualTo(5);
        assertThat(engine.readEvents(awkward, 1_100).asStream().count()).isZero();
        assertThat(engine.lastSequenceNumberFor(awkward)).contains(1_099L);
        assertThat(engine.lastSequenceNumberFor("100%")).contains(0L);
        assertThat(engine.lastSequenceNumberFor("nobody")).isEmpty();
    }

    @Test
    void finds_a_stream_with_its_places_in_the_log() {
        MongoEventStorageEngine engine = log.engine();
        engine.appendEvents(events("b", 0, 3));
        for (int sequence = 0; sequence < 600; sequence += 3) {
            engine.appendEvents(events("a", sequence, 3));
            engine.appendEvents(event("c", sequence / 3));
        }
        PastLog past = PastLog.of(engine);
        assertThat(past.stream("a"))
                .map(LogFixture::position)
                .containsExactlyElementsOf(
                        LongStream.range(0, 600).map(n -> 3 + n + n / 3).boxed().toList());
        assertThat(past.stream("b")).map(LogFixture::position).containsExactly(0L, 1L, 2L);
        assertThat(past.stream("nobody")).isEmpty();
        assertThat(past.stream("a"))
                .allSatisfy(event ->
                        assertThat(((GenericDomainEventMessage<?>) event).getAggregateIdentifier())
                                .isEqualTo("a"));
    }

    @Test
    void knows_when_a_position_was_recorded_though_times_are_not_in_order() {
        MongoEventStorageEngine engine = log.engine();
        Instant noon = Instant.parse("2026-03-21T12:00:00Z");
        engine.appendEvents(
                event("a", 0, noon), event("a", 1, noon.plusSeconds(60)), event("a", 2, noon));
        engine.appendEvents(
                event("b", 0, noon.minusSeconds(60)), event("b", 1, noon.plusSeconds(120)));
        PastLog past = PastLog.of(engine);
        assertThat(LongStream.range(0, 5).mapToObj(past::recordedBy))
                .containsExactly(
                        noon,
                        noon.plusSeconds(60),
                        noon.plusSeconds(60),
                        noon.plusSeconds(60),
                        noon.plusSeconds(120));
        assertThat(past.recordedBy(-1)).isEqualTo(Instant.EPOCH);
    }

    @Test
    void finds_the_bytes_of_one_event_by_position_and_by_its_place_in_a_stream() {
        MongoEventStorageEngine engine = log.engine();
        engine.appendEvents(events("a", 0, 5));
        engine.appendEvents(events("b#%", 0, 40));
        ByteLog bytes = engine.byteLog();
        for (long position = 0; position < 45; position++) {
            LoggedBytes found = bytes.at(position).orElseThrow();
            assertThat(found.position()).isEqualTo(position);
            assertThat(found.commit()).isEqualTo(position < 5 ? 0 : 5);
            LoggedBytes again = bytes.of(found.aggregateId(), found.sequence()).orElseThrow();
            assertThat(again.position()).isEqualTo(position);
            assertThat(again.payload()).isEqualTo(found.payload());
        }
        assertThat(bytes.at(45)).isEmpty();
        assertThat(bytes.at(-1)).isEmpty();
        assertThat(bytes.of("a", 5)).isEmpty();
        assertThat(bytes.of("a", -1)).isEmpty();
        assertThat(bytes.of("nobody", 0)).isEmpty();
    }

    @Test
    void goes_through_many_pages_and_may_stop_anywhere() {
        MongoEventStorageEngine engine = log.engine();
        int commits = 3 * Pages.WIDTH + 1;
        inUnitsOfWork(engine, commits);
        assertThat(all(engine))
                .map(LogFixture::position)
                .containsExactlyElementsOf(LongStream.range(0, commits).boxed().toList());
        for (int count : List.of(1, Pages.WIDTH, Pages.WIDTH + 1))
            try (Stream<?> some = engine.readEvents(null, false).limit(count)) {
                assertThat(some).hasSize(count);
            }
    }

    /// Many small commits, stored by some writers so that they share inserts.
    private static void inUnitsOfWork(MongoEventStorageEngine engine, int commits) {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 200; writer++)
                writers.execute(() -> {
                    for (int it = next.getAndIncrement(); it < commits; it = next.getAndIncrement())
                        engine.appendEvents(event("small-" + it, 0));
                });
        }
    }

    @Test
    void passes_over_other_names_without_deserialising_them() {
        MongoEventStorageEngine engine = log.engine();
        engine.appendEvents(event("a", 0), number("a", 1), event("a", 2));
        engine.appendEvents(number("b", 0));
        assertThat(engine.readEvents(null, Set.of("java.lang.Long")))
                .map(LogFixture::position)
                .containsExactly(1L, 3L);
        assertThat(engine.readEvents(new GlobalSequenceTrackingToken(1), Set.of("java.lang.Long")))
                .map(LogFixture::position)
                .containsExactly(3L);
        assertThat(engine.readEvents(null, Set.of("nothing"))).isEmpty();
    }

    private static GenericDomainEventMessage<Long> number(String aggregate, long sequence) {
        return new GenericDomainEventMessage<>("type", aggregate, sequence, 7L);
    }

    @Test
    void keeps_time_to_the_nanosecond_and_finds_any_time() {
        MongoEventStorageEngine engine = log.engine();
        Instant start = Instant.parse("2026-01-01T00:00:00.123456789Z");
        for (int second = 0; second < 40; second++)
            engine.appendEvents(event("a-" + second, 0, start.plusSeconds(second)));
        assertThat(all(engine).getFirst().getTimestamp()).isEqualTo(start);
        for (int second = 0; second < 40; second++) {
            Instant time = start.plusSeconds(second);
            assertThat(engine.createTokenAt(time))
                    .isEqualTo(new GlobalSequenceTrackingToken(second - 1));
            assertThat(engine.createTokenAt(time.plusNanos(1)))
                    .isEqualTo(new GlobalSequenceTrackingToken(second));
        }
    }

    @Test
    void of_an_open_stream_can_stop_early() {
        MongoEventStorageEngine engine = log.engine();
        for (int sequence = 0; sequence < 100; sequence++)
            engine.appendEvents(event("a", sequence));
        for (int time = 0; time < 50; time++)
            try (var events = engine.readEvents(null, false)) {
                assertThat(events.findFirst()).isPresent();
            }
    }

    @Test
    void finds_what_was_appended_after_its_end_was_reached() {
        MongoEventStorageEngine engine = log.engine();
        engine.appendEvents(event("a", 0));
        var events = engine.readEvents(null, false).iterator();
        events.next();
        assertThat(events.hasNext()).isFalse();
        engine.appendEvents(event("a", 1));
        assertThat(LogFixture.position(events.next())).isEqualTo(1);
    }

    /// No reply of a server may pass 48 MB.
    @Test
    void reads_more_than_one_reply_holds() {
        MongoEventStorageEngine engine = log.engine();
        String payload = "x".repeat(13 * 1024 * 1024);
        for (int sequence = 0; sequence < 4; sequence++)
            engine.appendEvents(new GenericDomainEventMessage<>("Large", "a", sequence, payload));
        try (var events = engine.readEvents(null, false)) {
            assertThat(events.map(LogFixture::position).toList()).containsExactly(0L, 1L, 2L, 3L);
        }
        assertThat(sequences(engine, "a")).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void goes_on_after_a_restart() {
        MongoEventStorageEngine before = log.engine();
        before.appendEvents(events("a", 0, 3));
        before.close();
        MongoEventStorageEngine after = log.engine();
        after.appendEvents(events("a", 3, 2));
        assertThat(all(after).stream().map(LogFixture::position).toList())
                .containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(sequences(after, "a")).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void stops_loudly_at_a_gap() {
        MongoEventStorageEngine engine = log.engine();
        for (int sequence = 0; sequence < 5; sequence++) engine.appendEvents(event("a", sequence));
        log.database().getCollection(Commits.COLLECTION).deleteOne(new Document("_id", 2L));
        assertThatThrownBy(() -> all(log.engine()))
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("position 2");
    }
}
