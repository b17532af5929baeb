package rosukh.e2e;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// The fields of a document at every depth, for example `items[].stage`; lists are taken together.
final class FieldNames {

    private FieldNames() {}

    static Set<String> of(JsonNode document) {
        Set<String> names = new TreeSet<>();
        collect("", document, names);
        return names;
    }

    private static void collect(String path, JsonNode node, Set<String> names) {
        if (node.isArray()) {
            for (JsonNode each : node) collect(path + "[]", each, names);
            return;
        }
        node.properties()
                .forEach(field -> {
                    String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
                    names.add(name);
                    collect(name, field.getValue(), names);
                });
    }
}
