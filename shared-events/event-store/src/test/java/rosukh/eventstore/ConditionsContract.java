package rosukh.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static rosukh.eventstore.LogFixture.TAGS;
import static rosukh.eventstore.LogFixture.all;
import static rosukh.eventstore.LogFixture.event;
import static rosukh.eventstore.LogFixture.inUnitOfWork;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/// A commit may depend on what has not happened meanwhile in any stream.
abstract class ConditionsContract extends LogTest {

    @Test
    void an_event_with_the_tag_after_the_position_refuses_and_nothing_is_stored() {
        MongoEventStorageEngine engine = log.engine();
        engine.appendEvents(tagged("a", "firm:1"), tagged("b", "firm:2"));
        AppendConditionFailed failed =
                catchThrowableOfType(
                        AppendConditionFailed.class,
                        () -> append(engine, tagged("c", ""), condition(-1, "firm:2")));
        assertThat(failed).isInstanceOf(ConcurrencyException.class);
        assertThat(failed.position()).isEqualTo(1);
        assertThat(failed.condition()).isEqualTo(condition(-1, "firm:2"));
        assertThat(engine.commitLog().head()).isEqualTo(1);
        append(engine, tagged("c", ""), condition(0, "firm:1"), condition(1, "firm:2"));
        assertThat(engine.commitLog().head()).isEqualTo(2);
    }

    @Test
    void an_event_without_all_the_tags_does_not_conflict() {
        MongoEventStorageEngine engine = log.engine();
        engine.appendEvents(
                tagged("a", "firm:1"), tagged("b", "kind:move"), tagged("c", "firm:2,kind:move"));
        append(engine, tagged("d", ""), condition(-1, "firm:1", "kind:move"));
        append(engine, tagged("e", ""), condition(-1, "firm:3"));
        assertThatThrownBy(() -> append(engine, event("f", 0), condition(1, "kind:move", "firm:2")))
                .isInstanceOf(AppendConditionFailed.class);
        assertThatThrownBy(() -> append(engine, event("f", 0), condition(3)))
                .as("without tags every event counts")
                .isInstanceOf(AppendConditionFailed.class);
        append(engine, event("f", 0), condition(4));
    }

    @Test
    void one_failed_condition_of_several_is_enough() {
        MongoEventStorageEngine engine = log.engine();
        engine.appendEvents(tagged("a", "firm:1"));
        assertThatThrownBy(() ->
                        append(
                                engine,
                                event("b", 0),
                                condition(0, "firm:1"),
                                condition(-1, "firm:1")))
                .isInstanceOf(AppendConditionFailed.class);
    }

    @Test
    void events_of_a_tag_are_found_however_many_there_are() {
        MongoEventStorageEngine engine = log.engine();
        for (int commit = 0; commit < 30; commit++)
            engine.appendEvents(
                    tagged("m-" + commit, "many" + (commit == 3 ? ",rare" : "")),
                    tagged("o-" + commit, "other"),
                    tagged("n-" + commit, "many,100%#"));
        for (MongoEventStorageEngine each : List.of(engine, log.engine())) {
            assertThatThrownBy(() -> append(each, event("x", 0), condition(88, "many")))
                    .isInstanceOfSatisfying(
                            AppendConditionFailed.class,
                            failed -> assertThat(failed.position()).isEqualTo(89));
            assertThatThrownBy(() -> append(each, event("x", 0), condition(8, "many", "rare")))
                    .isInstanceOfSatisfying(
                            AppendConditionFailed.class,
                            failed -> assertThat(failed.position()).isEqualTo(9));
            append(
                    each,
                    event(UUID.randomUUID().toString(), 0),
                    condition(89, "many"),
                    condition(89, "100%#"),
                    condition(9, "many", "rare"));
        }
        log.engine().appendEvents(tagged("last", "many"));
        assertThat(
                        engine.commitLog()
                                .findByKey(Keys.ofTag("many", 60))
                                .orElseThrow()
                                .lastPosition())
                .isEqualTo(92);
    }

    @Test
    void hold_inside_a_batch_too() {
        log.engine();
        BatchWriter writer = batchWriter();
        List<AppendCondition> free = List.of(condition(-1, "seat:1"));
        Draft first = draft(tagged("a", "seat:1"), free);
        Draft second = draft(tagged("b", "seat:1"), free);
        Draft unrelated = draft(tagged("c", "seat:2"), List.of(condition(-1, "seat:2")));
        writer.write(List.of(first, second, unrelated));
        assertThat(first.outcome().join().position()).isZero();
        assertThat(second.outcome())
                .failsWithin(Duration.ZERO)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(AppendConditionFailed.class);
        assertThat(unrelated.outcome().join().position()).isEqualTo(1);
        assertThat(writer.head().next()).isEqualTo(2);
    }

    @Test
    void hold_although_connections_break() throws Exception {
        try (CuttingProxy proxy = new CuttingProxy(server().uri())) {
            MongoEventStorageEngine engine =
                    log.opened(log.engine(log.database(proxy.uri())).build());
            proxy.cutInserts(3);
            AtomicInteger won = new AtomicInteger();
            inParallel(
                    8,
                    writer -> {
                        String seat = "seat:" + writer / 2;
                        try {
                            append(engine, tagged("a-" + writer, seat), condition(-1, seat));
                            won.incrementAndGet();
                        } catch (AppendConditionFailed expected) {
                            // the other of the two was faster
                        }
                        return null;
                    });
            proxy.cutInserts(0);
            assertThat(won).hasValue(4);
            assertThat(all(log.engine())).hasSize(4);
        }
    }

    @Test
    void see_what_another_process_appended_in_between() {
        MongoEventStorageEngine here = log.engine();
        MongoEventStorageEngine elsewhere = log.engine();
        append(here, tagged("a", "seat:1"), condition(-1, "seat:1"));
        elsewhere.appendEvents(tagged("b", "seat:1"), tagged("c", "seat:2"));
        assertThatThrownBy(() -> append(here, tagged("d", "seat:1"), condition(0, "seat:1")))
                .isInstanceOf(AppendConditionFailed.class);
        append(here, tagged("d", "seat:1"), condition(1, "seat:1"), condition(2, "seat:2"));
        assertThat(all(elsewhere)).hasSize(4);
    }

    @Test
    void of_two_racing_processes_exactly_one_wins() throws Exception {
        List<MongoEventStorageEngine> engines = List.of(log.engine(), log.engine());
        for (int round = 0; round < 5; round++) {
            String seat = "seat:" + round;
            long seen = engines.getFirst().commitLog().head();
            AtomicInteger won = new AtomicInteger();
            inParallel(
                    WRITERS,
                    writer -> {
                        try {
                            append(
                                    engines.get(writer % 2),
                                    tagged(UUID.randomUUID().toString(), seat),
                                    condition(seen, seat));
                            won.incrementAndGet();
                        } catch (AppendConditionFailed expected) {
                            // another writer was faster
                        }
                        return null;
                    });
            assertThat(won).hasValue(1);
        }
        assertThat(engines.getFirst().commitLog().head()).isEqualTo(4);
    }

    private static void append(
            MongoEventStorageEngine engine, EventMessage<?> event, AppendCondition... conditions) {
        var _ =
                inUnitOfWork(() -> {
                    for (AppendCondition condition : conditions) condition.require();
                    engine.appendEvents(event);
                });
    }

    private static EventMessage<String> tagged(String aggregate, String tags) {
        return event(aggregate, 0, Map.of(TAGS, tags));
    }

    private static AppendCondition condition(long after, String... tags) {
        return AppendCondition.noEventAfter(after, tags);
    }

    private static Draft draft(EventMessage<String> event, List<AppendCondition> conditions) {
        StoredEvent stored =
                new EventBytes(LogFixture.SERIALIZER).write(event).tagged(LogFixture.tags(event));
        return Draft.of(List.of(stored), List.of(event), LogFixture::keys, conditions);
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
