package rosukh.events.rules;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// What a rule asks. A field whose name starts with `@` is the total of an earlier SCORE phase.
public sealed interface Condition {

    /// `MIN`, `MAX`, `GT`, `LT`: a number against a threshold.
    record Threshold(Comparison comparison, String field, BigInteger value) implements Condition {}

    /// `EQ`. The value is a [BigInteger], a [Boolean] or a text; a date is written in ISO.
    record Equal(String field, Object value) implements Condition {}

    /// `IS_TRUE`, `IS_FALSE`.
    record Is(String field, boolean expected) implements Condition {}

    /// `ENUM_MIN`: the value stands at or after `min` in `order`.
    record EnumMin(String field, List<String> order, String min) implements Condition {
        public EnumMin {
            order = List.copyOf(order);
        }
    }

    /// `ENUM_IN`: the value is one of these.
    record EnumIn(String field, List<String> values) implements Condition {
        public EnumIn {
            values = List.copyOf(values);
        }
    }

    /// `ANY_OF`: the set meets these values.
    record AnyOf(String field, List<String> values) implements Condition {
        public AnyOf {
            values = List.copyOf(values);
        }
    }

    /// `ALL_OF`: the set contains all these values.
    record AllOf(String field, List<String> values) implements Condition {
        public AllOf {
            values = List.copyOf(values);
        }
    }

    /// `RATIO_…_BP`: a share of two amounts against a threshold in basis points, by
    /// cross-multiplication. A denominator of zero counts as missing.
    record Ratio(Comparison comparison, String numerator, String denominator, BigInteger valueBp)
            implements Condition {}

    /// `EVERY_MAX`: no element of the list is above the value.
    record EveryMax(String field, BigInteger value) implements Condition {}

    /// `DATE_WITHIN_MONTHS`: not in the future and at most so many calendar months ago.
    record WithinMonths(String field, int months) implements Condition {}

    /// `DATE_BETWEEN`: the evaluation date lies between two dates, both included.
    record Between(String fromField, String toField) implements Condition {}

    /// `PRODUCT_AT_LEAST`: so many qualifying products meet all conditions.
    record ProductAtLeast(int count, List<Condition> conditions) implements Condition {
        public ProductAtLeast {
            conditions = List.copyOf(conditions);
        }
    }

    /// `SCORE_SUM_MIN`: the total of the phase this stands in.
    record ScoreSumMin(BigInteger value) implements Condition {}

    /// `AND`.
    record And(List<Condition> conditions) implements Condition {
        public And {
            conditions = List.copyOf(conditions);
        }
    }

    /// `OR`.
    record Or(List<Condition> conditions) implements Condition {
        public Or {
            conditions = List.copyOf(conditions);
        }
    }

    /// `NOT`.
    record Not(Condition condition) implements Condition {}

    /// The conditions this one is made of, in order; none for a leaf. Conditions on products belong
    /// to another scope and are not among them.
    default List<Condition> parts() {
        return switch (this) {
            case And(var conditions) -> conditions;
            case Or(var conditions) -> conditions;
            case Not(var condition) -> List.of(condition);
            case Threshold _, Equal _, Is _, EnumMin _, EnumIn _, AnyOf _, AllOf _, Ratio _ ->
                    List.of();
            case EveryMax _, WithinMonths _, Between _, ProductAtLeast _, ScoreSumMin _ ->
                    List.of();
        };
    }

    /// This condition and all its parts, in the order in which they occur.
    default List<Condition> flattened() {
        List<Condition> all = new ArrayList<>();
        all.add(this);
        parts().forEach(part -> all.addAll(part.flattened()));
        return all;
    }

    /// Names read by this leaf itself, in order.
    default List<String> names() {
        return switch (this) {
            case Threshold(_, var field, _) -> List.of(field);
            case Equal(var field, _) -> List.of(field);
            case Is(var field, _) -> List.of(field);
            case EnumMin(var field, _, _) -> List.of(field);
            case EnumIn(var field, _) -> List.of(field);
            case AnyOf(var field, _) -> List.of(field);
            case AllOf(var field, _) -> List.of(field);
            case Ratio(_, var numerator, var denominator, _) -> List.of(numerator, denominator);
            case EveryMax(var field, _) -> List.of(field);
            case WithinMonths(var field, _) -> List.of(field);
            case Between(var from, var to) -> List.of(from, to);
            case ProductAtLeast _, ScoreSumMin _, And _, Or _, Not _ -> List.of();
        };
    }

    /// Names read by this condition and its parts, each once, in the order in which they occur.
    default SequencedSet<String> reads() {
        SequencedSet<String> names = new LinkedHashSet<>();
        flattened().forEach(part -> names.addAll(part.names()));
        return names;
    }
}
