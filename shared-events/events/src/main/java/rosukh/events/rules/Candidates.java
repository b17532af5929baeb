package rosukh.events.rules;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import rosukh.events.rules.Condition.AllOf;
import rosukh.events.rules.Condition.AnyOf;
import rosukh.events.rules.Condition.Between;
import rosukh.events.rules.Condition.Equal;
import rosukh.events.rules.Condition.EveryMax;
import rosukh.events.rules.Condition.Ratio;
import rosukh.events.rules.Condition.Threshold;
import rosukh.events.rules.Condition.WithinMonths;

/// The values worth trying for a field, given the conditions that read it.
record Candidates(List<Field> fields, List<Condition> leaves, LocalDate on) {

    private static final BigInteger BASIS_POINTS = BigInteger.valueOf(10_000);

    /// Denominators that divide well, badly, and not at all.
    private static final List<BigInteger> DENOMINATORS =
            List.of(
                    BigInteger.ONE,
                    BigInteger.valueOf(3),
                    BASIS_POINTS,
                    BigInteger.valueOf(99_999_999_999L));

    /// @param chosen values already chosen for other fields, denominators among them
    SequencedSet<Object> of(String name, Map<String, Object> chosen) {
        if (name.startsWith("@")) return new LinkedHashSet<>(numbers(name, chosen));
        SequencedSet<Object> values = new LinkedHashSet<>();
        for (Field field : fields)
            if (field.name().equals(name))
                switch (field.type()) {
                    case INTEGER -> values.addAll(numbers(name, chosen));
                    case BOOLEAN -> values.addAll(List.of(true, false));
                    case ENUM -> values.addAll(field.values());
                    case DATE -> values.addAll(dates(name));
                    case SET -> values.addAll(sets(field));
                    case INTEGER_LIST -> values.addAll(lists(name));
                }
        return values;
    }

    private SequencedSet<BigInteger> numbers(String name, Map<String, Object> chosen) {
        SequencedSet<BigInteger> numbers = new LinkedHashSet<>();
        numbers.add(BigInteger.ZERO);
        for (Condition leaf : leaves)
            switch (leaf) {
                case Threshold(_, var field, var value) when field.equals(name) ->
                        around(value, numbers);
                case Equal(var field, BigInteger value) when field.equals(name) ->
                        around(value, numbers);
                case Ratio ratio when ratio.numerator().equals(name) ->
                        numerators(ratio, chosen, numbers);
                case Ratio ratio when ratio.denominator().equals(name) ->
                        denominators(ratio, numbers);
                default -> {}
            }
        numbers.add(Values.LARGEST);
        numbers.removeIf(number -> number.signum() < 0 || number.compareTo(Values.LARGEST) > 0);
        return numbers;
    }

    private static void around(BigInteger value, SequencedSet<BigInteger> into) {
        into.add(value.subtract(BigInteger.ONE));
        into.add(value);
        into.add(value.add(BigInteger.ONE));
    }

    private static void numerators(
            Ratio ratio, Map<String, Object> chosen, SequencedSet<BigInteger> into) {
        if (!(chosen.get(ratio.denominator()) instanceof BigInteger denominator)) return;
        BigInteger[] at = ratio.valueBp().multiply(denominator).divideAndRemainder(BASIS_POINTS);
        around(at[0], into);
        if (at[1].signum() != 0) into.add(at[0].add(BigInteger.TWO));
        into.add(denominator);
    }

    /// Also those at which a threshold of the numerator meets the share.
    private void denominators(Ratio ratio, SequencedSet<BigInteger> into) {
        into.addAll(DENOMINATORS);
        if (ratio.valueBp().signum() == 0) return;
        for (Condition leaf : leaves)
            if (leaf instanceof Threshold(_, var field, var value)
                    && field.equals(ratio.numerator()))
                around(value.multiply(BASIS_POINTS).divide(ratio.valueBp()), into);
    }

    private SequencedSet<LocalDate> dates(String name) {
        SequencedSet<LocalDate> dates = new LinkedHashSet<>();
        around(on, dates);
        dates.add(on.minusYears(200));
        for (Condition leaf : leaves)
            switch (leaf) {
                case WithinMonths(var field, var months) when field.equals(name) ->
                        around(on.minusMonths(months), dates);
                case Between(var from, var to) when from.equals(name) || to.equals(name) ->
                        dates.add(on.plusYears(200));
                case Equal(var field, String text) when field.equals(name) ->
                        around(LocalDate.parse(text), dates);
                default -> {}
            }
        return dates;
    }

    private static void around(LocalDate date, SequencedSet<LocalDate> into) {
        into.add(date.minusDays(1));
        into.add(date);
        into.add(date.plusDays(1));
    }

    /// No code, each code alone, all codes, and what each condition asks for with one left out.
    private SequencedSet<List<String>> sets(Field field) {
        SequencedSet<List<String>> sets = new LinkedHashSet<>();
        sets.add(List.of());
        field.values().forEach(value -> sets.add(List.of(value)));
        sets.add(field.values());
        for (Condition leaf : leaves)
            switch (leaf) {
                case AnyOf(var name, var values) when name.equals(field.name()) ->
                        leaveOut(values, field, sets);
                case AllOf(var name, var values) when name.equals(field.name()) ->
                        leaveOut(values, field, sets);
                default -> {}
            }
        return sets;
    }

    private static void leaveOut(
            List<String> values, Field field, SequencedSet<List<String>> into) {
        into.add(values);
        into.add(field.values().stream().filter(value -> !values.contains(value)).toList());
        for (String left : values)
            into.add(values.stream().filter(value -> !value.equals(left)).toList());
    }

    private SequencedSet<List<BigInteger>> lists(String name) {
        SequencedSet<List<BigInteger>> lists = new LinkedHashSet<>();
        lists.add(List.of());
        SequencedSet<BigInteger> numbers = new LinkedHashSet<>();
        for (Condition leaf : leaves)
            if (leaf instanceof EveryMax(var field, var value) && field.equals(name))
                around(value, numbers);
        numbers.removeIf(number -> number.signum() < 0);
        numbers.forEach(number -> lists.add(List.of(number)));
        if (numbers.size() > 1) lists.add(List.copyOf(new ArrayList<>(numbers)));
        return lists;
    }
}
