package rosukh.events.rules;

import java.util.List;
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
import rosukh.events.rules.Flaw.Code;

/// Reads conditions.
///
/// @param place what may be asked where the condition stands
record ConditionParser(Place place) {

    /// Where a condition stands.
    enum Place {
        FIRM,
        SCORE,
        PRODUCT
    }

    /// A condition that stands alone.
    Condition parse(Tree tree) {
        String op = tree.text("op");
        return switch (op) {
            case "MIN", "MAX", "GT", "LT" ->
                    new Threshold(Comparison.valueOf(op), tree.text("field"), tree.whole("value"));
            case "EQ" -> new Equal(tree.text("field"), tree.scalar("value"));
            case "IS_TRUE" -> new Is(tree.text("field"), true);
            case "IS_FALSE" -> new Is(tree.text("field"), false);
            case "ENUM_MIN" -> enumMin(tree);
            case "ENUM_IN" -> new EnumIn(tree.text("field"), tree.texts("values"));
            case "ANY_OF" -> new AnyOf(tree.text("field"), tree.texts("values"));
            case "ALL_OF" -> new AllOf(tree.text("field"), tree.texts("values"));
            case "RATIO_MIN_BP" -> ratio(tree, Comparison.MIN);
            case "RATIO_MAX_BP" -> ratio(tree, Comparison.MAX);
            case "RATIO_GT_BP" -> ratio(tree, Comparison.GT);
            case "RATIO_LT_BP" -> ratio(tree, Comparison.LT);
            case "EVERY_MAX" -> new EveryMax(tree.text("field"), tree.whole("value"));
            case "DATE_WITHIN_MONTHS" -> new WithinMonths(tree.text("field"), tree.count("months"));
            case "DATE_BETWEEN" -> new Between(tree.text("fromField"), tree.text("toField"));
            case "PRODUCT_AT_LEAST" -> products(tree);
            case "SCORE_SUM_MIN" -> score(tree);
            case "AND" -> new And(parts(tree));
            case "OR" -> new Or(parts(tree));
            case "NOT" -> new Not(part(tree.tree("condition")));
            default ->
                    throw Tree.flawed(
                            Code.SCHEME_OP_UNKNOWN, tree.path("op"), "no such operation: " + op);
        };
    }

    List<Condition> list(Tree tree, String key) {
        return tree.each(key, this::parse);
    }

    private List<Condition> parts(Tree tree) {
        List<Condition> parts = list(tree, "conditions");
        if (parts.isEmpty())
            throw Tree.flawed(
                    Code.SCHEME_KEY_MISSING, tree.path("conditions"), "holds no condition");
        return parts;
    }

    private Condition part(Tree tree) {
        Condition condition = parse(tree);
        tree.close();
        return condition;
    }

    private static Condition enumMin(Tree tree) {
        List<String> order = tree.texts("order");
        String min = tree.text("min");
        if (!order.contains(min))
            throw Tree.flawed(
                    Code.SCHEME_VALUE_UNKNOWN, tree.path("min"), min + " is not in the order");
        return new EnumMin(tree.text("field"), order, min);
    }

    private static Condition ratio(Tree tree, Comparison comparison) {
        return new Ratio(
                comparison,
                tree.text("numerator"),
                tree.text("denominator"),
                tree.whole("valueBp"));
    }

    private Condition products(Tree tree) {
        if (place == Place.PRODUCT)
            throw Tree.flawed(
                    Code.SCHEME_OP_MISPLACED, tree.path("op"), "a product has no products");
        return new ProductAtLeast(
                tree.count("count"), new ConditionParser(Place.PRODUCT).list(tree, "conditions"));
    }

    private Condition score(Tree tree) {
        if (place != Place.SCORE)
            throw Tree.flawed(
                    Code.SCHEME_OP_MISPLACED,
                    tree.path("op"),
                    "there is a total in SCORE phases only");
        return new ScoreSumMin(tree.whole("value"));
    }
}
