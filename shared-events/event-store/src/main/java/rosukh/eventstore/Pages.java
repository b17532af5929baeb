package rosukh.eventstore;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// Walks the log page by page and fetches the next page while the last one is worked on, so that
/// the server and the processors do not wait for each other. A page is as many positions wide,
/// however many events a commit has: dozens of processors that follow an import at once hold a
/// bounded part of it each. Whoever needs no more than the first page causes no fetch in advance.
final class Pages implements Search.Walk {

    /// Positions fetched at once.
    static final int WIDTH = 512;

    private final Commits commits;
    private long next;
    private Iterator<Commit> page = Collections.emptyIterator();
    private @Nullable CompletableFuture<List<Commit>> following;
    private boolean begun;
    private boolean ended;

    Pages(Commits commits, long position) {
        this.commits = commits;
        this.next = position;
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && !ended) advance();
        return page.hasNext();
    }

    private void advance() {
        List<Commit> fetched = following == null ? fetch(next) : await(following);
        page = fetched.iterator();
        following = null;
        ended = fetched.isEmpty();
        if (ended) return;
        long from = fetched.getLast().next();
        next = from;
        if (begun)
            following =
                    CompletableFuture.supplyAsync(() -> fetch(from), Thread::startVirtualThread);
        begun = true;
    }

    /// Empty at the end of the log. Whoever walks it finds out by what comes next that a part wider
    /// than a page is missing.
    private List<Commit> fetch(long from) {
        List<Commit> found = commits.between(from, from + WIDTH);
        return found.isEmpty() ? commits.firstFrom(from).stream().toList() : found;
    }

    private static List<Commit> await(CompletableFuture<List<Commit>> page) {
        try {
            return page.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw failed;
        }
    }

    @Override
    public Commit next() {
        if (!hasNext()) throw new NoSuchElementException();
        return page.next();
    }

    @Override
    public void close() {
        ended = true;
        page = Collections.emptyIterator();
        following = null;
    }
}
