package rosukh.eventstore;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.bson.Document;

/// A process that writes until it is killed: with the embedded server on a folder inside it, or to
/// the server at a URI. It says `try <aggregate> <sequence>` before and `done <aggregate>
/// <sequence> <position>` after each append, `unknown <aggregate> <sequence>` if it cannot know,
/// and keeps a view document per aggregate beside the log.
final class KilledWriter {

    static final String DATABASE = "killed";

    private static final int WRITERS = 8;

    private KilledWriter() {}

    public static void main(String[] arguments) {
        String place = arguments[0];
        if (place.startsWith("mongodb://")) write(place, Durability.ofServer(), false);
        else {
            EmbeddedServer server = EmbeddedServer.start(Path.of(place));
            write(server.uri(), server, true);
        }
    }

    private static void write(String uri, Durability durability, boolean alone) {
        MongoClient client = MongoClients.create(StoreClient.settings(uri));
        MongoEventStorageEngine.Builder engine =
                MongoEventStorageEngine.builder()
                        .database(client.getDatabase(DATABASE))
                        .durability(durability)
                        .unavailableAfter(Duration.ofSeconds(20))
                        .eventSerializer(LogFixture.SERIALIZER)
                        .snapshotSerializer(LogFixture.SERIALIZER);
        if (alone) engine.soleWriter();
        MongoEventStorageEngine log = engine.build();
        MongoCollection<Document> views = client.getDatabase(DATABASE).getCollection("views");
        for (int writer = 0; writer < WRITERS; writer++)
            Thread.ofPlatform().start(() -> write(log, views));
    }

    private static void write(MongoEventStorageEngine engine, MongoCollection<Document> views) {
        while (true) writeOne(engine, views);
    }

    /// Writes a stream for as long as it is known what it ends with.
    private static void writeOne(MongoEventStorageEngine engine, MongoCollection<Document> views) {
        String aggregate = UUID.randomUUID().toString();
        for (long sequence = 0; ; sequence++) {
            say("try " + aggregate + " " + sequence);
            long number = sequence;
            try {
                CommitRef commit =
                        LogFixture.inUnitOfWork(
                                () -> engine.appendEvents(LogFixture.event(aggregate, number)));
                say("done " + aggregate + " " + sequence + " " + commit.position());
                views.replaceOne(
                        Filters.eq("_id", aggregate + "-" + sequence / 10),
                        new Document("sequence", sequence),
                        new ReplaceOptions().upsert(true));
            } catch (StoreUnavailable unknown) {
                say("unknown " + aggregate + " " + sequence);
                return;
            } catch (MongoException noView) {
                // the server is down and a view is no part of the log
            } catch (RuntimeException wrong) {
                say("wrong " + aggregate + " " + sequence + " " + wrong);
                throw wrong;
            }
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
