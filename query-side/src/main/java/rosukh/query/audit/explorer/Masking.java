package rosukh.query.audit.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import rosukh.vault.PersonalTexts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What of an event anybody who may read the log sees: numbers, dates, codes, keys, accounts.
/// Whatever is not known to be one of these is confidential, so that a new component is masked
/// until somebody has thought about it. What says how a natural person is reached is masked always.
final class Masking {

    /// How much of a component may be seen.
    enum Secrecy {
        /// It is shown and can be asked for.
        OPEN,
        /// It is shown to who gives a reason, and cannot be asked for.
        CONFIDENTIAL,
        /// It is never shown here.
        PERSONAL
    }

    /// Stands in place of what is masked.
    static final String MASK = "•••";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST = 80;

    private static final Pattern DATED =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:[0-9.]{2,12})?Z)?|\\d{2}:\\d{2}");

    /// Components whose name ends like this hold a key, an account or a hash.
    private static final Pattern KEY =
            Pattern.compile(".*(Id|Ids|By|Key|Number|Sha256|Version|Class|Organisation)");

    private static final Set<String> NAMES =
            Set.of(
                    "account",
                    "accounts",
                    "action",
                    "assignee",
                    "audience",
                    "because",
                    "cause",
                    "chair",
                    "code",
                    "criterion",
                    "day",
                    "estates",
                    "field",
                    "fields",
                    "followedBy",
                    "giver",
                    "ground",
                    "industryGroup",
                    "item",
                    "kind",
                    "language",
                    "mediaType",
                    "member",
                    "occasion",
                    "office",
                    "organisation",
                    "outcome",
                    "part",
                    "passedOver",
                    "present",
                    "provinces",
                    "reasons",
                    "receiver",
                    "relation",
                    "requirement",
                    "requirements",
                    "role",
                    "roles",
                    "sha256",
                    "sharedWith",
                    "size",
                    "stage",
                    "undoes",
                    "version",
                    "vote",
                    "way",
                    "with");

    /// Where the same name means different things.
    private static final Map<String, Secrecy> EXCEPTIONS =
            Map.ofEntries(
                    Map.entry("certificates:reason", Secrecy.OPEN),
                    Map.entry("certification:subject", Secrecy.OPEN),
                    Map.entry("letters:address", Secrecy.PERSONAL),
                    Map.entry("letters:recipient", Secrecy.PERSONAL),
                    Map.entry("letters:subject", Secrecy.PERSONAL),
                    Map.entry("letters:body", Secrecy.PERSONAL),
                    Map.entry("letters:answer", Secrecy.PERSONAL),
                    Map.entry("letters:diagnostic", Secrecy.PERSONAL));

    private Masking() {}

    /// The secrecy of a component.
    ///
    /// @param type declared name of the event
    /// @param name of the component that holds the value
    static Secrecy of(String type, String name, JsonNode value) {
        Secrecy exception = EXCEPTIONS.get(type.substring(0, type.indexOf('.')) + ":" + name);
        if (exception != null) return exception;
        if (value.isString() && PersonalTexts.isSealed(value.asString()))
            return Secrecy.CONFIDENTIAL;
        boolean isOpen =
                !value.isString()
                        || NAMES.contains(name)
                        || KEY.matcher(name).matches()
                        || DATED.matcher(value.asString()).matches();
        return isOpen ? Secrecy.OPEN : Secrecy.CONFIDENTIAL;
    }

    /// What an event names openly, each as `path=value`; a value in a list like one that stands
    /// alone.
    static List<String> fields(String type, Object event) {
        List<String> fields = new ArrayList<>();
        collect(type, "", "", JSON.valueToTree(event), fields);
        return fields.stream().distinct().toList();
    }

    private static void collect(
            String type, String path, String name, JsonNode node, List<String> into) {
        switch (node) {
            case ObjectNode object ->
                    object.properties()
                            .forEach(each ->
                                    collect(
                                            type,
                                            path.isEmpty()
                                                    ? each.getKey()
                                                    : path + "." + each.getKey(),
                                            each.getKey(),
                                            each.getValue(),
                                            into));
            case ArrayNode list -> list.forEach(each -> collect(type, path, name, each, into));
            case JsonNode value -> {
                if (value.isNull() || of(type, name, value) != Secrecy.OPEN) return;
                String text = value.asString();
                if (!text.isEmpty() && text.length() <= LONGEST) into.add(path + "=" + text);
            }
        }
    }

    /// An event's payload with what is masked, as JSON over several lines.
    ///
    /// @param payload as it was stored
    /// @param reasoned whether a reason was given to see what is confidential
    static String shown(String type, String payload, boolean reasoned) {
        return masked(type, "", JSON.readTree(payload), reasoned).toPrettyString();
    }

    /// Whether a payload holds anything that a reason would show.
    static boolean hides(String type, String payload) {
        return !shown(type, payload, false).equals(shown(type, payload, true));
    }

    private static JsonNode masked(String type, String name, JsonNode node, boolean reasoned) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode shown = JSON.createObjectNode();
                object.properties()
                        .forEach(each ->
                                shown.set(
                                        each.getKey(),
                                        masked(type, each.getKey(), each.getValue(), reasoned)));
                yield shown;
            }
            case ArrayNode list -> {
                ArrayNode shown = JSON.createArrayNode();
                list.forEach(each -> shown.add(masked(type, name, each, reasoned)));
                yield shown;
            }
            case JsonNode value ->
                    switch (of(type, name, value)) {
                        case OPEN -> value;
                        case CONFIDENTIAL -> reasoned ? value : JSON.valueToTree(MASK);
                        case PERSONAL -> JSON.valueToTree(MASK);
                    };
        };
    }
}
