package rosukh.events.rules;

import java.math.BigInteger;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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
import rosukh.events.rules.Flaw.Code;

/// Checks that every name in a condition is known where it stands, and fits the operation.
///
/// @param fields the fields that may be read there
/// @param totals ids of the SCORE phases that come before
/// @param products the product fields, if products have been judged before; otherwise null
record ConditionCheck(
        List<Field> fields,
        Set<String> totals,
        @Nullable List<Field> products,
        Consumer<Flaw> flaws) {

    void check(Condition condition, String path) {
        switch (condition) {
            case Threshold(_, var field, _) -> number(field, path);
            case Equal(var field, var value) -> equal(field, value, path);
            case Is(var field, _) -> typed(field, EnumSet.of(Field.Type.BOOLEAN), path);
            case EnumMin(var field, var order, _) -> order(field, order, path);
            case EnumIn(var field, var values) -> codes(field, Field.Type.ENUM, values, path);
            case AnyOf(var field, var values) -> codes(field, Field.Type.SET, values, path);
            case AllOf(var field, var values) -> codes(field, Field.Type.SET, values, path);
            case Ratio ratio -> ratio(ratio, path);
            case EveryMax(var field, _) -> typed(field, EnumSet.of(Field.Type.INTEGER_LIST), path);
            case WithinMonths(var field, _) -> typed(field, EnumSet.of(Field.Type.DATE), path);
            case Between(var from, var to) -> {
                typed(from, EnumSet.of(Field.Type.DATE), path);
                typed(to, EnumSet.of(Field.Type.DATE), path);
            }
            case ProductAtLeast(var count, var conditions) -> products(count, conditions, path);
            case ScoreSumMin _ -> {}
            case And _, Or _, Not _ -> condition.parts().forEach(part -> check(part, path));
        }
    }

    private void ratio(Ratio ratio, String path) {
        number(ratio.numerator(), path);
        number(ratio.denominator(), path);
        if (ratio.valueBp().signum() < 0)
            flaw(Code.SCHEME_LIMIT_INVALID, path, "a share is not below 0");
    }

    private void number(String name, String path) {
        if (!name.startsWith("@")) typed(name, EnumSet.of(Field.Type.INTEGER), path);
        else if (!totals.contains(name.substring(1)))
            flaw(Code.SCHEME_PHASE_UNRESOLVED, path, "no earlier SCORE phase for " + name);
    }

    private void products(int count, List<Condition> conditions, String path) {
        if (products == null) {
            flaw(Code.SCHEME_OP_MISPLACED, path, "no products have been judged before");
            return;
        }
        if (count < 1) flaw(Code.SCHEME_LIMIT_INVALID, path, "asks for no product");
        ConditionCheck ofProduct = new ConditionCheck(products, Set.of(), null, flaws);
        conditions.forEach(condition -> ofProduct.check(condition, path));
    }

    private void equal(String name, Object value, String path) {
        if (name.startsWith("@")) {
            number(name, path);
            return;
        }
        Field field =
                typed(
                        name,
                        EnumSet.of(
                                Field.Type.INTEGER,
                                Field.Type.BOOLEAN,
                                Field.Type.DATE,
                                Field.Type.ENUM),
                        path);
        if (field == null) return;
        boolean fits =
                switch (field.type()) {
                    case INTEGER -> value instanceof BigInteger;
                    case BOOLEAN -> value instanceof Boolean;
                    case DATE, ENUM -> value instanceof String;
                    case SET, INTEGER_LIST -> false;
                };
        if (!fits) flaw(Code.SCHEME_FIELD_MISUSED, path, name + " is never " + value);
        else if (field.type() == Field.Type.ENUM && !field.values().contains(value))
            flaw(Code.SCHEME_CODE_UNRESOLVED, path, value + " is no value of " + name);
    }

    private void order(String name, List<String> order, String path) {
        Field field = codes(name, Field.Type.ENUM, order, path);
        if (field != null && !order.containsAll(field.values()))
            flaw(Code.SCHEME_CODE_UNRESOLVED, path, "the order leaves out values of " + name);
    }

    private @Nullable Field codes(String name, Field.Type type, List<String> values, String path) {
        Field field = typed(name, EnumSet.of(type), path);
        if (field == null) return null;
        for (String value : values)
            if (!field.values().contains(value))
                flaw(Code.SCHEME_CODE_UNRESOLVED, path, value + " is no value of " + name);
        return field;
    }

    private @Nullable Field typed(String name, Set<Field.Type> types, String path) {
        for (Field field : fields) {
            if (!field.name().equals(name)) continue;
            if (types.contains(field.type())) return field;
            flaw(Code.SCHEME_FIELD_MISUSED, path, name + " is " + field.type() + ", not " + types);
            return null;
        }
        flaw(Code.SCHEME_FIELD_UNRESOLVED, path, "no such field here: " + name);
        return null;
    }

    private void flaw(Code code, String path, String detail) {
        flaws.accept(new Flaw(code, path, detail));
    }
}
