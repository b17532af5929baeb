package rosukh.eventstore;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// What each node tells of the processors whose leases it holds: one document per node, beside the
/// tokens. It only counts while the node owns the token: another owner has its own word, and a node
/// that starts again has a new name.
final class ToldPositions {

    private static final String NODE = "node";
    private static final String AT = "at";
    private static final String POSITIONS = "told";
    private static final String PROCESSOR = "of";
    private static final String POSITION = "position";

    /// Nodes are gone after this time without a word.
    private static final Duration KEPT = Duration.ofDays(1);

    private final MongoCollection<Document> tokens;
    private final String nodeId;
    private final Clock clock;
    private boolean tidied;

    ToldPositions(MongoCollection<Document> tokens, String nodeId, Clock clock) {
        this.tokens = tokens;
        this.nodeId = nodeId;
        this.clock = clock;
    }

    void tell(Map<String, Long> positions) {
        List<Document> told = new ArrayList<>();
        positions.forEach((processor, position) ->
                told.add(new Document(PROCESSOR, processor).append(POSITION, position)));
        String id = "__told#" + nodeId;
        tokens.replaceOne(
                eq("_id", id),
                new Document("_id", id)
                        .append(NODE, nodeId)
                        .append(AT, Date.from(clock.instant()))
                        .append(POSITIONS, told),
                new ReplaceOptions().upsert(true));
        if (tidied) return;
        tokens.deleteMany(lt(AT, Date.from(clock.instant().minus(KEPT))));
        tidied = true;
    }

    /// What is told in some documents of the collection; others are passed over.
    static All in(List<Document> documents) {
        Map<String, Map<String, Long>> byNode = new HashMap<>();
        for (Document document : documents) {
            if (document.getString(NODE) == null) continue;
            Map<String, Long> positions = new HashMap<>();
            for (Document one : document.getList(POSITIONS, Document.class))
                positions.put(one.getString(PROCESSOR), one.getLong(POSITION));
            byNode.put(document.getString(NODE), positions);
        }
        return new All(byNode);
    }

    /// What all nodes tell.
    record All(Map<String, Map<String, Long>> byNode) {

        /// -1 if the node says nothing of the processor.
        long by(@Nullable String node, String processor) {
            return node == null
                    ? -1
                    : byNode.getOrDefault(node, Map.of()).getOrDefault(processor, -1L);
        }
    }
}
