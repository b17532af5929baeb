package rosukh.query.audit.differences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class JsonDiffTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private final JsonMapper json = new JsonMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{};{};[]",
                "{'a':1};{'a':1};[]",
                "{'a':1,'b':2};{'b':2,'a':1};[]",
                "{};{'a':null};[{'op':'add','path':'/a','value':null}]",
                "{'a':1};{};[{'op':'remove','path':'/a'}]",
                "{'a':{'b':1}};{'a':{'b':2}};[{'op':'replace','path':'/a/b','value':2}]",
                "{'a/b~':1};{'a/b~':2};[{'op':'replace','path':'/a~1b~0','value':2}]",
                "[1,2,3];[1];[{'op':'remove','path':'/2'},{'op':'remove','path':'/1'}]",
                "[1];[1,2];[{'op':'add','path':'/1','value':2}]",
                "{'a':[]};{'a':{}};[{'op':'replace','path':'/a','value':{}}]",
                "1;2;[{'op':'replace','path':'','value':2}]"
            })
    void says_exactly_what_differs(String before, String after, String patch) {
        assertThat(patch(read(before), read(after))).isEqualTo(read(patch));
    }

    @Test
    void makes_any_document_of_any_other() {
        Random random = new Random(11);
        for (int i = 0; i < 3000; i++) {
            JsonNode before = tree(random, 3);
            JsonNode after = random.nextInt(3) == 0 ? tree(random, 3) : changed(before, random);
            JsonNode patch = patch(before, after);
            assertThat(Patches.applied(patch, before))
                    .as("%s > %s", before, after)
                    .isEqualTo(after);
            assertThat(patch.isEmpty()).isEqualTo(before.equals(after));
        }
    }

    private JsonNode patch(JsonNode before, JsonNode after) {
        return json.valueToTree(JsonDiff.of(before, after));
    }

    private JsonNode read(String text) {
        return json.readTree(text.replace('\'', '"'));
    }

    private static JsonNode changed(JsonNode node, Random random) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = object.deepCopy();
            String name = "k" + random.nextInt(4);
            if (random.nextInt(3) == 0) copy.remove(name);
            else if (copy.has(name)) copy.set(name, changed(copy.path(name), random));
            else copy.set(name, tree(random, 1));
            return copy;
        }
        if (node instanceof ArrayNode list && !list.isEmpty()) {
            ArrayNode copy = list.deepCopy();
            int at = random.nextInt(copy.size());
            switch (random.nextInt(3)) {
                case 0 -> copy.remove(at);
                case 1 -> copy.insert(at, tree(random, 1));
                default -> copy.set(at, changed(copy.path(at), random));
            }
            return copy;
        }
        return tree(random, 1);
    }

    private static JsonNode tree(Random random, int depth) {
        switch (random.nextInt(depth == 0 ? 3 : 5)) {
            case 0:
                return NODES.numberNode(random.nextInt(5));
            case 1:
                return NODES.stringNode("t" + random.nextInt(5));
            case 2:
                return NODES.nullNode();
            case 3:
                ObjectNode object = NODES.objectNode();
                for (int i = random.nextInt(4); i > 0; i--)
                    object.set("k" + random.nextInt(4), tree(random, depth - 1));
                return object;
            default:
                ArrayNode list = NODES.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) list.add(tree(random, depth - 1));
                return list;
        }
    }
}
