package rosukh.evidence.check;

import java.util.Locale;

/// What a check came to. The later one wins where several come together.
public enum Verdict {
    /// There was nothing to check.
    ABSENT,
    /// Checked and right.
    VALID,
    /// It cannot be said from what is at hand.
    INDETERMINATE,
    /// Checked and wrong.
    INVALID;

    /// The one that wins.
    public Verdict and(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /// The name in lower case.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
