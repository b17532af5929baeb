package rosukh.evidence.publishing;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import rosukh.evidence.PublishedLog;
import rosukh.evidence.PublishedLog.Incarnation;
import rosukh.evidence.PublishedLog.Signed;
import rosukh.evidence.PublishedLog.TimeStamp;
import rosukh.log.Hash;

/// What happened to the published log, step by step. The number of a link is its `_id`, and each
/// follows the last one that its writer saw; so of two nodes that both believe to be the one that
/// publishes, only one gets a link in, and the other learns of it.
public final class Chain {

    static final String COLLECTION = "log_checkpoints";

    private final MongoCollection<Document> links;

    public Chain(MongoDatabase database) {
        links = database.getCollection(COLLECTION);
    }

    /// The last step; empty before the first.
    Optional<Link> last() {
        return Optional.ofNullable(links.find().sort(descending("_id")).limit(1).first())
                .map(Chain::link);
    }

    /// The last checkpoint of the present life, with what was added to it since.
    Optional<Signed> lastCheckpoint() {
        return lastSigned().map(Link::signed);
    }

    /// All checkpoints in the order they were signed.
    List<Signed> checkpoints() {
        List<Signed> all = new ArrayList<>();
        for (Document link :
                links.find(eq("kind", Link.Kind.CHECKPOINT.name())).sort(ascending("_id")))
            all.add(link(link).signed());
        return List.copyOf(all);
    }

    /// Adds a step; false if another was added first.
    boolean add(Link link) {
        try {
            links.insertOne(document(link));
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw failure;
            return false;
        }
    }

    /// The link of the last checkpoint of the present life.
    Optional<Link> lastSigned() {
        return Optional.ofNullable(lastCheckpointOfAny())
                .map(Chain::link)
                .filter(it -> it.life().equals(last().orElseThrow().life()));
    }

    private @Nullable Document lastCheckpointOfAny() {
        return links.find(eq("kind", Link.Kind.CHECKPOINT.name()))
                .sort(descending("_id"))
                .limit(1)
                .first();
    }

    /// Puts a note with more signatures in the place of a note; false if it changed meanwhile.
    boolean cosigned(long number, String note, String by) {
        return links.updateOne(
                                new Document("_id", number).append("note", note),
                                Updates.set("note", by))
                        .getMatchedCount()
                > 0;
    }

    /// Adds a time stamp to a checkpoint.
    void stamped(long number, TimeStamp token) {
        links.updateOne(eq("_id", number), Updates.push("tokens", token(token)));
    }

    private static Document document(Link link) {
        return new Document("_id", link.number())
                .append("kind", link.kind().name())
                .append("term", link.term())
                .append("life", link.life().number())
                .append("size", link.size())
                .append("root", link.root() == null ? null : link.root().base64())
                .append("at", Date.from(link.at()))
                .append("note", link.note())
                .append("tokens", link.tokens().stream().map(Chain::token).toList())
                .append("keys", link.keys().stream().map(Chain::key).toList())
                .append("lives", link.incarnations().stream().map(Chain::life).toList());
    }

    private static Link link(Document from) {
        String root = from.getString("root");
        return new Link(
                from.getLong("_id"),
                Link.Kind.valueOf(from.getString("kind")),
                from.getLong("term"),
                from.getLong("size"),
                root == null ? null : Hash.ofBase64(root),
                from.getDate("at").toInstant(),
                from.getString("note"),
                each(from, "tokens").stream().map(Chain::token).toList(),
                each(from, "keys").stream().map(Chain::key).toList(),
                each(from, "lives").stream().map(Chain::life).toList());
    }

    private static List<Document> each(Document from, String name) {
        List<Document> all = from.getList(name, Document.class);
        return all == null ? List.of() : all;
    }

    private static Document token(TimeStamp token) {
        return new Document("authority", token.authority())
                .append("stamped", token.stamped())
                .append("response", token.response());
    }

    private static TimeStamp token(Document from) {
        return new TimeStamp(
                from.getString("authority"), from.getString("stamped"), from.getString("response"));
    }

    private static Document key(PublishedLog.Key key) {
        return new Document("life", key.incarnation())
                .append("vkey", key.vkey())
                .append("from", key.from())
                .append("to", key.to() == Long.MAX_VALUE ? null : (Object) key.to());
    }

    private static PublishedLog.Key key(Document from) {
        @Nullable Long to = from.getLong("to");
        return new PublishedLog.Key(
                from.getInteger("life"),
                from.getString("vkey"),
                from.getLong("from"),
                to == null ? Long.MAX_VALUE : to);
    }

    private static Document life(Incarnation life) {
        return new Document("number", life.number())
                .append("origin", life.origin())
                .append("from", life.from())
                .append("at", Date.from(life.at()))
                .append("by", life.by())
                .append("reason", life.reason());
    }

    private static Incarnation life(Document from) {
        return new Incarnation(
                from.getInteger("number"),
                from.getString("origin"),
                from.getLong("from"),
                from.getDate("at").toInstant(),
                from.getString("by"),
                from.getString("reason"));
    }
}
