package rosukh.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static rosukh.eventstore.LogFixture.CLAIM;
import static rosukh.eventstore.LogFixture.IDEMPOTENCY;
import static rosukh.eventstore.LogFixture.event;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/// What must be unique is unique, however it comes in twice.
abstract class DuplicatesContract extends LogTest {

    @Test
    void inside_a_commit_are_refused_and_nothing_is_stored() {
        MongoEventStorageEngine engine = log.engine();
        DomainEventMessage<String> event = event("a", 3);
        assertThatThrownBy(() -> engine.appendEvents(event("a", 0), event("a", 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThatThrownBy(() -> engine.appendEvents(event("a", 1), event("a", 1)))
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> engine.appendEvents(event, event))
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() ->
                        engine.appendEvents(
                                event("a", 0, Map.of(CLAIM, "plot:1")),
                                event("b", 0, Map.of(CLAIM, "plot:1"))))
                .isInstanceOf(KeyTaken.class);
        assertThat(engine.commitLog().head()).isEqualTo(-1);
    }

    @Test
    void inside_a_batch_are_refused_against_the_earlier_commit_of_the_batch() {
        log.engine();
        BatchWriter writer = batchWriter();
        Draft first = draft(event("a", 0, Map.of(CLAIM, "plot:1")));
        Draft same = draft(event("a", 0));
        Draft claiming = draft(event("b", 0, Map.of(CLAIM, "plot:1")));
        Draft other = draft(event("c", 0));
        writer.write(List.of(first, same, claiming, other));
        assertThat(first.outcome().join().position()).isZero();
        assertThat(other.outcome().join().position()).isEqualTo(1);
        assertThat(same.outcome()).isCompletedExceptionally();
        assertThat(claiming.outcome()).isCompletedExceptionally();
        assertThat(writer.head().next()).isEqualTo(2);
    }

    @Test
    void of_a_stored_commit_do_not_stop_the_rest_of_the_batch() {
        MongoEventStorageEngine engine = log.engine();
        engine.appendEvents(event("a", 0));
        BatchWriter writer = batchWriter();
        Draft before = draft(event("b", 0));
        Draft duplicate = draft(event("a", 0));
        Draft after = draft(event("c", 0));
        writer.write(List.of(before, duplicate, after));
        assertThat(before.outcome().join().position()).isEqualTo(1);
        assertThat(duplicate.outcome()).isCompletedExceptionally();
        assertThat(after.outcome().join().position()).isEqualTo(2);
    }

    @Test
    void of_a_claim_leave_exactly_one_winner() throws Exception {
        List<MongoEventStorageEngine> engines = List.of(log.engine(), log.engine());
        AtomicInteger won = new AtomicInteger();
        List<KeyTaken> lost = Collections.synchronizedList(new ArrayList<>());
        inParallel(
                WRITERS,
                writer -> {
                    try {
                        engines.get(writer % 2)
                                .appendEvents(
                                        event("firm-" + writer, 0, Map.of(CLAIM, "id:10101")));
                        won.incrementAndGet();
                    } catch (KeyTaken taken) {
                        lost.add(taken);
                    }
                    return null;
                });
        assertThat(won).hasValue(1);
        CommitRef winner = engines.getFirst().commitLog().findByKey("u:id:10101").orElseThrow();
        assertThat(lost)
                .hasSize(WRITERS - 1)
                .allSatisfy(taken -> {
                    assertThat(taken.key()).isEqualTo("u:id:10101");
                    assertThat(taken.holder()).isEqualTo(winner);
                });
    }

    @Test
    void of_an_idempotency_key_answer_with_the_first_commit() {
        MongoEventStorageEngine engine = log.engine();
        Map<String, String> request = Map.of(IDEMPOTENCY, "omid:request-1");
        engine.appendEvents(event("a", 0, request), event("a", 1, request));
        CommitRepeated repeated =
                catchThrowableOfType(
                        CommitRepeated.class, () -> engine.appendEvents(event("a", 0, request)));
        assertThat(repeated.key()).isEqualTo("i:omid:request-1");
        assertThat(repeated.first().position()).isZero();
        assertThat(repeated.first().count()).isEqualTo(2);
        assertThat(engine.commitLog().findByKey("i:omid:request-1")).contains(repeated.first());
        assertThat(engine.commitLog().head()).isEqualTo(1);
    }

    private Draft draft(DomainEventMessage<String> event) {
        StoredEvent stored = new EventBytes(LogFixture.SERIALIZER).write(event);
        return Draft.of(List.of(stored), List.of(event), LogFixture::keys);
    }

    private BatchWriter batchWriter() {
        Commits commits = new Commits(log.database());
        return new BatchWriter(
                commits,
                Capabilities.search(log.database(), commits),
                server().durability(),
                Patience.DEFAULT,
                Clock.systemUTC(),
                new StoreMetrics(new SimpleMeterRegistry()),
                _ -> {});
    }
}
