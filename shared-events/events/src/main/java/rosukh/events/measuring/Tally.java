package rosukh.events.measuring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rosukh.events.indicators.Indicator;

/// Numerators, denominators and coverage of some units and zones. Those of an area are the sums of
/// those of its parts, in any order; only what is made of them at the end is rounded.
public final class Tally {

    private final long[] numerators = new long[Indicator.values().length];
    private final long[] denominators = new long[Indicator.values().length];
    private final List<Integer> workingDays = new ArrayList<>();
    private int units;
    private int reporting;
    private int surveyed;

    /// Takes in another one.
    public Tally add(Tally other) {
        for (int i = 0; i < numerators.length; i++) {
            numerators[i] = Math.addExact(numerators[i], other.numerators[i]);
            denominators[i] = Math.addExact(denominators[i], other.denominators[i]);
        }
        workingDays.addAll(other.workingDays);
        units += other.units;
        reporting += other.reporting;
        surveyed += other.surveyed;
        return this;
    }

    void add(Indicator indicator, long numerator, long denominator) {
        int i = indicator.number() - 1;
        numerators[i] = Math.addExact(numerators[i], numerator);
        denominators[i] = Math.addExact(denominators[i], denominator);
    }

    void unit() {
        units++;
    }

    void report() {
        reporting++;
    }

    void survey() {
        surveyed++;
    }

    void took(int days) {
        workingDays.add(days);
    }

    public long numerator(Indicator indicator) {
        return numerators[indicator.number() - 1];
    }

    public long denominator(Indicator indicator) {
        return denominators[indicator.number() - 1];
    }

    /// Operating units.
    public int units() {
        return units;
    }

    /// Those of them with a recent profile.
    public int reporting() {
        return reporting;
    }

    /// Those of them with a score of the digital survey.
    public int surveyed() {
        return surveyed;
    }

    /// How long each conversion took, in no order.
    List<Integer> workingDays() {
        return List.copyOf(workingDays);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally that
                && Arrays.equals(numerators, that.numerators)
                && Arrays.equals(denominators, that.denominators)
                && workingDays.stream()
                        .sorted()
                        .toList()
                        .equals(that.workingDays.stream().sorted().toList())
                && units == that.units
                && reporting == that.reporting
                && surveyed == that.surveyed;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numerators) + units;
    }
}
