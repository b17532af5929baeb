package rosukh.query.kernel;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is read of a view as a whole. It is read again only when the view's group has moved on,
/// here or on another node; a [Scratch] keeps its own.
public final class Known<T> {

    private final ViewChanges hub;
    private final String group;
    private final Supplier<T> read;
    private volatile @Nullable Read<T> last;

    /// What was read after a move of the group; the move is looked at first, so that what was read
    /// is never older than it says.
    private record Read<T>(Optional<ViewChanges.Change> after, T value) {}

    /// @param group the processing group that fills the view
    public Known(ViewChanges hub, String group, Supplier<T> read) {
        this.hub = hub;
        this.group = group;
        this.read = read;
    }

    public T get() {
        Scratch past = Scratch.current();
        if (past != null) return past.remember(this, read);
        Optional<ViewChanges.Change> moved = hub.latest(group);
        Read<T> known = last;
        if (known == null || !known.after().equals(moved)) {
            known = new Read<>(moved, read.get());
            last = known;
        }
        return known.value();
    }

    /// The view was emptied.
    public void forget() {
        last = null;
    }
}
