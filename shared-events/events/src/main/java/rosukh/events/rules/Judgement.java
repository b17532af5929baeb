package rosukh.events.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/// The truth of a condition and, only while it is undecided, the inputs that left it so, in the
/// order in which they occur.
public record Judgement(Truth truth, List<String> missing) {

    static final Judgement TRUE = new Judgement(Truth.TRUE, List.of());
    static final Judgement FALSE = new Judgement(Truth.FALSE, List.of());

    public Judgement {
        missing = truth == Truth.UNKNOWN ? List.copyOf(missing) : List.of();
    }

    static Judgement of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    static Judgement unknown(List<String> missing) {
        return new Judgement(Truth.UNKNOWN, missing);
    }

    static Judgement all(List<Judgement> parts) {
        return combined(parts, Truth.TRUE, Truth::and);
    }

    static Judgement any(List<Judgement> parts) {
        return combined(parts, Truth.FALSE, Truth::or);
    }

    Judgement not() {
        return new Judgement(truth.not(), missing);
    }

    boolean isTrue() {
        return truth == Truth.TRUE;
    }

    boolean isFalse() {
        return truth == Truth.FALSE;
    }

    boolean isUnknown() {
        return truth == Truth.UNKNOWN;
    }

    private static Judgement combined(
            List<Judgement> parts, Truth start, BinaryOperator<Truth> operator) {
        Truth truth = start;
        List<String> missing = new ArrayList<>();
        for (Judgement part : parts) {
            truth = operator.apply(truth, part.truth());
            missing.addAll(part.missing());
        }
        return new Judgement(truth, missing);
    }
}
