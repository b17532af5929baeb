package rosukh.eventstore;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/// What the server can do, found out by asking it and not by its name.
final class Capabilities {

    private static final int COMMAND_NOT_FOUND = 59;

    private Capabilities() {}

    /// Whether all indexes answer ranges. A server that does not know `hello` is the embedded one,
    /// which answers ranges of positions but only equality of keys.
    static boolean rangesUseIndexes(MongoDatabase database) {
        try {
            database.runCommand(new Document("hello", 1));
            return true;
        } catch (MongoCommandException refused) {
            if (refused.getErrorCode() == COMMAND_NOT_FOUND) return false;
            throw refused;
        }
    }

    static Search search(MongoDatabase database, Commits commits) {
        Search ranges = new RangeSearch(commits);
        return rangesUseIndexes(database) ? ranges : new PointSearch(commits, ranges);
    }
}
