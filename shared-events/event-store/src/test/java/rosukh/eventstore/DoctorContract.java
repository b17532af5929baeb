package rosukh.eventstore;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.eventstore.LogFixture.TAGS;
import static rosukh.eventstore.LogFixture.event;
import static rosukh.eventstore.LogFixture.events;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The doctor finds each kind of damage, says where it is, and touches nothing.
abstract class DoctorContract extends LogTest {

    private static final String A1 = "a:a#0000000000000000001";

    private MongoDatabase database;
    private MongoCollection<Document> commits;

    /// Four commits: positions 0 to 2, 3, 4 to 5 and 6.
    @BeforeEach
    void fourCommits() {
        MongoEventStorageEngine engine = log.engine();
        engine.appendEvents(events("a", 0, 3));
        engine.appendEvents(event("b", 0, Map.of("claim", "plot:1", "idempotency", "omid:1")));
        engine.appendEvents(event("c", 0, Map.of(TAGS, "x,y")), event("d", 0, Map.of(TAGS, "x")));
        engine.appendEvents(event("b", 1, Instant.now().plusSeconds(60)));
        engine.close();
        database = log.database();
        commits = database.getCollection(Commits.COLLECTION);
    }

    @Test
    void a_sound_log_is_called_sound() {
        MongoEventStorageEngine engine = log.engine();
        engine.appendEvents(event("late", 0, Instant.now().minusSeconds(3_600)));
        MongoTokenStore tokens = tokens();
        tokens.initializeTokenSegments("views", 1, new GlobalSequenceTrackingToken(7));
        List<LogFault> faults = new ArrayList<>();
        LogExamination examined = new LogDoctor(database).examine(faults::add);
        assertThat(faults).isEmpty();
        assertThat(examined).isEqualTo(new LogExamination(5, 8, 7, 0));
        assertThat(examined.isSound()).isTrue();
    }

    @Test
    void a_missing_commit_is_a_gap_and_a_hole_in_its_streams() {
        commits.deleteOne(eq("_id", 3L));
        assertFaults(
                new LogFault(3, "_id", "positions 3 to 3 are missing"),
                new LogFault(6, "ev.0.seq", "b goes on with 1 and not with 0"));
    }

    @Test
    void positions_given_twice_overlap() {
        Document doubled = find(4);
        doubled.put("_id", 5L);
        doubled.put("id", "other");
        doubled.put("keys", List.of("e:other"));
        doubled.put("n", 1);
        doubled.put("ev", List.of(eventOf(doubled, 0).append("id", "other").append("seq", 1L)));
        commits.insertOne(doubled);
        assertThat(faults())
                .contains(
                        new LogFault(5, "_id", "positions 5 to 5 are given twice"),
                        new LogFault(5, "keys", "lacks a:c#0000000000000000001"),
                        new LogFault(5, "keys", "lacks t:x#0000000000000000002"));
    }

    @Test
    void a_position_that_is_no_long_is_named() {
        Document commit = find(6);
        commits.deleteOne(eq("_id", 6L));
        commit.put("_id", "six");
        commits.insertOne(commit);
        assertThat(faults()).extracting(LogFault::field).contains("_id");
    }

    @Test
    void a_wrong_count_is_named() {
        change(0, set("n", 2));
        assertFaults(new LogFault(0, "n", "says 2, but 3 events are there"));
    }

    @Test
    void a_lost_key_is_named_with_its_event() {
        changeKeys(0, keys -> keys.remove(A1));
        assertFaults(new LogFault(1, "keys", "lacks " + A1));
    }

    @Test
    void a_lost_key_of_a_tag_is_named() {
        changeKeys(4, keys -> keys.remove("t:x#0000000000000000001"));
        assertFaults(new LogFault(5, "keys", "lacks t:x#0000000000000000001"));
    }

    @Test
    void a_foreign_key_is_named() {
        changeKeys(3, keys -> keys.add("a:z#0000000000000000000"));
        assertFaults(
                new LogFault(3, "keys", "holds a:z#0000000000000000000 of no event of its own"));
    }

    @Test
    void a_key_twice_in_one_commit_is_named_which_no_index_sees() {
        changeKeys(0, keys -> keys.add(A1));
        assertFaults(new LogFault(0, "keys", "holds " + A1 + " twice"));
    }

    @Test
    void a_missing_index_is_named_and_a_key_of_two_commits_is_found_without_it() {
        commits.dropIndex("keys_unique");
        changeKeys(6, keys -> keys.add("u:plot:1"));
        assertThat(faults())
                .hasSize(2)
                .anySatisfy(fault -> {
                    assertThat(fault.field()).isEqualTo("keys");
                    assertThat(fault.position()).isEqualTo(-1);
                })
                .contains(new LogFault(6, "keys", "u:plot:1 is held by the commit at 3 too"));
    }

    @Test
    void a_wrong_running_maximum_is_named() {
        change(6, set("tmax", Date.from(Instant.EPOCH)));
        assertThat(faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.position()).isEqualTo(6);
                    assertThat(fault.field()).isEqualTo("tmax");
                });
    }

    @Test
    void broken_events_are_named_field_by_field() {
        Document event = eventOf(find(4), 1);
        event.remove("p");
        event.put("ns", 1_000_000);
        event.put("t", "yesterday");
        event.put("type", 7);
        change(4, set("ev", List.of(eventOf(find(4), 0), event)));
        assertThat(faults())
                .contains(
                        new LogFault(5, "ev.1.p", "is missing"),
                        new LogFault(5, "ev.1.ns", "is no part of a millisecond: 1000000"),
                        new LogFault(5, "ev.1.t", "is STRING and not DATE_TIME"),
                        new LogFault(5, "ev.1.type", "is INT32 and not STRING"));
    }

    @Test
    void broken_fields_of_a_commit_are_named() {
        change(3, combine(set("at", "now"), set("id", 5)));
        assertThat(faults())
                .contains(
                        new LogFault(3, "at", "is STRING and not DATE_TIME"),
                        new LogFault(3, "id", "is INT32 and not STRING"));
    }

    @Test
    void a_processor_ahead_of_the_log_shows_that_its_end_was_lost() {
        tokens().initializeTokenSegments("views", 1, new GlobalSequenceTrackingToken(9));
        assertFaults(
                new LogFault(
                        9, "tokens.position", "views#0 has come this far, but the log ends at 6"));
    }

    @Test
    void a_log_that_grows_meanwhile_is_not_called_damaged() {
        changeKeys(0, keys -> keys.add("a:z#0000000000000000000"));
        MongoEventStorageEngine engine = log.engine();
        MongoTokenStore tokens = tokens();
        tokens.initializeTokenSegments("views", 1);
        tokens.fetchToken("views", 0);
        List<LogFault> faults = new ArrayList<>();
        new LogDoctor(database)
                .examine(fault -> {
                    faults.add(fault);
                    for (long sequence = 0; sequence < 5_000; sequence += 50)
                        engine.appendEvents(events("meanwhile", sequence, 50));
                    tokens.storeToken(
                            new GlobalSequenceTrackingToken(engine.commitLog().head()), "views", 0);
                });
        assertThat(faults).extracting(LogFault::position).containsExactly(0L);
    }

    private MongoTokenStore tokens() {
        return MongoTokenStore.builder()
                .database(database)
                .serializer(LogFixture.SERIALIZER)
                .build();
    }

    private List<LogFault> faults() {
        List<Document> before = everything();
        List<LogFault> faults = new ArrayList<>();
        LogExamination examined = new LogDoctor(database).examine(faults::add);
        assertThat(examined.faults()).isEqualTo(faults.size());
        assertThat(everything()).as("nothing is repaired").isEqualTo(before);
        return faults;
    }

    private List<Document> everything() {
        List<Document> all = new ArrayList<>();
        commits.find().sort(new Document("_id", 1)).into(all);
        commits.listIndexes().into(all);
        return all;
    }

    private void assertFaults(LogFault... expected) {
        assertThat(faults()).containsExactly(expected);
    }

    private Document find(long position) {
        Document commit = commits.find(eq("_id", position)).first();
        assertThat(commit).isNotNull();
        return commit;
    }

    private static Document eventOf(Document commit, int index) {
        return new Document(commit.getList("ev", Document.class).get(index));
    }

    private void change(long position, Bson change) {
        assertThat(commits.updateOne(eq("_id", position), change).getModifiedCount()).isEqualTo(1);
    }

    private void changeKeys(long position, Consumer<List<String>> change) {
        List<String> keys = new ArrayList<>(find(position).getList("keys", String.class));
        change.accept(keys);
        change(position, set("keys", keys));
    }
}
