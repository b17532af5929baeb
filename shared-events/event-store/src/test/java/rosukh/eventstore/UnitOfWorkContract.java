package rosukh.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static rosukh.eventstore.LogFixture.all;
import static rosukh.eventstore.LogFixture.event;
import static rosukh.eventstore.LogFixture.events;
import static rosukh.eventstore.LogFixture.inUnitOfWork;

import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

/// A unit of work is stored at once or not at all.
abstract class UnitOfWorkContract extends LogTest {

    @Test
    void becomes_one_commit_over_all_aggregates_and_nested_units() {
        MongoEventStorageEngine engine = log.engine();
        engine.appendEvents(event("first", 0));
        CommitRef commit =
                inUnitOfWork(() -> {
                    engine.appendEvents(event("a", 0, Map.of("actor", "omid")));
                    DefaultUnitOfWork.startAndGet(null)
                            .execute(() -> engine.appendEvents(event("b", 0)));
                    engine.appendEvents(event("a", 1), event("c", 0));
                });
        assertThat(commit.position()).isEqualTo(1);
        assertThat(commit.lastPosition()).isEqualTo(4);
        assertThat(commit.events())
                .extracting(EventRef::position, EventRef::aggregateId, EventRef::sequence)
                .containsExactly(
                        tuple(1L, "a", 0L),
                        tuple(2L, "b", 0L),
                        tuple(3L, "a", 1L),
                        tuple(4L, "c", 0L));
        assertThat(commit.events().getFirst().metadata()).containsEntry("actor", "omid");
        assertThat(engine.commitLog().findByKey(Keys.ofAggregate("c", 0))).contains(commit);
    }

    @Test
    void stores_nothing_if_a_late_handler_refuses() {
        MongoEventStorageEngine engine = log.engine();
        DefaultUnitOfWork<?> unitOfWork = DefaultUnitOfWork.startAndGet(null);
        unitOfWork.onPrepareCommit(it -> engine.appendEvents(event("a", 0)));
        unitOfWork.onPrepareCommit(it -> {
            throw new IllegalStateException("refused");
        });
        assertThatThrownBy(unitOfWork::commit).hasMessage("refused");
        assertThat(all(engine)).isEmpty();
        assertThat(engine.commitLog().head()).isEqualTo(-1);
        assertThat(CommitRef.of(unitOfWork)).isEmpty();
    }

    @Test
    void is_refused_early_if_it_is_too_large() {
        MongoEventStorageEngine engine = log.engine();
        String half = "x".repeat(9 * 1024 * 1024);
        GenericEventMessage<String> large = new GenericEventMessage<>(half);
        assertThatThrownBy(() -> engine.appendEvents(large, new GenericEventMessage<>(half)))
                .isInstanceOf(CommitTooLarge.class);
        assertThatThrownBy(() -> engine.appendEvents(events("many", 0, 32_768)))
                .isInstanceOf(CommitTooLarge.class);
        engine.appendEvents(large);
        assertThat(engine.commitLog().head()).isZero();
    }
}
