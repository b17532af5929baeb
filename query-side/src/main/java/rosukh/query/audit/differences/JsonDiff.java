package rosukh.query.audit.differences;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What makes one JSON document of another, as a JSON Patch (RFC 6902). Lists are compared place by
/// place, as those of a record only grow at their end or are replaced.
final class JsonDiff {

    private final List<Operation> operations = new ArrayList<>();

    private JsonDiff() {}

    /// One operation of a patch.
    ///
    /// @param op `add`, `replace` or `remove`
    /// @param path JSON Pointer (RFC 6901)
    /// @param value what is there afterwards; null for `remove`
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Operation(String op, String path, @Nullable JsonNode value) {}

    /// The operations in an order in which they can be applied one after another.
    static List<Operation> of(JsonNode before, JsonNode after) {
        JsonDiff diff = new JsonDiff();
        diff.compare("", before, after);
        return List.copyOf(diff.operations);
    }

    private void compare(String path, JsonNode before, JsonNode after) {
        if (before.equals(after)) return;
        if (before.isObject() && after.isObject()) objects(path, before, after);
        else if (before.isArray() && after.isArray()) lists(path, before, after);
        else operations.add(new Operation("replace", path, after));
    }

    private void objects(String path, JsonNode before, JsonNode after) {
        for (String name : before.propertyNames())
            if (!after.has(name))
                operations.add(new Operation("remove", path + "/" + escaped(name), null));
        for (String name : after.propertyNames()) {
            String inner = path + "/" + escaped(name);
            if (before.has(name)) compare(inner, before.path(name), after.path(name));
            else operations.add(new Operation("add", inner, after.path(name)));
        }
    }

    /// What falls away goes from the end, so that no place moves before its turn.
    private void lists(String path, JsonNode before, JsonNode after) {
        int common = Math.min(before.size(), after.size());
        for (int i = 0; i < common; i++) compare(path + "/" + i, before.path(i), after.path(i));
        for (int i = before.size() - 1; i >= common; i--)
            operations.add(new Operation("remove", path + "/" + i, null));
        for (int i = common; i < after.size(); i++)
            operations.add(new Operation("add", path + "/" + i, after.path(i)));
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
