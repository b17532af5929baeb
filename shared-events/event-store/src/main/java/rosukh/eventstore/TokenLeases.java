package rosukh.eventstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Who works on which segment.
///
/// Taking a lease raises its epoch, and a process writes only with the epoch it was given. So what
/// it still had under way when it lost the lease is refused, even if a later process of the same
/// node has it now.
final class TokenLeases {

    private final MongoCollection<Document> tokens;
    private final LeaseClock clock;
    private final String nodeId;
    private final Duration claimTimeout;
    private final Map<String, Long> epochs = new ConcurrentHashMap<>();

    TokenLeases(
            MongoCollection<Document> tokens,
            LeaseClock clock,
            String nodeId,
            Duration claimTimeout) {
        this.tokens = tokens;
        this.clock = clock;
        this.nodeId = nodeId;
        this.claimTimeout = claimTimeout;
    }

    /// Sets fields of a lease this process holds; false if it does not hold it.
    boolean extend(String processor, int segment, Map<String, Object> fields) {
        Bson held = held(TokenDocument.id(processor, segment));
        return clock.update(tokens, held, fields, 0).getMatchedCount() > 0;
    }

    /// Whether this process was given the lease and has not given it back. If it cannot extend it,
    /// somebody else has had it since, and what it still wants to write is from before.
    boolean wereGiven(String processor, int segment) {
        return epochs.containsKey(TokenDocument.id(processor, segment));
    }

    /// Makes sure that this node holds the lease and returns it.
    Document claim(String processor, int segment) {
        return extend(processor, segment, Map.of())
                ? find(processor, segment)
                : take(processor, segment, Map.of());
    }

    /// Takes a lease that is nobody's, forgotten by its owner or left behind by an earlier process
    /// of this node.
    Document take(String processor, int segment, Map<String, Object> fields) {
        String id = TokenDocument.id(processor, segment);
        Map<String, Object> mine = new HashMap<>(fields);
        mine.put(TokenDocument.OWNER, nodeId);
        Bson free = and(eq("_id", id), claimable());
        boolean taken = clock.update(tokens, free, mine, 1).getMatchedCount() > 0;
        Document document = find(processor, segment);
        String owner = document.getString(TokenDocument.OWNER);
        if (!taken || !nodeId.equals(owner))
            throw unable(processor, segment, "it is held by " + owner);
        epochs.put(id, document.getLong(LeaseClock.EPOCH));
        return document;
    }

    private Document find(String processor, int segment) {
        Document document = tokens.find(eq("_id", TokenDocument.id(processor, segment))).first();
        if (document == null) throw unable(processor, segment, "it has not been initialized");
        return document;
    }

    /// The document stays, and with it the epoch.
    void release(String processor, int segment) {
        String id = TokenDocument.id(processor, segment);
        boolean released =
                tokens.updateOne(held(id), Updates.set(TokenDocument.OWNER, null)).getMatchedCount()
                        > 0;
        if (released) epochs.remove(id);
    }

    /// False if this process does not hold the lease.
    boolean delete(String processor, int segment) {
        String id = TokenDocument.id(processor, segment);
        boolean deleted = tokens.deleteOne(held(id)).getDeletedCount() > 0;
        if (deleted) epochs.remove(id);
        return deleted;
    }

    /// Leases that this node may take.
    Bson claimable() {
        return or(
                eq(TokenDocument.OWNER, null),
                eq(TokenDocument.OWNER, nodeId),
                clock.unseenFor(claimTimeout));
    }

    /// The lease as this process was given it. Flat, not `$and`: the embedded server then finds it
    /// by its `_id`, and every batch of every processor asks for it.
    private Bson held(String id) {
        return new Document("_id", id)
                .append(TokenDocument.OWNER, nodeId)
                .append(LeaseClock.EPOCH, epochs.getOrDefault(id, -1L));
    }

    static UnableToClaimTokenException unable(String processor, int segment, String because) {
        return new UnableToClaimTokenException(
                "cannot claim segment %d of processor %s: %s"
                        .formatted(segment, processor, because));
    }
}
