package rosukh.eventstore;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.eventstore.LogFixture.all;
import static rosukh.eventstore.LogFixture.event;
import static rosukh.eventstore.LogFixture.events;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/// Many writers at once, in one process and in two.
abstract class ManyWritersContract extends LogTest {

    @Test
    void leave_dense_positions_although_many_abort() throws Exception {
        MongoEventStorageEngine engine = log.engine();
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        inParallel(
                WRITERS,
                writer -> {
                    Random random = new Random(writer);
                    long sequence = 0;
                    for (int round = 0; round < 20; round++) {
                        List<DomainEventMessage<String>> events =
                                events("aggregate-" + writer, sequence, 1 + random.nextInt(4));
                        if (!commits(engine, events, random.nextInt(3))) continue;
                        events.forEach(it -> acknowledged.add(it.getIdentifier()));
                        sequence += events.size();
                    }
                    return null;
                });
        assertDense(engine, acknowledged);
    }

    /// Aborts one of three units of work: before the commit, or by a handler of the commit.
    private boolean commits(
            MongoEventStorageEngine engine, List<DomainEventMessage<String>> events, int chance) {
        DefaultUnitOfWork<?> unitOfWork = DefaultUnitOfWork.startAndGet(null);
        unitOfWork.onPrepareCommit(it -> engine.appendEvents(events));
        if (chance == 0) {
            unitOfWork.rollback();
            return false;
        }
        unitOfWork.commit();
        return true;
    }

    @Test
    void of_two_processes_share_one_log() throws Exception {
        List<MongoEventStorageEngine> engines = List.of(log.engine(), log.engine());
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        inParallel(
                WRITERS,
                writer -> {
                    for (int sequence = 0; sequence < 25; sequence++) {
                        DomainEventMessage<String> event = event("aggregate-" + writer, sequence);
                        engines.get(writer % 2).appendEvents(event);
                        acknowledged.add(event.getIdentifier());
                    }
                    return null;
                });
        assertDense(engines.getFirst(), acknowledged);
        assertThat(engines.get(0).commitLog().head())
                .isEqualTo(engines.get(1).commitLog().head())
                .isEqualTo(WRITERS * 25 - 1);
    }

    @Test
    void of_two_processes_race_for_one_stream_and_one_wins_each_sequence() throws Exception {
        List<MongoEventStorageEngine> engines = List.of(log.engine(), log.engine());
        AtomicInteger won = new AtomicInteger();
        inParallel(
                WRITERS,
                writer -> {
                    for (int sequence = 0; sequence < 10; sequence++) {
                        try {
                            engines.get(writer % 2).appendEvents(event("contested", sequence));
                            won.incrementAndGet();
                        } catch (ConcurrencyException | AggregateStreamCreationException expected) {
                            // another writer was faster
                        }
                    }
                    return null;
                });
        assertThat(won).hasValue(10);
        assertThat(sequences(engines.getFirst(), "contested"))
                .containsExactlyElementsOf(LongStream.range(0, 10).boxed().toList());
    }

    private void assertDense(MongoEventStorageEngine engine, Set<String> acknowledged) {
        List<TrackedEventMessage<?>> all = all(engine);
        assertThat(all.stream().map(LogFixture::position).toList())
                .containsExactlyElementsOf(LongStream.range(0, all.size()).boxed().toList());
        assertThat(all.stream().map(TrackedEventMessage::getIdentifier).toList())
                .containsExactlyInAnyOrderElementsOf(acknowledged);
        all.stream()
                .map(it -> (DomainEventMessage<?>) it)
                .collect(groupingBy(DomainEventMessage::getAggregateIdentifier, toList()))
                .values()
                .forEach(stream ->
                        assertThat(
                                        stream.stream()
                                                .map(DomainEventMessage::getSequenceNumber)
                                                .toList())
                                .containsExactlyElementsOf(
                                        LongStream.range(0, stream.size()).boxed().toList()));
    }
}
