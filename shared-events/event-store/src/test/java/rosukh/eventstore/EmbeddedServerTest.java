package rosukh.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static rosukh.eventstore.LogFixture.all;
import static rosukh.eventstore.LogFixture.event;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The embedded server loses nothing it acknowledged and keeps its file in bounds.
class EmbeddedServerTest {

    /// `-Drosukh.kills=50` for more.
    private static final int ROUNDS = Integer.getInteger("rosukh.kills", 5);

    @TempDir private Path folder;

    @Test
    void kill_9_loses_no_acknowledged_commit_and_leaves_nothing_half_done() throws Exception {
        Random random = new Random(4);
        Map<String, Long> acknowledged = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Set<String> tried = new HashSet<>();
            writeAndKill(40 + random.nextInt(200), tried, acknowledged);
            check(tried, acknowledged);
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * 10);
        System.out.printf(
                "kill -9, embedded: %d rounds, %,d appends acknowledged, none lost%n",
                ROUNDS, acknowledged.size());
    }

    /// Kills a writing process after some acknowledgements and collects what it said.
    private void writeAndKill(int after, Set<String> tried, Map<String, Long> acknowledged)
            throws IOException, InterruptedException {
        Process writer = child(KilledWriter.class, folder);
        int before = acknowledged.size();
        try (BufferedReader said =
                new BufferedReader(
                        new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> lines = new ArrayList<>();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                lines.add(line);
                if (lines.size() == 2 * after) writer.toHandle().destroyForcibly(); // kill -9
            }
            for (String line : lines) {
                String[] words = line.split(" ", -1);
                if (words[0].equals("try") && words.length == 3)
                    tried.add(words[1] + " " + words[2]);
                if (words[0].equals("done") && words.length == 4 && !words[3].isEmpty())
                    acknowledged.put(words[1] + " " + words[2], Long.parseLong(words[3]));
            }
        }
        writer.waitFor();
        assertThat(acknowledged.size()).as("the writer wrote").isGreaterThan(before);
    }

    private void check(Set<String> tried, Map<String, Long> acknowledged) {
        try (EmbeddedServer server = EmbeddedServer.start(folder);
                MongoClient client = MongoClients.create(StoreClient.settings(server.uri()));
                MongoEventStorageEngine engine = engine(server, client)) {
            List<TrackedEventMessage<?>> log = all(engine);
            assertThat(log.stream().map(LogFixture::position).toList())
                    .containsExactlyElementsOf(LongStream.range(0, log.size()).boxed().toList());
            Map<String, Long> stored = new HashMap<>();
            for (TrackedEventMessage<?> message : log) {
                DomainEventMessage<?> event = (DomainEventMessage<?>) message;
                stored.put(
                        event.getAggregateIdentifier() + " " + event.getSequenceNumber(),
                        LogFixture.position(message));
            }
            acknowledged.forEach(
                    (event, at) -> assertThat(stored).as(event).containsEntry(event, at));
            tried.stream()
                    .filter(event -> !stored.containsKey(event))
                    .forEach(event -> assertThatItsKeysAreFree(engine, event));
            assertThatViewsAreWhole(client.getDatabase("killed"));
        }
    }

    /// Half an insert would leave keys that no commit holds.
    private static void assertThatItsKeysAreFree(MongoEventStorageEngine engine, String event) {
        String[] parts = event.split(" ", -1);
        engine.appendEvents(event(parts[0], Long.parseLong(parts[1])));
    }

    private static void assertThatViewsAreWhole(MongoDatabase database) {
        for (Document view : database.getCollection("views").find())
            assertThat(database.getCollection("views").find(Filters.eq("_id", view.get("_id"))))
                    .hasSize(1);
    }

    /// What is stored and not yet forced could still be lost, so nobody may build on it.
    @Test
    void nothing_is_told_of_a_commit_before_it_is_durable() throws Exception {
        CountDownLatch disk = new CountDownLatch(1);
        try (EmbeddedServer server = EmbeddedServer.start(folder);
                MongoClient client = MongoClients.create(StoreClient.settings(server.uri()));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                MongoEventStorageEngine engine =
                        builder(client)
                                .commitKeys(LogFixture::keys)
                                .durability(() -> awaitLatch(disk))
                                .soleWriter()
                                .build()) {
            var commits = client.getDatabase("killed").getCollection(Commits.COLLECTION);
            var event = event("a", 0, Map.of(LogFixture.IDEMPOTENCY, "caller:1"));
            Future<?> append = threads.submit(() -> engine.appendEvents(event));
            await().until(() -> commits.countDocuments() == 1);
            assertThat(engine.commitLog().findByKey("i:caller:1")).isEmpty();
            assertThat(engine.commitLog().findByKeys(List.of("i:caller:1"))).isEmpty();
            assertThat(engine.readEvents("a").asStream()).isEmpty();
            assertThat(all(engine)).isEmpty();
            disk.countDown();
            append.get();
            assertThat(engine.commitLog().findByKey("i:caller:1")).isPresent();
            assertThat(engine.readEvents("a").asStream()).hasSize(1);
        }
    }

    @Test
    void a_file_that_is_closed_makes_nothing_durable() {
        EmbeddedServer server = EmbeddedServer.start(folder);
        server.force();
        server.close();
        assertThatThrownBy(server::force).isInstanceOf(IllegalStateException.class);
        server.close();
    }

    @Test
    void a_second_process_on_the_folder_is_refused_with_a_clear_word() {
        try (EmbeddedServer first = EmbeddedServer.start(folder)) {
            assertThat(first.uri()).startsWith("mongodb://127.0.0.1:");
            assertThatThrownBy(() -> EmbeddedServer.start(folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another process uses the data folder")
                    .hasMessageContaining(folder.toString());
        }
    }

    /// Space is free again only after a while, so it is written for many such whiles.
    @Test
    void the_file_stays_in_bounds_while_it_is_written() throws Exception {
        int bytes = 200 * 1024;
        int rounds = 0;
        try (EmbeddedServer server = EmbeddedServer.start(folder);
                MongoClient client = MongoClients.create(StoreClient.settings(server.uri()))) {
            var views = client.getDatabase("bounds").getCollection("views");
            views.insertOne(new Document("_id", "v"));
            long end = System.nanoTime() + EmbeddedServer.RETENTION.multipliedBy(16).toNanos();
            while (rounds < 100 || System.nanoTime() < end) {
                Document view = new Document("round", rounds++).append("p", new byte[bytes]);
                views.replaceOne(Filters.eq("_id", "v"), view);
                server.force();
            }
            assertThat(Files.size(file())).isLessThan((long) rounds * bytes / 2);
        }
        try (EmbeddedServer server = EmbeddedServer.start(folder);
                MongoClient client = MongoClients.create(StoreClient.settings(server.uri()))) {
            assertThat(client.getDatabase("bounds").getCollection("views").find().first())
                    .containsEntry("round", rounds - 1);
        }
    }

    @Test
    void answers_in_replies_a_driver_takes_and_with_each_document_once() {
        try (EmbeddedServer server = EmbeddedServer.start(folder);
                MongoClient client = MongoClients.create(StoreClient.settings(server.uri()))) {
            var views = client.getDatabase("large").getCollection("views");
            views.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
            for (int id = 0; id < 60; id++)
                views.insertOne(
                        new Document("_id", id)
                                .append("k", List.of(2 * id, 2 * id + 1))
                                .append("p", new byte[1024 * 1024]));
            assertThat(views.find().map(view -> view.get("_id")).into(new ArrayList<>()))
                    .hasSize(60)
                    .doesNotHaveDuplicates();
            assertThat(views.find().batchSize(7).into(new ArrayList<>())).hasSize(60);
            assertThat(views.find(Filters.in("k", 4, 5, 6)).into(new ArrayList<>())).hasSize(2);
            assertThat(views.countDocuments(Filters.gte("_id", 1))).isEqualTo(59);
            assertThat(views.updateMany(Filters.gte("_id", 1), Updates.set("n", 1)))
                    .extracting(UpdateResult::getModifiedCount)
                    .isEqualTo(59L);
            assertThat(
                            views.aggregate(
                                    List.of(
                                            Aggregates.match(Filters.eq("n", 1)),
                                            Aggregates.count())))
                    .first()
                    .extracting("count")
                    .isEqualTo(59);
            assertThat(views.deleteMany(Filters.gte("_id", 1)).getDeletedCount()).isEqualTo(59);
        }
    }

    @Test
    void reads_ranges_of_numbered_documents_in_order_while_they_are_fetched() {
        try (EmbeddedServer server = EmbeddedServer.start(folder);
                MongoClient client = MongoClients.create(StoreClient.settings(server.uri()))) {
            var rows = client.getDatabase("ranges").getCollection("rows");
            for (long id : List.of(30L, 10L, 50L, 20L, 40L, -5L))
                rows.insertOne(new Document("_id", id).append("even", id % 20 == 0));
            assertThat(ids(rows.find(Filters.gte("_id", 20L)).batchSize(2)))
                    .containsExactly(20L, 30L, 40L, 50L);
            assertThat(ids(rows.find(Filters.gt("_id", 20L)).sort(Sorts.ascending("_id"))))
                    .containsExactly(30L, 40L, 50L);
            assertThat(ids(rows.find(Filters.lt("_id", 30L)).sort(Sorts.descending("_id"))))
                    .containsExactly(20L, 10L, -5L);
            assertThat(ids(rows.find().sort(Sorts.descending("_id")).limit(1)))
                    .containsExactly(50L);
            assertThat(ids(rows.find(Filters.eq("even", true)).batchSize(1)))
                    .containsExactly(20L, 40L);
            assertThat(ids(rows.find(Filters.gt("_id", 50L)).batchSize(3))).isEmpty();
            assertThat(rows.countDocuments(Filters.lte("_id", 20L))).isEqualTo(3);
            try (var cursor = rows.find(Filters.gte("_id", 10L)).batchSize(2).iterator()) {
                cursor.next();
                rows.deleteOne(Filters.eq("_id", 30L));
                rows.insertOne(new Document("_id", 60L));
                List<Object> rest = new ArrayList<>();
                cursor.forEachRemaining(row -> rest.add(row.get("_id")));
                assertThat(rest).containsExactly(20L, 40L, 50L, 60L);
            }
        }
    }

    private static List<Object> ids(FindIterable<Document> found) {
        return found.map(row -> row.get("_id")).into(new ArrayList<>());
    }

    private Path file() {
        return folder.resolve("rosukh.mv.db");
    }

    private static MongoEventStorageEngine engine(EmbeddedServer server, MongoClient client) {
        return builder(client).durability(server).build();
    }

    private static MongoEventStorageEngine.Builder builder(MongoClient client) {
        return MongoEventStorageEngine.builder()
                .database(client.getDatabase("killed"))
                .eventSerializer(LogFixture.SERIALIZER)
                .snapshotSerializer(LogFixture.SERIALIZER);
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Process child(Class<?> main, Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
