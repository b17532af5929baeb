package rosukh.eventstore;

import com.mongodb.client.MongoCursor;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// Walks a cursor and fetches the next batch while the last one is worked on, so that the server
/// and the processors do not wait for each other. Whoever needs no more than the first batch causes
/// no fetch in advance.
final class Prefetch implements Search.Walk {

    private final MongoCursor<Commit> cursor;
    private Iterator<Commit> batch;
    private @Nullable CompletableFuture<List<Commit>> following;
    private boolean ended;

    /// @param cursor used by one thread at a time, closed with this
    Prefetch(MongoCursor<Commit> cursor) {
        this.cursor = cursor;
        batch = fetch(cursor).iterator();
    }

    @Override
    public boolean hasNext() {
        if (!batch.hasNext() && !ended) advance();
        return batch.hasNext();
    }

    private void advance() {
        List<Commit> fetched = following == null ? fetch(cursor) : await(following);
        ended = fetched.isEmpty();
        following =
                ended
                        ? null
                        : CompletableFuture.supplyAsync(
                                () -> fetch(cursor), Thread::startVirtualThread);
        batch = fetched.iterator();
    }

    /// What one reply of the server holds, empty at the end.
    private static List<Commit> fetch(MongoCursor<Commit> cursor) {
        List<Commit> fetched = new ArrayList<>();
        if (!cursor.hasNext()) return fetched;
        do fetched.add(cursor.next());
        while (cursor.available() > 0);
        return fetched;
    }

    private static List<Commit> await(CompletableFuture<List<Commit>> batch) {
        try {
            return batch.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw failed;
        }
    }

    @Override
    public Commit next() {
        if (!hasNext()) throw new NoSuchElementException();
        return batch.next();
    }

    /// Waits for a fetch under way: a cursor is not closed under it.
    @Override
    public void close() {
        if (following != null) following.handle((_, _) -> ended = true).join();
        ended = true;
        following = null;
        cursor.close();
    }
}
