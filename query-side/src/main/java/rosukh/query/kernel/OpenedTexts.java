package rosukh.query.kernel;

import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rosukh.vault.KeyMissing;
import rosukh.vault.PersonalTexts;
import rosukh.vault.TextDamaged;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Opens sealed texts. What cannot be opened says so in its place: one text keeps nobody from the
/// rest of a page.
record OpenedTexts(PersonalTexts texts) implements Unsealing {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Logger LOG = LoggerFactory.getLogger(OpenedTexts.class);

    @Override
    public BsonDocument opened(BsonDocument document) {
        return holdsSealed(document) ? opened(document, texts.sheet()) : document;
    }

    @Override
    public String opened(String json) {
        return PersonalTexts.isSealed(json)
                ? opened(JSON.readTree(json), texts.sheet()).toString()
                : json;
    }

    private static JsonNode opened(JsonNode node, PersonalTexts.Sheet sheet) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode opened = JSON.createObjectNode();
                object.properties()
                        .forEach(each -> opened.set(each.getKey(), opened(each.getValue(), sheet)));
                yield opened;
            }
            case ArrayNode list -> {
                ArrayNode opened = JSON.createArrayNode();
                list.forEach(each -> opened.add(opened(each, sheet)));
                yield opened;
            }
            case StringNode text -> StringNode.valueOf(opened(text.asString(), sheet));
            default -> node;
        };
    }

    private static boolean holdsSealed(BsonValue value) {
        return switch (value) {
            case BsonString text -> PersonalTexts.isSealed(text.getValue());
            case BsonArray array -> array.stream().anyMatch(OpenedTexts::holdsSealed);
            case BsonDocument document ->
                    document.values().stream().anyMatch(OpenedTexts::holdsSealed);
            default -> false;
        };
    }

    private static BsonDocument opened(BsonDocument document, PersonalTexts.Sheet sheet) {
        BsonDocument opened = new BsonDocument();
        for (Map.Entry<String, BsonValue> field : document.entrySet())
            opened.append(field.getKey(), opened(field.getValue(), sheet));
        return opened;
    }

    private static BsonValue opened(BsonValue value, PersonalTexts.Sheet sheet) {
        return switch (value) {
            case BsonString text -> new BsonString(opened(text.getValue(), sheet));
            case BsonArray array ->
                    new BsonArray(array.stream().map(each -> opened(each, sheet)).toList());
            case BsonDocument document -> opened(document, sheet);
            default -> value;
        };
    }

    private static String opened(String text, PersonalTexts.Sheet sheet) {
        try {
            return sheet.open(text);
        } catch (KeyMissing notHere) {
            return PersonalTexts.unreadable();
        } catch (TextDamaged changed) {
            LOG.error("a sealed text cannot be opened", changed);
            return PersonalTexts.unreadable();
        }
    }
}
