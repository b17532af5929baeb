package rosukh.evidence.publishing;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Arrays;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import rosukh.log.EntryBundle;
import rosukh.log.Hash;
import rosukh.log.Malformed;
import rosukh.log.Tile;
import rosukh.log.Tiles;
import rosukh.log.TreeWriter;

/// Tiles and bundles in the database: one document each, as wide as it was written last. Narrower
/// ones are cut out of it, and a narrower one never takes the place of a wider one that begins with
/// it, so writing something again does no harm, whoever does it.
public final class TileStore {

    static final String COLLECTION = "log_tiles";

    private static final String WIDTH = "w";
    private static final String CONTENT = "b";

    private final MongoCollection<Document> tiles;

    public TileStore(MongoDatabase database) {
        tiles = database.getCollection(COLLECTION);
    }

    /// The files of a life of the log.
    ///
    /// @throws Malformed on reading a file that is not there, or not so wide
    Tiles.Files files(int incarnation) {
        return tile ->
                find(incarnation, tile)
                        .orElseThrow(() -> new Malformed(tile.path() + " is not there"));
    }

    /// Where the files of a life are written.
    TreeWriter.Sink sink(int incarnation) {
        return (tile, content) -> {
            if (tile.width() == Tile.FULL) replace(incarnation, tile, content);
            else widen(incarnation, tile, content);
        };
    }

    /// The content of a file as wide as it is asked for; empty if it never was so wide.
    Optional<byte[]> find(int incarnation, Tile tile) {
        Document found = tiles.find(eq("_id", id(incarnation, tile))).first();
        if (found == null || found.getInteger(WIDTH) < tile.width()) return Optional.empty();
        return Optional.of(cut(content(found), tile));
    }

    private static byte[] content(Document document) {
        return document.get(CONTENT, Binary.class).getData();
    }

    private static byte[] cut(byte[] content, Tile tile) {
        return tile.level() == Tile.ENTRIES
                ? EntryBundle.first(content, tile.width())
                : Arrays.copyOf(content, tile.width() * Hash.LENGTH);
    }

    private void widen(int incarnation, Tile tile, byte[] content) {
        String id = id(incarnation, tile);
        while (true) {
            Document found = tiles.find(eq("_id", id)).first();
            if (found == null) {
                if (inserted(document(id, tile, content))) return;
                continue;
            }
            int width = found.getInteger(WIDTH);
            if (width >= tile.width() && Arrays.equals(cut(content(found), tile), content)) return;
            Bson asSeen = new Document("_id", id).append(WIDTH, width);
            if (tiles.replaceOne(asSeen, document(id, tile, content)).getMatchedCount() > 0) return;
        }
    }

    private boolean inserted(Document document) {
        try {
            tiles.insertOne(document);
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw failure;
            return false;
        }
    }

    /// A full one is mostly new where events come fast, so it is inserted first.
    private void replace(int incarnation, Tile tile, byte[] content) {
        String id = id(incarnation, tile);
        Document whole = document(id, tile, content);
        if (!inserted(whole)) tiles.replaceOne(eq("_id", id), whole);
    }

    private static Document document(String id, Tile tile, byte[] content) {
        return new Document("_id", id)
                .append(WIDTH, tile.width())
                .append(CONTENT, new Binary(content));
    }

    private static String id(int incarnation, Tile tile) {
        return incarnation + "/" + new Tile(tile.level(), tile.index(), Tile.FULL).path();
    }
}
