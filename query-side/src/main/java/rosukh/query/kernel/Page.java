package rosukh.query.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A part of a list.
///
/// @param next where the next part starts; null on the last one
/// @param previous where the part before ends; null on the first one
/// @param total how many the whole list has
public record Page<V>(List<V> items, @Nullable Cursor next, @Nullable Cursor previous, long total) {

    public Page {
        items = List.copyOf(items);
    }

    public <T> Page<T> map(Function<? super V, ? extends T> each) {
        return new Page<>(items.stream().<T>map(each).toList(), next, previous, total);
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }
}
