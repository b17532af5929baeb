package rosukh.evidence.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rosukh.evidence.MemoryLog;
import rosukh.log.NoteSigner;
import rosukh.log.Policy;
import rosukh.log.Tile;

/// What somebody can do who holds the database, and how it comes out. Leaves a table of it in
/// `target/tampering-drill-<server>.md`.
abstract class TamperingDrill {

    private static final int COMMITS = 40;

    private final List<String> rows = new ArrayList<>();

    /// A store of its own, with nothing in it.
    abstract StoredLog store();

    abstract String server();

    /// What the drill works on.
    ///
    /// @param kept the checkpoint an auditor took away before
    private record Scene(StoredLog store, MemoryLog log, String policy, String kept) {

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

    @Test
    void everything_that_is_done_to_the_database_is_found_and_located() throws Exception {
        inside(
                "a payload byte",
                it -> it.set(10, "ev.0.p", payload(it, 10)),
                "position 10, payload");
        inside("metadata", it -> it.set(20, "ev.1.m", bytes("{}")), "position 21, metadata");
        inside(
                "the time of an event",
                it -> it.set(30, "ev.0.t", new Date(7)),
                "position 30, time");
        inside(
                "when a commit was stored",
                it -> it.set(30, "at", new Date(7)),
                "position 30, stored");
        inside("the type", it -> it.set(12, "ev.0.type", "x"), "position 12, type");
        inside("the stream", it -> it.set(12, "ev.0.agg", "c-9"), "position 12, aggregate");
        inside(
                "the number in its stream",
                it -> it.set(12, "ev.0.seq", 9L),
                "position 12, sequence");
        inside(
                "the order of two events",
                TamperingDrill::swap,
                "position 40, id",
                "position 41, id");
        inside("the first commit deleted", it -> delete(it, 0), "position 0, event");
        inside("a middle commit deleted", it -> delete(it, 50), "position 50, event");
        inside("the last commit deleted", it -> delete(it, 78), "position 78, event");
        inside("a commit moved to the end", TamperingDrill::move, "position 50, event");
        inside("a leaf of the log", TamperingDrill::leaf, "position 5, tile/0/000.p/80");
        inside("a tile of the log", TamperingDrill::tile, "position 6, tile/0/000.p/80");
        outside(
                "all rewritten, signed with the same key",
                it -> rewritten(it, it.log().signer()),
                "position 39, kept checkpoint 1");
        outside(
                "all rewritten, signed with a new key",
                it -> rewritten(it, MemoryLog.signer(MemoryLog.ORIGIN)),
                "signature invalid: checkpoint: says that it is of " + MemoryLog.ORIGIN);
        outside(
                "an old backup restored",
                TamperingDrill::restored,
                "position 20, kept checkpoint 1");
        earlier(
                "an old backup restored",
                TamperingDrill::restored,
                "80 leaves were checked before");
        Path table = Path.of("target", "tampering-drill-" + server() + ".md");
        Files.writeString(
                table,
                "| changed in the database | found by | what it says |\n|---|---|---|\n"
                        + String.join("\n", rows)
                        + "\n");
        assertThat(rows).hasSize(18);
    }

    private Scene scene() {
        StoredLog store = store();
        MemoryLog log = new MemoryLog();
        store.write(COMMITS / 2);
        store.publish(log, 0);
        String kept = log.latest().orElseThrow().note();
        store.write(COMMITS / 2);
        store.publish(log, COMMITS);
        return new Scene(store, log, log.policy(), kept);
    }

    /// The store's own check is enough.
    private void inside(String what, Consumer<Scene> done, String... found) {
        Scene scene = scene();
        try (StoredLog store = scene.store()) {
            done.accept(scene);
            told(what, "the log's own check", check(store, scene.log(), null, List.of()), found);
        }
    }

    /// Nobody can find it who has nothing but the database: its own check is content.
    private void outside(String what, UnaryOperator<Scene> done, String found) {
        Scene scene = scene();
        try (StoredLog store = scene.store()) {
            Scene after = done.apply(scene);
            assertThat(check(store, after.log(), null, List.of())).as(what).isEmpty();
            Trust trust = Trust.of(Policy.parse(scene.policy()));
            told(
                    what,
                    "policy and checkpoint from outside",
                    check(store, after.log(), trust, List.of(after.kept())),
                    found);
        }
    }

    /// The check before remembers what it saw.
    private void earlier(String what, UnaryOperator<Scene> done, String found) {
        Scene scene = scene();
        try (StoredLog store = scene.store()) {
            LogCheck.Verified before =
                    new LogCheck(store.doctor(), scene.log(), null, List.of())
                            .whole(_ -> {})
                            .reached();
            Scene after = done.apply(scene);
            List<String> faults = new ArrayList<>();
            new LogCheck(store.doctor(), after.log(), null, List.of())
                    .from(before, fault -> faults.add(fault.toString()));
            told(what, "the check of the night before", faults, found);
        }
    }

    private static List<String> check(
            StoredLog store, MemoryLog log, @Nullable Trust trust, List<String> kept) {
        List<String> faults = new ArrayList<>();
        new LogCheck(store.doctor(), log, trust, kept).whole(fault -> faults.add(fault.toString()));
        return faults;
    }

    private void told(String what, String by, List<String> faults, String... expected) {
        List<String> found =
                Arrays.stream(expected).map(each -> first(what, faults, each)).toList();
        rows.add("| %s | %s | %s |".formatted(what, by, found.getFirst()));
    }

    private static String first(String what, List<String> faults, String each) {
        return faults.stream()
                .filter(it -> it.contains(each))
                .findFirst()
                .orElseThrow(() -> new AssertionError(what + ": " + faults));
    }

    private static Binary payload(Scene scene, long commit) {
        Document event =
                scene.commits()
                        .find(Filters.eq("_id", commit))
                        .first()
                        .getList("ev", Document.class)
                        .getFirst();
        byte[] payload = event.get("p", Binary.class).getData().clone();
        payload[payload.length - 2] ^= 1;
        return new Binary(payload);
    }

    private static Binary bytes(String text) {
        return new Binary(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void swap(Scene scene) {
        List<Document> events =
                new ArrayList<>(
                        scene.commits()
                                .find(Filters.eq("_id", 40L))
                                .first()
                                .getList("ev", Document.class));
        Collections.reverse(events);
        scene.set(40, "ev", events);
    }

    private static void delete(Scene scene, long commit) {
        assertThat(scene.commits().deleteOne(Filters.eq("_id", commit)).getDeletedCount())
                .isEqualTo(1);
    }

    private static void move(Scene scene) {
        Document commit = scene.commits().find(Filters.eq("_id", 50L)).first();
        delete(scene, 50);
        scene.commits().insertOne(commit.append("_id", 80L));
    }

    private static void leaf(Scene scene) {
        Tile entries = new Tile(Tile.ENTRIES, 0, 80);
        byte[] bytes = scene.log().files().read(entries).clone();
        int at = 0;
        for (int leaf = 0; leaf < 5; leaf++)
            at += 2 + ((bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF);
        bytes[at + 9] ^= 1;
        scene.log().tamper(entries, bytes);
    }

    private static void tile(Scene scene) {
        Tile hashes = new Tile(0, 0, 80);
        byte[] bytes = scene.log().files().read(hashes).clone();
        bytes[6 * 32] ^= 1;
        scene.log().tamper(hashes, bytes);
    }

    private static Scene rewritten(Scene scene, NoteSigner signer) {
        scene.set(10, "ev.0.p", payload(scene, 10));
        MemoryLog forged = new MemoryLog(signer);
        scene.store().publish(forged, 0);
        return new Scene(scene.store(), forged, scene.policy(), scene.kept());
    }

    /// Store and published log as they were, and nothing else.
    private static Scene restored(Scene scene) {
        scene.commits().deleteMany(Filters.gte("_id", 20L));
        MemoryLog old = new MemoryLog(scene.log().signer());
        scene.store().publish(old, 0);
        return new Scene(scene.store(), old, scene.policy(), scene.kept());
    }
}
