package rosukh.evidence.check;

import java.util.function.BiFunction;

/// Positions that lack something, told together where they follow one another.
final class Gap {

    private static final long NONE = -1;

    private final Findings findings;
    private final BiFunction<Long, Long, String> what;
    private long first = NONE;
    private long last;

    /// @param what says what a first to a last position lack
    Gap(Findings findings, BiFunction<Long, Long, String> what) {
        this.findings = findings;
        this.what = what;
    }

    void add(long position) {
        if (first != NONE && position != last + 1) end();
        if (first == NONE) first = position;
        last = position;
    }

    void end() {
        if (first != NONE)
            findings.invalid(Aspect.COMPLETENESS, first, "event", what.apply(first, last));
        first = NONE;
    }
}
