package rosukh.query.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.query.kernel.http.ApiProblem;

/// What a view store does on any server.
public abstract class ViewStoreContract {

    public record Wrong(long position) {}

    ViewStore<Example> store;

    abstract MongoDatabase database();

    @BeforeEach
    void empty() {
        store = new ViewStores(database()).open("tests_example_v1", Example.class, "firm");
        store.reset();
    }

    @Test
    void a_record_comes_back_as_it_was_stored() {
        Example example = Example.of("Pars", 4);
        store.apply("f-1", 7, before -> before == null ? example : before);
        assertThat(store.find("f-1")).contains(example);
        assertThat(store.find("f-2")).isEmpty();
    }

    @Test
    void an_event_that_is_not_newer_is_ignored() {
        store.apply("f-1", 7, _ -> Example.of("Pars", 1));
        store.apply("f-1", 7, before -> before.scored(2));
        store.apply("f-1", 3, before -> before.scored(3));
        assertThat(store.find("f-1").orElseThrow().score()).isEqualTo(1);
        store.apply("f-1", 8, before -> before.scored(4));
        assertThat(store.find("f-1").orElseThrow().score()).isEqualTo(4);
    }

    @Test
    void null_creates_nothing_and_removes_what_is_there() {
        store.apply("f-1", 1, _ -> null);
        assertThat(store.find("f-1")).isEmpty();
        store.apply("f-1", 2, _ -> Example.of("Pars", 1));
        store.apply("f-1", 3, _ -> null);
        assertThat(store.find("f-1")).isEmpty();
    }

    @Test
    void a_component_may_not_take_the_name_of_what_the_store_keeps() {
        assertThatThrownBy(() -> new ViewStores(database()).open("tests_wrong_v1", Wrong.class))
                .hasMessageContaining("position");
    }

    @Test
    void a_node_that_lost_its_segment_cannot_overwrite_a_newer_state() {
        store.apply("f-1", 1, _ -> Example.of("Pars", 1));
        assertThatThrownBy(() ->
                        store.apply(
                                "f-1",
                                2,
                                before -> {
                                    elsewhere(5);
                                    return before.scored(2);
                                }))
                .isInstanceOf(ViewOutrun.class);
        assertThat(store.find("f-1").orElseThrow().score()).isEqualTo(50);
    }

    @Test
    void a_segment_that_comes_back_sees_what_another_node_wrote() {
        store.apply("f-1", 1, _ -> Example.of("Pars", 1));
        elsewhere(5);
        assertThatThrownBy(() -> store.apply("f-1", 6, before -> before.scored(before.score() + 1)))
                .isInstanceOf(ViewOutrun.class);
        store.apply("f-1", 6, before -> before.scored(before.score() + 1));
        assertThat(store.find("f-1").orElseThrow().score()).isEqualTo(51);
    }

    @Test
    void a_replay_started_by_another_node_is_not_taken_for_old_news() {
        store.apply("f-1", 0, _ -> Example.of("Pars", 1));
        store.apply("f-1", 9, before -> before.scored(9));
        new ViewStores(database()).open("tests_example_v1", Example.class).reset();
        store.apply("f-1", 0, before -> before == null ? Example.of("Pars", 4) : before);
        assertThat(store.find("f-1").orElseThrow().score()).isEqualTo(4);
    }

    @Test
    void two_nodes_creating_one_document_leave_one() {
        assertThatThrownBy(() ->
                        store.apply(
                                "f-1",
                                2,
                                _ -> {
                                    new ViewStores(database())
                                            .open("tests_example_v1", Example.class)
                                            .apply("f-1", 2, _ -> Example.of("Pars", 9));
                                    return Example.of("Pars", 2);
                                }))
                .isInstanceOf(ViewOutrun.class);
        assertThat(store.find("f-1").orElseThrow().score()).isEqualTo(9);
    }

    private void elsewhere(long position) {
        database()
                .getCollection("tests_example_v1")
                .updateOne(
                        Filters.eq("_id", "f-1"),
                        new Document(
                                "$set", new Document("position", position).append("score", 50)));
    }

    @Nested
    class within_a_unit_of_work {

        @Test
        void changes_of_one_document_are_written_once_at_the_end() {
            var work = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("batch"));
            store.apply("f-1", 1, _ -> Example.of("Pars", 1));
            store.apply("f-1", 2, before -> before.scored(2));
            store.apply("f-1", 2, before -> before.scored(77));
            assertThat(store.find("f-1").map(Example::score)).contains(2);
            assertThat(store.count(new BsonDocument())).isZero();
            work.commit();
            assertThat(store.find("f-1").orElseThrow().score()).isEqualTo(2);
        }

        @Test
        void nothing_is_written_when_the_batch_fails() {
            var work = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("batch"));
            store.apply("f-1", 1, _ -> Example.of("Pars", 1));
            work.rollback();
            assertThat(store.find("f-1")).isEmpty();
        }
    }

    @Nested
    class paging {

        @BeforeEach
        void twenty_five() {
            for (int i = 0; i < 25; i++) {
                int score = i / 3;
                store.apply("f-" + i, i, _ -> Example.of("Pars", score));
            }
        }

        @Test
        void pages_follow_each_other_without_gap_or_repeat_even_among_equals() {
            for (Sort sort : List.of(Sort.by("score"), Sort.newest("score"))) {
                List<Integer> seen = new ArrayList<>();
                Cursor after = null;
                do {
                    Page<Example> page = store.page(new BsonDocument(), sort, after, 4);
                    assertThat(page.total()).isEqualTo(25);
                    page.items().forEach(item -> seen.add(item.score()));
                    after = page.next() == null ? null : Cursor.of(page.next().text(), null);
                } while (after != null);
                assertThat(seen).hasSize(25);
                assertThat(seen)
                        .isSortedAccordingTo(
                                sort.descending() ? (a, b) -> b.compareTo(a) : Integer::compareTo);
            }
        }

        @Test
        void pages_lead_back_the_way_they_came() {
            for (Sort sort : List.of(Sort.by("score"), Sort.newest("score"))) {
                Page<Example> first = store.page(new BsonDocument(), sort, null, 4);
                Page<Example> second = store.page(new BsonDocument(), sort, first.next(), 4);
                Page<Example> third = store.page(new BsonDocument(), sort, second.next(), 4);
                assertThat(first.previous()).isNull();
                Cursor back = Cursor.of(null, third.previous().text());
                Page<Example> again = store.page(new BsonDocument(), sort, back, 4);
                assertThat(again).isEqualTo(second);
                assertThat(store.page(new BsonDocument(), sort, again.previous(), 4))
                        .isEqualTo(first);
            }
        }

        @Test
        void less_than_a_page_before_is_the_first_page() {
            Page<Example> two = store.page(new BsonDocument(), Sort.by("score"), null, 2);
            Page<Example> on = store.page(new BsonDocument(), Sort.by("score"), two.next(), 10);
            assertThat(store.page(new BsonDocument(), Sort.by("score"), on.previous(), 10))
                    .isEqualTo(store.page(new BsonDocument(), Sort.by("score"), null, 10));
        }

        @Test
        void a_request_goes_one_way() {
            assertThatThrownBy(() -> Cursor.of("a", "b"))
                    .isInstanceOfSatisfying(
                            ApiProblem.class,
                            p -> assertThat(p.code()).isEqualTo("CURSOR_INVALID"));
            assertThat(Cursor.of(" ", "")).isNull();
        }

        @Test
        void a_page_stays_within_its_filter() {
            Page<Example> page =
                    store.page(Filters.eq("province", "KRM"), Sort.by("score"), null, 100);
            assertThat(page.items()).allMatch(item -> item.province().equals("KRM"));
            assertThat(page.next()).isNull();
            assertThat(page.total()).isEqualTo(page.items().size());
        }

        @Test
        void a_cursor_that_is_not_ours_is_refused() {
            for (String text : List.of("garbage!", "bm90IGpzb24", "e30")) {
                assertThatThrownBy(() ->
                                store.page(
                                        new BsonDocument(),
                                        Sort.by("score"),
                                        Cursor.of(text, null),
                                        4))
                        .isInstanceOfSatisfying(
                                ApiProblem.class,
                                p -> assertThat(p.code()).isEqualTo("CURSOR_INVALID"));
            }
            Cursor other = store.page(new BsonDocument(), Sort.by("firm"), null, 4).next();
            assertThatThrownBy(() -> store.page(new BsonDocument(), Sort.by("score"), other, 4))
                    .isInstanceOf(ApiProblem.class);
        }

        @Test
        void lists_and_scans_see_every_match() {
            assertThat(store.list(Filters.gte("score", 7), Sorts.ascending("score"), 100))
                    .hasSize(4);
            List<Example> all = new ArrayList<>();
            store.forEach(new BsonDocument(), all::add);
            assertThat(all).hasSize(25);
            List<Integer> inOrder = new ArrayList<>();
            store.forEach(
                    Filters.eq("province", "KRM"),
                    Sort.newest("score"),
                    each -> inOrder.add(each.score()));
            assertThat(inOrder).hasSize(13).isSortedAccordingTo(Comparator.reverseOrder());
        }

        @Test
        void a_list_of_several_parts_is_handed_over_whole_and_in_order() {
            for (int i = 25; i < 450; i++) {
                int score = i / 3;
                store.apply("f-" + i, i, _ -> Example.of("Pars", score));
            }
            List<Integer> inOrder = new ArrayList<>();
            store.forEach(new BsonDocument(), Sort.by("score"), each -> inOrder.add(each.score()));
            assertThat(inOrder).hasSize(450).isSorted();
        }
    }
}
