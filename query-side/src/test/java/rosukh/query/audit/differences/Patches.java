package rosukh.query.audit.differences;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Applies a JSON Patch as RFC 6902 says, section 4; what it does not allow fails.
final class Patches {

    private Patches() {}

    /// @param patch the array as the API answers it
    static JsonNode applied(JsonNode patch, JsonNode to) {
        JsonNode document = to.deepCopy();
        for (JsonNode each : patch) {
            String path = each.path("path").asString();
            JsonNode value = each.has("value") ? each.path("value").deepCopy() : null;
            document = applied(each.path("op").asString(), path, value, document);
        }
        return document;
    }

    private static JsonNode applied(String op, String path, JsonNode value, JsonNode document) {
        if (path.isEmpty()) {
            if (!op.equals("replace")) throw new AssertionError(op + " of the whole document");
            return value;
        }
        int end = path.lastIndexOf('/');
        JsonNode parent = document.at(path.substring(0, end));
        String name = path.substring(end + 1).replace("~1", "/").replace("~0", "~");
        if (parent instanceof ObjectNode object) inObject(op, name, value, object);
        else if (parent instanceof ArrayNode list) inList(op, name, value, list);
        else throw new AssertionError("nothing is at " + path);
        return document;
    }

    private static void inObject(String op, String name, JsonNode value, ObjectNode object) {
        boolean there = object.has(name);
        switch (op) {
            case "add" -> object.set(name, value);
            case "replace" -> {
                if (!there) throw new AssertionError("nothing to replace: " + name);
                object.set(name, value);
            }
            case "remove" -> {
                if (!there) throw new AssertionError("nothing to remove: " + name);
                object.remove(name);
            }
            default -> throw new AssertionError(op);
        }
    }

    private static void inList(String op, String name, JsonNode value, ArrayNode list) {
        int index = Integer.parseInt(name);
        List<String> known = List.of("add", "replace", "remove");
        if (!known.contains(op)) throw new AssertionError(op);
        if (index < 0 || index > list.size() || (index == list.size() && !op.equals("add")))
            throw new AssertionError(op + " beyond the end: " + name);
        if (op.equals("add")) list.insert(index, value);
        else if (op.equals("replace")) list.set(index, value);
        else list.remove(index);
    }
}
