package rosukh.query.listing.register;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.http.ApiProblem;

/// Cuts a list into pages that is judged when it is asked for, and so cannot be cut by the store.
final class Cut {

    private Cut() {}

    /// @param all in the order of their keys
    /// @param key of a row, no two the same
    static <V> Page<V> page(
            List<V> all, Function<? super V, String> key, @Nullable Cursor from, int limit) {
        int start = from == null ? 0 : start(all, key, from, limit);
        List<V> part = all.subList(start, Math.min(start + limit, all.size()));
        boolean more = start + limit < all.size();
        return new Page<>(
                part,
                more ? new Cursor(text(key.apply(part.getLast())), false) : null,
                start == 0 || part.isEmpty()
                        ? null
                        : new Cursor(text(key.apply(part.getFirst())), true),
                all.size());
    }

    /// A row that is gone is passed over, so that no other is left out or shown twice.
    private static <V> int start(
            List<V> all, Function<? super V, String> key, Cursor from, int limit) {
        String at = read(from.text());
        int before = (int) all.stream().filter(each -> key.apply(each).compareTo(at) < 0).count();
        if (from.back()) return Math.max(0, before - limit);
        boolean there = before < all.size() && key.apply(all.get(before)).equals(at);
        return there ? before + 1 : before;
    }

    private static String text(String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw ApiProblem.badParameter(
                    "after",
                    "CURSOR_INVALID",
                    "Take it from a page's link to the next or previous.");
        }
    }
}
