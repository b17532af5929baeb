package rosukh.events.rules;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.events.rules.Condition.AllOf;
import rosukh.events.rules.Condition.And;
import rosukh.events.rules.Condition.AnyOf;
import rosukh.events.rules.Condition.Between;
import rosukh.events.rules.Condition.EnumIn;
import rosukh.events.rules.Condition.EnumMin;
import rosukh.events.rules.Condition.Equal;
import rosukh.events.rules.Condition.EveryMax;
import rosukh.events.rules.Condition.Is;
import rosukh.events.rules.Condition.Not;
import rosukh.events.rules.Condition.Or;
import rosukh.events.rules.Condition.ProductAtLeast;
import rosukh.events.rules.Condition.Ratio;
import rosukh.events.rules.Condition.ScoreSumMin;
import rosukh.events.rules.Condition.Threshold;
import rosukh.events.rules.Condition.WithinMonths;
import rosukh.events.rules.ConditionParser.Place;

/// Requirements that stand for themselves, outside a scheme: all of them must hold. They are
/// written and judged in the language of the schemes; what a value is follows from what is asked of
/// it.
public record Gates(List<Rule> rules) {

    /// How one requirement came out.
    public record Verdict(Rule rule, Judgement judgement) {}

    public Gates {
        rules = List.copyOf(rules);
    }

    /// Reads a list of rules as a JSON parser gives it: each with `code`, `label`, `refusal` and
    /// the keys of a condition on a firm.
    ///
    /// @param path where the list stands in its document
    /// @throws SchemeFlawed with every flaw, if the list is none of rules
    public static Gates parse(String path, @Nullable Object list) {
        if (!(list instanceof List<?> elements))
            throw Tree.flawed(Flaw.Code.SCHEME_TYPE_WRONG, path, "should be a list of rules");
        List<Rule> rules = new ArrayList<>();
        List<Flaw> flaws = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++)
            try {
                rules.add(rule(new Tree(path + "[" + i + "]", elements.get(i))));
            } catch (SchemeFlawed flawed) {
                flaws.addAll(flawed.flaws());
            }
        if (!flaws.isEmpty()) throw new SchemeFlawed(flaws);
        return new Gates(rules);
    }

    private static Rule rule(Tree tree) {
        tree.ignore("mark");
        Rule rule =
                new Rule(
                        tree.text("code"),
                        tree.label("label"),
                        new ConditionParser(Place.FIRM).parse(tree),
                        tree.text("refusal"));
        tree.close();
        return rule;
    }

    /// Every field that is asked for, in the order in which it first occurs, with its type.
    public Map<String, Field.Type> fields() {
        Map<String, Field.Type> fields = new LinkedHashMap<>();
        for (Rule rule : rules)
            for (Condition part : rule.condition().flattened()) {
                Field.Type type = type(part);
                if (type != null) part.names().forEach(name -> fields.putIfAbsent(name, type));
            }
        return Collections.unmodifiableMap(fields);
    }

    /// The codes a field may take; empty where it takes others than codes.
    public List<String> choices(String field) {
        LinkedHashSet<String> choices = new LinkedHashSet<>();
        for (Rule rule : rules)
            for (Condition part : rule.condition().flattened())
                if (part.names().contains(field)) choices.addAll(codes(part));
        return List.copyOf(choices);
    }

    /// The typed value of a field; empty if it is none.
    ///
    /// @param given a text, or what a JSON parser gives
    public Optional<Object> typed(String field, @Nullable Object given) {
        Field.Type type = fields().get(field);
        if (type == null || given == null) return Optional.empty();
        Field asked =
                new Field(
                        field,
                        type,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        new rosukh.events.values.Label(field, field));
        Object value =
                given instanceof String text && !type.many()
                        ? Values.typed(asked, List.of(text))
                        : given;
        Object valid =
                value == null
                        ? null
                        : Values.check(List.of(asked), Map.of(field, value), "").valid().get(field);
        return Optional.ofNullable(valid);
    }

    /// Judges every requirement.
    ///
    /// @param facts values by field, typed or as a JSON parser gives them; what is none is missing
    public List<Verdict> judge(LocalDate on, Map<String, ?> facts) {
        Map<String, Object> values = new LinkedHashMap<>();
        facts.forEach(
                (field, given) -> typed(field, given).ifPresent(value -> values.put(field, value)));
        Scope scope = new Scope(on, "", values, null, null);
        return rules.stream()
                .map(rule -> new Verdict(rule, Judging.judge(rule.condition(), scope)))
                .toList();
    }

    private static List<String> codes(Condition part) {
        return switch (part) {
            case EnumMin(_, var order, _) -> order;
            case EnumIn(_, var values) -> values;
            case AnyOf(_, var values) -> values;
            case AllOf(_, var values) -> values;
            case Threshold _, Equal _, Is _, Ratio _, EveryMax _, WithinMonths _, Between _ ->
                    List.of();
            case ProductAtLeast _, ScoreSumMin _, And _, Or _, Not _ -> List.of();
        };
    }

    private static Field.@Nullable Type type(Condition part) {
        return switch (part) {
            case Threshold _, Ratio _ -> Field.Type.INTEGER;
            case Equal(_, var value) ->
                    value instanceof BigInteger
                            ? Field.Type.INTEGER
                            : value instanceof Boolean ? Field.Type.BOOLEAN : Field.Type.ENUM;
            case Is _ -> Field.Type.BOOLEAN;
            case EnumMin _, EnumIn _ -> Field.Type.ENUM;
            case AnyOf _, AllOf _ -> Field.Type.SET;
            case EveryMax _ -> Field.Type.INTEGER_LIST;
            case WithinMonths _, Between _ -> Field.Type.DATE;
            case ProductAtLeast _, ScoreSumMin _, And _, Or _, Not _ -> null;
        };
    }
}
