package rosukh.query.schemes.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One value in which two documents differ.
///
/// @param path where, by the ids, codes and names of the document: `phases.CLASS.rows.1.when.0`
/// @param before null where it is new
/// @param after null where it is gone
public record DocumentChange(String path, @Nullable String before, @Nullable String after) {

    /// By what the elements of a list are known.
    private static final List<String> NAMES = List.of("id", "code", "name", "row");

    /// What is said about a document and decides nothing.
    private static final Set<String> REMARKS =
            Set.of(
                    "about",
                    "version",
                    "status",
                    "sources",
                    "assumptions",
                    "effectiveMark",
                    "mark",
                    "verified");

    /// All differences, in the order of the later document, what is gone last.
    static List<DocumentChange> between(JsonNode earlier, JsonNode later) {
        Map<String, String> before = flat(earlier);
        Map<String, String> after = flat(later);
        SequencedSet<String> paths = new LinkedHashSet<>(after.keySet());
        paths.addAll(before.keySet());
        List<DocumentChange> changes = new ArrayList<>();
        for (String path : paths) {
            String was = before.get(path);
            String is = after.get(path);
            if (was == null || !was.equals(is)) changes.add(new DocumentChange(path, was, is));
        }
        return List.copyOf(changes);
    }

    private static Map<String, String> flat(JsonNode document) {
        Map<String, String> values = new LinkedHashMap<>();
        flatten("", document, values);
        return values;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> each : node.properties())
                if (!REMARKS.contains(each.getKey()))
                    flatten(join(path, each.getKey()), each.getValue(), into);
        } else if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
            for (int i = 0; i < node.size(); i++)
                flatten(join(path, nameOf(node.get(i), i)), node.get(i), into);
        } else into.put(path, node.isString() ? node.asString() : node.toString());
    }

    private static String nameOf(JsonNode element, int index) {
        for (String name : NAMES)
            if (element.hasNonNull(name)) return element.path(name).asString();
        return String.valueOf(index);
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
