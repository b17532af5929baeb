package rosukh.eventstore;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Those who want to know of every stored commit. None of them can fail the commit.
final class CommitListeners implements Consumer<Commit> {

    private static final Logger LOG = LoggerFactory.getLogger(CommitListeners.class);

    private final List<Consumer<Commit>> listeners = new CopyOnWriteArrayList<>();

    void add(Consumer<Commit> listener) {
        listeners.add(listener);
    }

    @Override
    public void accept(Commit commit) {
        for (Consumer<Commit> listener : listeners) {
            try {
                listener.accept(commit);
            } catch (RuntimeException failure) {
                LOG.error("a listener failed on the commit at {}", commit.position(), failure);
            }
        }
    }
}
