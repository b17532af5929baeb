package rosukh.query.kernel.show;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A page's address whose query can be changed step by step; each step answers a new link. Printed,
/// it is the address. In templates `ui.here` is the current page.
public record Link(String path, Map<String, List<String>> query) {

    /// What belongs to one request only and is never carried on by a link.
    private static final Set<String> MOMENTARY =
            Set.of("lang", "calendar", "theme", "density", "minPosition");

    /// Where in a list; what changes the list starts it anew.
    private static final Set<String> PLACE = Set.of("after", "before");

    public static Link to(String path) {
        return new Link(path, Map.of());
    }

    /// The address of a request as far as its query string says.
    public static Link of(String path, @Nullable String queryString) {
        Map<String, List<String>> query = new LinkedHashMap<>(parse(queryString));
        query.keySet().removeAll(MOMENTARY);
        return new Link(path, query);
    }

    /// Reads a query string alone, never a form's body; blank values are left out.
    public static Map<String, List<String>> parse(@Nullable String queryString) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (queryString == null || queryString.isEmpty()) return query;
        for (String pair : queryString.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals <= 0) continue;
            String name = decoded(pair.substring(0, equals));
            String value = decoded(pair.substring(equals + 1));
            if (!name.isBlank() && !value.isBlank())
                query.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    /// One value in place of any other; an empty or null value removes.
    public Link with(String name, @Nullable Object value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(query);
        changed.keySet().removeAll(PLACE);
        if (value == null || value.toString().isBlank()) changed.remove(name);
        else changed.put(name, List.of(value.toString()));
        return new Link(path, changed);
    }

    public Link without(String name) {
        return with(name, null);
    }

    public Link bare() {
        return to(path);
    }

    /// The next page of a list.
    public Link after(Object cursor) {
        return start().at("after", cursor);
    }

    /// The page of a list before.
    public Link before(Object cursor) {
        return start().at("before", cursor);
    }

    /// The first page of a list.
    public Link start() {
        return with("after", null);
    }

    /// The same query elsewhere, from its start.
    public Link on(String otherPath) {
        return new Link(otherPath, start().query);
    }

    private Link at(String place, Object cursor) {
        Map<String, List<String>> changed = new LinkedHashMap<>(query);
        changed.put(place, List.of(cursor.toString()));
        return new Link(path, changed);
    }

    public String first(String name) {
        return query.getOrDefault(name, List.of("")).getFirst();
    }

    @Override
    public String toString() {
        if (query.isEmpty()) return path;
        List<String> pairs = new ArrayList<>();
        query.forEach((name, values) -> values.forEach(v -> pairs.add(pair(name, v))));
        return path + "?" + String.join("&", pairs);
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
