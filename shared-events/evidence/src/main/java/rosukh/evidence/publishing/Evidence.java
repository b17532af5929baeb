package rosukh.evidence.publishing;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rosukh.evidence.Envelope;

/// Keeps what contradicts: the note that was signed and what is there instead, in the database and
/// in a file beside the signer's memory, because the database is what may be wrong.
public final class Evidence {

    private static final Logger LOG = LoggerFactory.getLogger(Evidence.class);
    static final String COLLECTION = "log_evidence";

    private final MongoCollection<Document> kept;
    private final MemoryFile beside;

    public Evidence(MongoDatabase database, MemoryFile beside) {
        kept = database.getCollection(COLLECTION);
        this.beside = beside;
    }

    void keep(LogStopped stopped, Instant at) {
        String text =
                "%s%n%s%n%n--- signed ---%n%s%n--- found ---%n%s%n"
                        .formatted(at, stopped.getMessage(), ours(stopped), found(stopped));
        String name = "evidence-" + Envelope.sha256(bytes(stopped)).substring(0, 16);
        try {
            beside.keepBeside(name, text);
        } catch (IOException unwritable) {
            LOG.error("the evidence could not be kept in a file:\n{}", text, unwritable);
        }
        kept.replaceOne(
                eq("_id", name),
                new Document("_id", name)
                        .append("at", Date.from(at))
                        .append("reason", stopped.reason().name())
                        .append("text", stopped.getMessage())
                        .append("signed", ours(stopped))
                        .append("found", found(stopped)),
                new ReplaceOptions().upsert(true));
    }

    private static byte[] bytes(LogStopped stopped) {
        return (stopped.reason() + ours(stopped) + found(stopped)).getBytes(StandardCharsets.UTF_8);
    }

    private static String ours(LogStopped stopped) {
        if (stopped.ours() != null) return stopped.ours();
        return stopped.signed() == null ? "nothing\n" : stopped.signed().text();
    }

    private static String found(LogStopped stopped) {
        return stopped.found() == null ? "nothing\n" : stopped.found();
    }
}
