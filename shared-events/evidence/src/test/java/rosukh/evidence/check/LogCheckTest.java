package rosukh.evidence.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.evidence.MemoryLog;
import rosukh.log.Tile;

/// A store of 600 events in 300 commits beside what was published of 594 of them.
class LogCheckTest {

    @TempDir Path folder;

    private StoredLog store;
    private final MemoryLog log = new MemoryLog();
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void aStoreAndWhatWasPublishedOfIt() {
        store = new StoredLog(folder);
        store.write(130);
        store.publish(log, 0);
        store.write(167);
        store.publish(log, 260);
        store.write(3);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void of_a_sound_store_finds_nothing_and_says_how_far_it_came() {
        LogCheck.Result result = check();
        assertThat(told).isEmpty();
        assertThat(result.findings().verdict()).isEqualTo(Verdict.VALID);
        assertThat(result.events()).isEqualTo(600);
        assertThat(result.waiting()).isEqualTo(6);
        assertThat(result.reached().size()).isEqualTo(594);
        assertThat(result.checkpoints()).isEqualTo(3);
    }

    @Test
    void names_every_field_that_was_changed_at_its_position() {
        set(4, "ev.0.p", new Binary("\"forged\"".getBytes(StandardCharsets.UTF_8)));
        set(8, "ev.1.m", new Binary(new byte[] {'{', '}'}));
        set(12, "ev.1.t", new Date(1));
        set(16, "at", new Date(1));
        set(20, "ev.0.type", "other");
        set(24, "ev.0.aggType", "other");
        set(28, "ev.0.id", "other");
        check();
        assertThat(told)
                .anyMatch(it -> it.startsWith("payloads invalid: position 4, payload: was "))
                .anyMatch(it -> it.startsWith("payloads invalid: position 9, metadata: was "))
                .anyMatch(it -> it.startsWith("envelopes invalid: position 13, time: was "))
                .anyMatch(it -> it.startsWith("envelopes invalid: position 16, stored: was "))
                .anyMatch(it -> it.startsWith("envelopes invalid: position 17, stored: was "))
                .anyMatch(it -> it.startsWith("envelopes invalid: position 20, type: was "))
                .anyMatch(
                        it -> it.startsWith("envelopes invalid: position 24, aggregate type: was "))
                .anyMatch(it -> it.startsWith("envelopes invalid: position 28, id: was "));
    }

    @Test
    void says_which_positions_are_missing_in_the_middle_and_at_the_end() {
        commits().deleteOne(Filters.eq("_id", 100L));
        commits().deleteMany(Filters.gte("_id", 590L));
        LogCheck.Result result = check();
        assertThat(told)
                .contains(
                        "completeness invalid: position 100, event: positions 100 to 101 were"
                                + " published and are not in the store",
                        "completeness invalid: position 590, event: positions 590 to 593 were"
                                + " published and are not in the store")
                .anyMatch(it -> it.startsWith("store invalid: position 100, _id: "));
        assertThat(result.findings().verdict(Aspect.TREE)).isEqualTo(Verdict.VALID);
        assertThat(result.findings().verdict(Aspect.COMPLETENESS)).isEqualTo(Verdict.INVALID);
    }

    @Test
    void finds_a_changed_leaf_and_a_changed_tile_and_blames_each_once() {
        byte[] entries = log.files().read(new Tile(Tile.ENTRIES, 1, 256)).clone();
        entries[entries.length - 3] ^= 1;
        log.tamper(new Tile(Tile.ENTRIES, 1, 256), entries);
        byte[] hashes = log.files().read(new Tile(0, 0, 256)).clone();
        hashes[5 * 32] ^= 1;
        log.tamper(new Tile(0, 0, 256), hashes);
        check();
        assertThat(told)
                .contains(
                        "tree invalid: position 5, tile/0/000: is not the hash of the leaf",
                        "tree invalid: position 511, tile/0/001: is not the hash of the leaf",
                        "tree invalid: tile/1/000.p/2: hash 0 is not that of the tile below it");
        assertThat(told).filteredOn(it -> it.startsWith("tree")).hasSize(3);
    }

    @Test
    void finds_files_of_the_log_that_are_lost() {
        log.lose(new Tile(Tile.ENTRIES, 0, 256));
        log.lose(new Tile(0, 1, 256));
        log.lose(new Tile(1, 0, 2));
        check();
        assertThat(told)
                .anyMatch(it -> it.contains("tile/entries/000: is missing"))
                .anyMatch(it -> it.contains("tile/0/001: is missing"))
                .anyMatch(it -> it.contains("tile/1/000.p/2: is missing"));
    }

    @Test
    void finds_a_history_that_was_rewritten_and_signed_anew() {
        MemoryLog forged = new MemoryLog(log.signer());
        set(4, "ev.0.p", new Binary(new byte[] {'1'}));
        store.publish(forged, 0);
        forged.keep(log.checkpoints().getFirst().note(), List.of());
        forged.sign();
        new LogCheck(store.doctor(), forged, null, List.of())
                .whole(fault -> told.add(fault.toString()));
        assertThat(told)
                .anyMatch(it -> it.contains("checkpoints invalid: position 259, checkpoint 0.600"));
    }

    @Test
    void goes_on_from_where_it_ended_and_insists_on_what_was_checked_before() {
        LogCheck.Result first = check();
        store.publish(log, 594);
        LogCheck.Result second = from(first.reached());
        assertThat(told).isEmpty();
        assertThat(second.events()).isEqualTo(6);
        assertThat(second.reached().size()).isEqualTo(600);
        from(new LogCheck.Verified(260, first.reached().root()));
        assertThat(told)
                .containsExactly(
                        "checkpoints invalid: root: the first 260 leaves are not those that were"
                                + " checked before");
        told.clear();
        from(new LogCheck.Verified(700, first.reached().root()));
        assertThat(told).singleElement().asString().contains("700 leaves were checked before");
    }

    @Test
    void calls_a_life_that_ended_what_it_is() {
        log.reincarnate(400, MemoryLog.signer(MemoryLog.ORIGIN + "/1"));
        log.sign();
        commits().deleteMany(Filters.gte("_id", 400L));
        LogCheck.Result result = check();
        assertThat(told)
                .containsExactly(
                        "checkpoints indeterminate: checkpoint 0.594: covers 594 leaves, of which"
                                + " only 400 are at hand: what it was signed over cannot be checked");
        assertThat(result.findings().verdict()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void finds_a_checkpoint_that_a_key_of_its_time_did_not_sign() {
        MemoryLog other = new MemoryLog();
        log.keep(
                new MemoryLog(other.signer()).add(Arrays.asList(new byte[][] {{1}})).sign().note(),
                List.of());
        check();
        assertThat(told).anyMatch(it -> it.endsWith("was in use and did not sign"));
        assertThat(told).anyMatch(it -> it.contains("no trusted key of that log signed it"));
    }

    private LogCheck.Result check() {
        return new LogCheck(store.doctor(), log, null, List.of())
                .whole(fault -> told.add(fault.toString()));
    }

    private LogCheck.Result from(LogCheck.Verified before) {
        return new LogCheck(store.doctor(), log, null, List.of())
                .from(before, fault -> told.add(fault.toString()));
    }

    private MongoCollection<Document> commits() {
        return store.database().getCollection("commits");
    }

    private void set(long commit, String field, Object value) {
        assertThat(
                        commits()
                                .updateOne(Filters.eq("_id", commit), Updates.set(field, value))
                                .getModifiedCount())
                .isEqualTo(1);
    }
}
