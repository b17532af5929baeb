package rosukh.eventstore;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.file.Path;
import java.util.UUID;
import org.bson.Document;

/// A process that writes until it is killed. It says `try <aggregate> <sequence>` before and `done
/// <aggregate> <sequence> <position>` after each append, and keeps a view document per aggregate
/// beside the log.
final class KilledWriter {

    private static final int WRITERS = 8;

    private KilledWriter() {}

    public static void main(String[] arguments) {
        EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]));
        MongoClient client = MongoClients.create(StoreClient.settings(server.uri()));
        MongoEventStorageEngine engine =
                MongoEventStorageEngine.builder()
                        .database(client.getDatabase("killed"))
                        .durability(server)
                        .eventSerializer(LogFixture.SERIALIZER)
                        .snapshotSerializer(LogFixture.SERIALIZER)
                        .build();
        MongoCollection<Document> views = client.getDatabase("killed").getCollection("views");
        for (int writer = 0; writer < WRITERS; writer++)
            Thread.ofPlatform().start(() -> write(engine, views));
    }

    private static void write(MongoEventStorageEngine engine, MongoCollection<Document> views) {
        String aggregate = UUID.randomUUID().toString();
        for (long sequence = 0; ; sequence++) {
            say("try " + aggregate + " " + sequence);
            long number = sequence;
            CommitRef commit =
                    LogFixture.inUnitOfWork(
                            () -> engine.appendEvents(LogFixture.event(aggregate, number)));
            say("done " + aggregate + " " + sequence + " " + commit.position());
            views.replaceOne(
                    Filters.eq("_id", aggregate + "-" + sequence / 10),
                    new Document("sequence", sequence),
                    new ReplaceOptions().upsert(true));
        }
    }

    /// One write per line, so that a kill cannot mix two.
    private static void say(String line) {
        synchronized (KilledWriter.class) {
            System.out.println(line);
            System.out.flush();
        }
    }
}
