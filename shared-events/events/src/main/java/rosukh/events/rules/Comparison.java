package rosukh.events.rules;

import java.math.BigInteger;

/// How a number is held against a threshold.
public enum Comparison {
    /// At least; the boundary is included.
    MIN,
    /// At most; the boundary is included.
    MAX,
    /// More than.
    GT,
    /// Less than.
    LT;

    boolean holds(BigInteger number, BigInteger threshold) {
        int order = number.compareTo(threshold);
        return switch (this) {
            case MIN -> order >= 0;
            case MAX -> order <= 0;
            case GT -> order > 0;
            case LT -> order < 0;
        };
    }
}
