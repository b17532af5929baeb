package rosukh.query.kernel.past;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import rosukh.query.kernel.Scratch;
import rosukh.query.kernel.ViewRows;

/// Views of one moment.
abstract class ScratchSet implements Scratch {

    private final Map<String, ViewRows> rows = new ConcurrentHashMap<>();
    private final Map<Object, Object> remembered = new ConcurrentHashMap<>();
    private final LocalDate today;

    ScratchSet(LocalDate today) {
        this.today = today;
    }

    /// Opens the documents of a view that was not asked for before.
    protected abstract ViewRows open(String view);

    @Override
    public ViewRows rows(String view) {
        return rows.computeIfAbsent(view, this::open);
    }

    @Override
    @SuppressWarnings("unchecked") // a key only ever remembers what it reads
    public <T> T remember(Object key, Supplier<T> read) {
        Object known = remembered.get(key);
        if (known == null) {
            known = read.get();
            remembered.put(key, known);
        }
        return (T) known;
    }

    /// The documents have changed.
    void forget() {
        remembered.clear();
    }

    Map<String, ViewRows> opened() {
        return rows;
    }

    @Override
    public LocalDate today() {
        return today;
    }
}
