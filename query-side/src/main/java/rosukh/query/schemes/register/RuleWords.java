package rosukh.query.schemes.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import rosukh.query.kernel.show.Format;
import tools.jackson.databind.JsonNode;

/// Says the conditions of one scheme in words of the reader's language. It reads the published
/// document itself, so it shows what was hashed.
final class RuleWords {

    private final MessageSource messages;
    private final Format format;
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();
    private final Map<String, String> refusals = new HashMap<>();

    RuleWords(JsonNode document, MessageSource messages, Format format) {
        this.messages = messages;
        this.format = format;
        for (String list : List.of("fields", "productFields"))
            for (JsonNode field : document.path(list)) {
                String name = field.path("name").asString();
                labels.put(name, label(field.path("label")));
                if (field.hasNonNull("unit")) units.put(name, field.path("unit").asString());
            }
        for (JsonNode phase : document.path("phases"))
            labels.put("@" + phase.path("id").asString(), label(phase.path("label")));
        for (JsonNode reason : document.path("refusalReasons"))
            refusals.put(reason.path("code").asString(), label(reason.path("text")));
    }

    /// The text in the reader's language, or in the other one where it is not given.
    String label(JsonNode both) {
        String own = both.path(format.lang().code()).asString("");
        return own.isBlank() ? both.path("en").asString("") : own;
    }

    /// A message of this slice; numbers are written the reader's way.
    String say(String key, Object... arguments) {
        Object[] shown = new Object[arguments.length];
        for (int i = 0; i < shown.length; i++)
            shown[i] = arguments[i] instanceof Number n ? format.n(n) : arguments[i];
        return messages.getMessage("schemes." + key, shown, format.lang().locale());
    }

    /// The text of a coded refusal; empty for none.
    String refusal(JsonNode code) {
        if (code.isNull() || code.isMissingNode()) return "";
        return refusals.getOrDefault(code.asString(), code.asString());
    }

    String field(JsonNode name) {
        return labels.getOrDefault(name.asString(), name.asString());
    }

    /// A code of an enumeration; the code itself where no text is known.
    String value(JsonNode code) {
        String text = code.asString();
        return sayOr("value." + text, text);
    }

    List<String> conditions(JsonNode list) {
        List<String> words = new ArrayList<>();
        for (JsonNode condition : list) words.add(condition(condition));
        return words;
    }

    String condition(JsonNode c) {
        String op = c.path("op").asString();
        return switch (op) {
            case "MIN", "MAX", "GT", "LT", "EQ", "EVERY_MAX" ->
                    say("op." + op, field(c.path("field")), amount(c));
            case "IS_TRUE", "IS_FALSE" -> say("op." + op, field(c.path("field")));
            case "ENUM_MIN" -> say("op." + op, field(c.path("field")), value(c.path("min")));
            case "ENUM_IN", "ANY_OF", "ALL_OF" ->
                    say("op." + op, field(c.path("field")), values(c.path("values")));
            case "RATIO_MIN_BP", "RATIO_MAX_BP", "RATIO_GT_BP", "RATIO_LT_BP" ->
                    say(
                            "op." + op,
                            field(c.path("numerator")),
                            field(c.path("denominator")),
                            format.percent(c.path("valueBp").asLong() / 10_000.0));
            case "DATE_WITHIN_MONTHS" ->
                    say("op." + op, field(c.path("field")), format.n(c.path("months").asLong()));
            case "DATE_BETWEEN" ->
                    say("op." + op, field(c.path("fromField")), field(c.path("toField")));
            case "PRODUCT_AT_LEAST" ->
                    say(
                            "op." + op,
                            format.n(c.path("count").asLong()),
                            joined("and", conditions(c.path("conditions"))));
            case "SCORE_SUM_MIN" -> say("op." + op, format.n(c.path("value").asLong()));
            case "AND" -> joined("and", conditions(c.path("conditions")));
            case "OR" -> joined("or", conditions(c.path("conditions")));
            case "NOT" -> say("op.NOT", condition(c.path("condition")));
            // A version with an operator this build does not know is shown as it was published.
            default -> c.toString();
        };
    }

    private String joined(String conjunction, List<String> parts) {
        return String.join(" " + say(conjunction) + " ", parts);
    }

    private String values(JsonNode codes) {
        List<String> words = new ArrayList<>();
        for (JsonNode code : codes) words.add(value(code));
        return String.join(say("list-separator") + " ", words);
    }

    private String amount(JsonNode condition) {
        JsonNode value = condition.path("value");
        if (!value.isNumber()) return value(value);
        String unit = units.getOrDefault(condition.path("field").asString(), "");
        String number = format.n(value.asLong());
        return unit.isEmpty() ? number : say("amount", number, unit(unit));
    }

    String unit(String unit) {
        return sayOr("unit." + unit.replace(' ', '-'), unit);
    }

    private String sayOr(String key, String otherwise) {
        return Objects.requireNonNullElse(
                messages.getMessage("schemes." + key, null, otherwise, format.lang().locale()),
                otherwise);
    }
}
