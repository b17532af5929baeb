package rosukh.eventstore;

import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a query still finds in a range, looked for when it is fetched. Between two fetches only the
/// next `_id` is held, so the file may change meanwhile.
final class IdScan implements Cursor {

    private static final CompactType SIZES = new CompactType();

    private final long id;
    private final Predicate<Document> matches;
    private final int bytesMax;
    private IdRange range;
    private @Nullable Document next;

    /// @param bytesMax about what a reply may hold; a single document may be larger
    IdScan(long id, IdRange range, Predicate<Document> matches, int bytesMax) {
        this.id = id;
        this.range = range;
        this.matches = matches;
        this.bytesMax = bytesMax;
        next = matching().findFirst().orElse(null);
    }

    private Stream<Document> matching() {
        return range.stream().filter(matches);
    }

    @Override
    public long getId() {
        return id;
    }

    @Override
    public synchronized boolean isEmpty() {
        return next == null;
    }

    /// @param wanted 0 for as many as fit
    @Override
    public synchronized List<Document> takeDocuments(int wanted) {
        List<Document> taken = new ArrayList<>();
        if (next == null) return taken;
        range = range.from(next);
        next = null;
        long bytes = 0;
        Iterator<Document> found = matching().iterator();
        while (next == null && found.hasNext()) {
            Document document = found.next();
            bytes += SIZES.getMemory(document);
            boolean isFull = bytes > bytesMax || (wanted > 0 && taken.size() == wanted);
            if (isFull && !taken.isEmpty()) next = document;
            else taken.add(document);
        }
        return taken;
    }
}
