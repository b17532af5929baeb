package rosukh.events.rules;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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

/// Judges conditions within a scope.
final class Judging {

    private static final BigInteger BASIS_POINTS = BigInteger.valueOf(10_000);

    private Judging() {}

    static Judgement judge(Condition condition, Scope scope) {
        return switch (condition) {
            case Threshold(var comparison, var field, var value) ->
                    number(scope, field, number -> comparison.holds(number, value));
            case Equal(var field, var value) -> value(scope, field, given -> equal(given, value));
            case Is(var field, var expected) ->
                    value(scope, field, given -> given.equals(expected));
            case EnumMin(var field, var order, var min) ->
                    value(scope, field, given -> standsAtLeast(order, given, min));
            case EnumIn(var field, var values) -> value(scope, field, values::contains);
            case AnyOf(var field, var values) ->
                    list(scope, field, given -> given.stream().anyMatch(values::contains));
            case AllOf(var field, var values) ->
                    list(scope, field, given -> given.containsAll(values));
            case Ratio ratio -> ratio(scope, ratio);
            case EveryMax(var field, var max) ->
                    list(
                            scope,
                            field,
                            given -> given.stream().allMatch(each -> isAtMost(each, max)));
            case WithinMonths(var field, var months) ->
                    value(scope, field, given -> within(given, months, scope.on()));
            case Between(var from, var to) -> between(scope, from, to);
            case ProductAtLeast(var count, var conditions) -> products(scope, count, conditions);
            case ScoreSumMin(var value) -> score(scope, value);
            case And(var conditions) -> Judgement.all(each(conditions, scope));
            case Or(var conditions) -> Judgement.any(each(conditions, scope));
            case Not(var part) -> judge(part, scope).not();
        };
    }

    /// A list of conditions is an AND.
    static Judgement judgeAll(List<Condition> conditions, Scope scope) {
        return Judgement.all(each(conditions, scope));
    }

    private static List<Judgement> each(List<Condition> conditions, Scope scope) {
        return conditions.stream().map(condition -> judge(condition, scope)).toList();
    }

    private static Judgement value(Scope scope, String field, Predicate<Object> test) {
        Object given = scope.value(field);
        return given == null
                ? Judgement.unknown(List.of(scope.missing(field)))
                : Judgement.of(test.test(given));
    }

    private static Judgement number(Scope scope, String field, Predicate<BigInteger> test) {
        return value(scope, field, given -> given instanceof BigInteger n && test.test(n));
    }

    private static Judgement list(Scope scope, String field, Predicate<List<?>> test) {
        return value(scope, field, given -> given instanceof List<?> list && test.test(list));
    }

    private static boolean equal(Object given, Object value) {
        return given instanceof LocalDate date
                ? date.toString().equals(value)
                : given.equals(value);
    }

    private static boolean standsAtLeast(List<String> order, Object given, String min) {
        int position = given instanceof String text ? order.indexOf(text) : -1;
        return position >= 0 && position >= order.indexOf(min);
    }

    private static boolean isAtMost(Object element, BigInteger max) {
        return element instanceof BigInteger number && number.compareTo(max) <= 0;
    }

    private static boolean within(Object given, int months, LocalDate on) {
        return given instanceof LocalDate date
                && !date.isAfter(on)
                && !on.isAfter(date.plusMonths(months));
    }

    private static Judgement between(Scope scope, String fromField, String toField) {
        Object from = scope.value(fromField);
        Object to = scope.value(toField);
        List<String> missing = new ArrayList<>();
        if (from == null) missing.add(scope.missing(fromField));
        if (to == null) missing.add(scope.missing(toField));
        if (!missing.isEmpty()) return Judgement.unknown(missing);
        return Judgement.of(
                from instanceof LocalDate first
                        && to instanceof LocalDate last
                        && !scope.on().isBefore(first)
                        && !scope.on().isAfter(last));
    }

    private static Judgement ratio(Scope scope, Ratio ratio) {
        BigInteger numerator = scope.number(ratio.numerator());
        BigInteger denominator = scope.number(ratio.denominator());
        List<String> missing = new ArrayList<>();
        if (numerator == null) missing.add(scope.missing(ratio.numerator()));
        if (denominator == null || denominator.signum() == 0)
            missing.add(scope.missing(ratio.denominator()));
        if (numerator == null || denominator == null || !missing.isEmpty())
            return Judgement.unknown(missing);
        return Judgement.of(
                ratio.comparison()
                        .holds(
                                numerator.multiply(BASIS_POINTS),
                                ratio.valueBp().multiply(denominator)));
    }

    private static Judgement products(Scope scope, int count, List<Condition> conditions) {
        List<Scope> qualifying = scope.qualifying();
        if (qualifying == null) return Judgement.unknown(List.of(scope.missing("products")));
        int met = 0;
        int open = 0;
        List<String> missing = new ArrayList<>();
        for (Scope product : qualifying) {
            Judgement judgement = judgeAll(conditions, product);
            if (judgement.isTrue()) met++;
            if (judgement.isUnknown()) open++;
            missing.addAll(judgement.missing());
        }
        if (met >= count) return Judgement.TRUE;
        return met + open < count ? Judgement.FALSE : Judgement.unknown(missing);
    }

    private static Judgement score(Scope scope, BigInteger least) {
        Score score = scope.score();
        if (score == null) return Judgement.unknown(List.of());
        BigInteger total = score.total();
        return total == null
                ? Judgement.unknown(score.missing())
                : Judgement.of(total.compareTo(least) >= 0);
    }
}
