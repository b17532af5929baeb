package rosukh.query.schemes.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A version's rules as they are read on the page: phase by phase, every rule in words.
record SchemeSheet(
        String title,
        String about,
        String shape,
        String jurisdiction,
        List<ClassLine> classes,
        List<FieldLine> fields,
        List<PhaseSheet> phases,
        List<Reason> reasons,
        List<Budget> budgets,
        List<Reason> technologyFields,
        List<String> assumptions) {

    /// @param months how long a certificate is valid; null for no end
    record ClassLine(String code, String label, @Nullable Integer months) {}

    record FieldLine(String name, String label, String type, String unit, boolean ofProduct) {}

    /// @param intro how the rules of the phase work together
    record PhaseSheet(String id, String title, String intro, List<RuleLine> rules) {}

    /// @param says each a sentence
    /// @param refusal text of the refusal that follows; empty for none
    record RuleLine(String code, String title, List<String> says, String refusal) {}

    record Reason(String code, String text) {}

    record Budget(String step, int workingDays) {}

    static SchemeSheet of(JsonNode document, RuleWords words) {
        List<PhaseSheet> phases = new ArrayList<>();
        for (JsonNode phase : document.path("phases")) phases.add(phase(phase, document, words));
        return new SchemeSheet(
                words.label(document.path("label")),
                document.path("about").asString(""),
                words.say("shape." + document.path("shape").asString()),
                document.path("jurisdiction").asString(""),
                classes(document, words),
                fields(document, words),
                phases,
                reasons(document.path("refusalReasons"), "text", words),
                budgets(document),
                reasons(document.path("technologyFields"), "label", words),
                strings(document.path("assumptions")));
    }

    private static List<ClassLine> classes(JsonNode document, RuleWords words) {
        List<ClassLine> lines = new ArrayList<>();
        for (JsonNode each : document.path("classes")) {
            String code = each.path("code").asString();
            JsonNode months = document.path("validity").path("months").path(code);
            lines.add(
                    new ClassLine(
                            code,
                            words.label(each.path("label")),
                            months.isNumber() ? months.asInt() : null));
        }
        return lines;
    }

    private static List<FieldLine> fields(JsonNode document, RuleWords words) {
        List<FieldLine> lines = new ArrayList<>();
        for (String list : List.of("fields", "productFields"))
            for (JsonNode field : document.path(list))
                lines.add(
                        new FieldLine(
                                field.path("name").asString(),
                                words.label(field.path("label")),
                                words.say("type." + field.path("type").asString()),
                                field.hasNonNull("unit")
                                        ? words.unit(field.path("unit").asString())
                                        : "",
                                list.equals("productFields")));
        return lines;
    }

    private static PhaseSheet phase(JsonNode phase, JsonNode document, RuleWords words) {
        String kind = phase.path("kind").asString();
        String intro =
                switch (kind) {
                    case "GATES" -> words.say("phase.GATES." + phase.path("combine").asString());
                    case "PRODUCT_GATES" ->
                            words.say("phase.PRODUCT_GATES", phase.path("atLeast").asInt());
                    case "SCORE" -> words.say("phase.SCORE", phase.path("maxTotal").asInt());
                    default -> words.say("phase." + kind);
                };
        List<RuleLine> lines = new ArrayList<>();
        for (JsonNode item : phase.path("items")) lines.add(evidence(item, words));
        for (JsonNode group : phase.path("groups")) lines.add(group(group, words));
        for (JsonNode rule : phase.path("rules"))
            lines.add(kind.equals("REENTRY") ? reentry(rule, words) : rule(rule, words));
        for (JsonNode row : phase.path("rows")) lines.add(row(row, document, words));
        return new PhaseSheet(
                phase.path("id").asString(), words.label(phase.path("label")), intro, lines);
    }

    private static RuleLine rule(JsonNode rule, RuleWords words) {
        return new RuleLine(
                rule.path("code").asString(),
                words.label(rule.path("label")),
                List.of(words.condition(rule)),
                words.refusal(rule.path("refusal")));
    }

    private static RuleLine reentry(JsonNode rule, RuleWords words) {
        List<String> after = new ArrayList<>();
        for (JsonNode refusal : rule.path("refusals")) after.add(words.refusal(refusal));
        List<String> says = new ArrayList<>();
        says.add(
                words.say(
                        "reentry.wait",
                        String.join(" " + words.say("or") + " ", after),
                        rule.path("waitMonths").asInt()));
        if (rule.path("newProductRequired").asBoolean(false))
            says.add(words.say("reentry.new-product"));
        return new RuleLine(
                rule.path("code").asString(),
                words.say("reentry.title"),
                says,
                words.refusal(rule.path("refusalWait")));
    }

    private static RuleLine evidence(JsonNode item, RuleWords words) {
        List<String> says = new ArrayList<>();
        if (item.path("mandatory").asBoolean(false)) says.add(words.say("evidence.mandatory"));
        else if (item.path("requiredWhen").isEmpty()) says.add(words.say("evidence.optional"));
        else
            says.add(
                    words.say(
                            "evidence.required-when",
                            String.join(
                                    " " + words.say("and") + " ",
                                    words.conditions(item.path("requiredWhen")))));
        if (item.hasNonNull("maxAgeMonths"))
            says.add(words.say("evidence.max-age", item.path("maxAgeMonths").asInt()));
        return new RuleLine(
                item.path("code").asString(), words.label(item.path("label")), says, "");
    }

    private static RuleLine group(JsonNode group, RuleWords words) {
        List<String> items = new ArrayList<>();
        for (JsonNode item : group.path("items")) items.add(words.field(item));
        return new RuleLine(
                group.path("code").asString(),
                words.label(group.path("label")),
                List.of(
                        words.say("score.cap", group.path("cap").asInt()),
                        String.join(words.say("list-separator") + " ", items)),
                "");
    }

    private static RuleLine row(JsonNode row, JsonNode document, RuleWords words) {
        List<String> says = new ArrayList<>(words.conditions(row.path("when")));
        List<String> refusals = new ArrayList<>();
        for (JsonNode required : row.path("requires")) {
            says.add(words.say("table.requires", words.condition(required)));
            String refusal = words.refusal(required.path("refusal"));
            if (!refusal.isEmpty() && !refusals.contains(refusal)) refusals.add(refusal);
        }
        String own = words.refusal(row.path("refusal"));
        if (!own.isEmpty()) refusals.add(own);
        return new RuleLine(
                row.path("row").asString(),
                row.hasNonNull("class")
                        ? className(row.path("class").asString(), document, words)
                        : words.say("table.no-class"),
                says,
                String.join(words.say("list-separator") + " ", refusals));
    }

    private static String className(String code, JsonNode document, RuleWords words) {
        for (JsonNode each : document.path("classes"))
            if (each.path("code").asString().equals(code)) return words.label(each.path("label"));
        return code;
    }

    private static List<Reason> reasons(JsonNode list, String text, RuleWords words) {
        List<Reason> reasons = new ArrayList<>();
        for (JsonNode each : list)
            reasons.add(new Reason(each.path("code").asString(), words.label(each.path(text))));
        return reasons;
    }

    private static List<Budget> budgets(JsonNode document) {
        List<Budget> budgets = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : document.path("sla").path("budgets").properties())
            budgets.add(new Budget(each.getKey(), each.getValue().asInt()));
        return budgets;
    }

    private static List<String> strings(JsonNode list) {
        List<String> strings = new ArrayList<>();
        for (JsonNode each : list) strings.add(each.asString());
        return strings;
    }
}
