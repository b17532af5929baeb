package rosukh.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rosukh.eventstore.LogFixture.all;
import static rosukh.eventstore.LogFixture.event;
import static rosukh.eventstore.LogFixture.events;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.DeadLetterQueueOverflowException;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/// What a letter is about is in the log, and letters are processed in order by one process at a
/// time.
abstract class DeadLettersContract extends LogTest {

    @Test
    void a_letter_keeps_the_position_of_its_event_and_no_copy() {
        MongoEventStorageEngine engine = log.engine();
        engine.appendEvents(events("a", 0, 3));
        MongoDeadLetterQueue queue = log.deadLetters(engine).build();
        enqueue(queue, "a", all(engine).get(1));
        Document sequence = log.database().getCollection(DeadSequences.COLLECTION).find().first();
        assertThat(sequence).isNotNull();
        assertThat(DeadSequences.letters(sequence).getFirst())
                .containsEntry("pos", 1L)
                .doesNotContainKey("event");
        EventMessage<?> read = queue.deadLetterSequence("a").iterator().next().message();
        assertThat(read).isInstanceOf(TrackedEventMessage.class);
        assertThat(read.getPayload()).isEqualTo("payload 1");
        assertThat(((TrackedEventMessage<?>) read).trackingToken().position()).hasValue(1);
    }

    @Test
    void an_upcaster_that_came_after_the_letter_is_applied() {
        MongoEventStorageEngine before = log.engine();
        before.appendEvents(event("a", 0));
        enqueue(log.deadLetters(before).build(), "a", all(before).getFirst());
        MongoDeadLetterQueue later = queue(Upcasters.rewriting(text -> text + " rewritten"));
        assertThat(processed(later)).containsExactly("payload 0 rewritten");
        assertThat(later.contains("a")).isFalse();
    }

    @Test
    void an_upcaster_that_came_later_may_split_the_event_and_each_part_is_processed_once() {
        MongoEventStorageEngine before = log.engine();
        before.appendEvents(event("a", 0));
        enqueue(log.deadLetters(before).build(), "a", all(before).getFirst());
        MongoDeadLetterQueue later = queue(Upcasters.splitting(3));
        List<Object> processed = new ArrayList<>();
        boolean done =
                later.process(letter -> {
                    processed.add(letter.message().getPayload());
                    return processed.size() == 2
                            ? Decisions.requeue(new IllegalStateException("not yet"))
                            : Decisions.evict();
                });
        assertThat(done).isFalse();
        assertThat(processed(later)).containsExactly("payload 0, part 1", "payload 0, part 2");
        assertThat(processed).containsExactly("payload 0, part 0", "payload 0, part 1");
        assertThat(later.size()).isZero();
    }

    @Test
    void parts_of_a_split_event_are_letters_of_their_own() {
        MongoEventStorageEngine engine =
                log.opened(
                        log.engine(log.database()).upcasterChain(Upcasters.splitting(2)).build());
        engine.appendEvents(event("a", 0));
        MongoDeadLetterQueue queue = log.deadLetters(engine).build();
        all(engine).forEach(message -> enqueue(queue, "a", message));
        assertThat(queue.sequenceSize("a")).isEqualTo(2);
        assertThat(processed(queue)).containsExactly("payload 0, part 0", "payload 0, part 1");
    }

    @Test
    void a_letter_that_is_told_again_needs_no_further_room() {
        MongoEventStorageEngine engine = log.engine();
        engine.appendEvents(events("a", 0, 3));
        MongoDeadLetterQueue queue = log.deadLetters(engine).maxSequenceSize(2).build();
        enqueue(queue, "a", all(engine).get(0));
        enqueue(queue, "a", all(engine).get(1));
        enqueue(queue, "a", all(engine).get(1));
        assertThat(queue.size()).isEqualTo(2);
        assertThatThrownBy(() -> enqueue(queue, "a", all(engine).get(2)))
                .isInstanceOf(DeadLetterQueueOverflowException.class);
    }

    @Test
    void an_event_that_the_log_does_not_show_keeps_its_letter_and_holds_up_no_other() {
        MongoEventStorageEngine engine = log.engine();
        engine.appendEvents(event("a", 0), event("b", 0));
        engine.appendEvents(event("c", 0));
        MongoDeadLetterQueue queue = log.deadLetters(engine).build();
        enqueue(queue, "c", all(engine).get(2));
        enqueue(queue, "b", all(engine).get(1));
        var commits = log.database().getCollection(Commits.COLLECTION);
        commits.deleteOne(new Document("_id", 2L));
        assertThat(processed(queue)).hasSize(1);
        assertThat(queue.contains("c")).isTrue();
        assertThat(queue.contains("b")).isFalse();
    }

    @Test
    void an_event_that_an_upcaster_drops_by_now_takes_its_letter_with_it() {
        MongoEventStorageEngine before = log.engine();
        before.appendEvents(event("a", 0));
        enqueue(log.deadLetters(before).build(), "a", all(before).getFirst());
        MongoDeadLetterQueue later = queue(Upcasters.dropping());
        assertThat(processed(later)).isEmpty();
        assertThat(later.amountOfSequences()).isZero();
    }

    @Test
    void an_event_delivered_twice_is_one_letter() {
        MongoEventStorageEngine engine = log.engine();
        engine.appendEvents(events("a", 0, 2));
        MongoDeadLetterQueue queue = log.deadLetters(engine).build();
        for (int time = 0; time < 2; time++)
            all(engine).forEach(message -> enqueue(queue, "a", message));
        assertThat(queue.size()).isEqualTo(2);
        EventMessage<?> elsewhere = event("x", 0);
        enqueue(queue, "x", elsewhere);
        enqueue(queue, "x", elsewhere);
        assertThat(queue.sequenceSize("x")).isEqualTo(1);
    }

    @Test
    void several_processes_process_each_letter_once_and_in_order() throws Exception {
        MongoEventStorageEngine engine = log.engine();
        int count = 8;
        for (int sequence = 0; sequence < count; sequence++)
            engine.appendEvents(events("s-" + sequence, 0, 5));
        List<MongoDeadLetterQueue> queues =
                List.of(log.deadLetters(engine).build(), log.deadLetters(log.engine()).build());
        for (TrackedEventMessage<?> message : all(engine))
            enqueue(queues.getFirst(), sequence(message), message);
        Map<String, List<Object>> processed = new ConcurrentHashMap<>();
        inParallel(
                6,
                worker -> {
                    MongoDeadLetterQueue queue = queues.get(worker % 2);
                    while (queue.size() > 0)
                        queue.process(letter -> {
                            processed
                                    .computeIfAbsent(
                                            sequence(letter.message()),
                                            _ -> new CopyOnWriteArrayList<>())
                                    .add(letter.message().getPayload());
                            return Decisions.evict();
                        });
                    return null;
                });
        assertThat(processed).hasSize(count);
        assertThat(processed.values())
                .allSatisfy(payloads ->
                        assertThat(payloads)
                                .containsExactly(
                                        "payload 0",
                                        "payload 1",
                                        "payload 2",
                                        "payload 3",
                                        "payload 4"));
    }

    @Test
    void a_forgotten_claim_is_taken_over_and_its_former_owner_takes_no_letter_out() {
        MongoEventStorageEngine engine = log.engine();
        engine.appendEvents(events("a", 0, 2));
        MongoDeadLetterQueue queue = log.deadLetters(engine).build();
        all(engine).forEach(message -> enqueue(queue, "a", message));
        MongoDeadLetterQueue stealing =
                log.deadLetters(engine).claimDuration(Duration.ofSeconds(-5)).build();
        AtomicInteger stolen = new AtomicInteger();
        AtomicBoolean first = new AtomicBoolean(true);
        boolean done =
                queue.process(letter -> {
                    if (first.getAndSet(false))
                        stealing.process(again -> {
                            stolen.incrementAndGet();
                            return Decisions.requeue(new IllegalStateException("not yet"));
                        });
                    return Decisions.evict();
                });
        assertThat(stolen).hasValue(1);
        assertThat(done).isFalse();
        assertThat(queue.size()).isEqualTo(2);
    }

    @Test
    void numbers_and_truth_values_of_diagnostics_come_back_as_they_are() {
        MongoEventStorageEngine engine = log.engine();
        MongoDeadLetterQueue queue = log.deadLetters(engine).build();
        Map<String, Object> said =
                Map.of("a.b", 1, "$c", 2L, "d", 1.5, "e", true, "f", "text", "g", Instant.EPOCH);
        queue.enqueue(
                "s",
                new GenericDeadLetter<EventMessage<?>>("s", event("a", 0))
                        .withDiagnostics(MetaData.from(said)));
        assertThat(queue.deadLetterSequence("s").iterator().next().diagnostics())
                .containsExactlyInAnyOrderEntriesOf(said);
    }

    @Test
    void say_how_many_they_are_and_since_when() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        MongoEventStorageEngine engine = log.engine();
        engine.appendEvents(events("a", 0, 3));
        MongoDeadLetterQueue queue = log.deadLetters(engine).meterRegistry(meters).build();
        assertThat(meters.get("rosukh.dead.letters.oldest.age").timeGauge().value()).isZero();
        List<TrackedEventMessage<?>> messages = all(engine);
        Instant hourAgo = Instant.now().minusSeconds(3_600);
        queue.enqueue(
                "a",
                new GenericDeadLetter<>(
                        "a",
                        messages.getFirst(),
                        null,
                        hourAgo,
                        hourAgo,
                        MetaData.emptyInstance()));
        enqueue(queue, "a", messages.get(1));
        enqueue(queue, "b", messages.get(2));
        assertThat(meters.get("rosukh.dead.letters").gauge().value()).isEqualTo(3);
        assertThat(meters.get("rosukh.dead.letters.sequences").gauge().value()).isEqualTo(2);
        assertThat(meters.get("rosukh.dead.letters.oldest.age").timeGauge().value())
                .isBetween(3_600.0, 3_900.0);
    }

    private MongoDeadLetterQueue queue(EventUpcaster upcaster) {
        MongoEventStorageEngine engine =
                log.opened(log.engine(log.database()).upcasterChain(upcaster).build());
        return log.deadLetters(engine).build();
    }

    private static void enqueue(
            MongoDeadLetterQueue queue, String sequence, EventMessage<?> message) {
        queue.enqueue(
                sequence,
                new GenericDeadLetter<>(sequence, message, new IllegalStateException("failed")));
    }

    private static List<Object> processed(MongoDeadLetterQueue queue) {
        List<Object> processed = new ArrayList<>();
        queue.process(letter -> {
            processed.add(letter.message().getPayload());
            return Decisions.evict();
        });
        return processed;
    }

    private static String sequence(EventMessage<?> message) {
        return ((DomainEventMessage<?>) message).getAggregateIdentifier();
    }
}
