package rosukh.query.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A part of a list.
///
/// @param next where the next part starts; null on the last one
/// @param total how many the whole list has
public record Page<V>(List<V> items, @Nullable Cursor next, long total) {

    public Page {
        items = List.copyOf(items);
    }

    public <T> Page<T> map(Function<? super V, ? extends T> each) {
        return new Page<>(items.stream().<T>map(each).toList(), next, total);
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }
}
