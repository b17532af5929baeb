package rosukh.events.measuring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosukh.events.indicators.Composite;
import rosukh.events.indicators.Definition;
import rosukh.events.indicators.Figure;
import rosukh.events.indicators.Figure.Coverage;
import rosukh.events.indicators.Flag;
import rosukh.events.indicators.Indicator;

/// The twelve indicators of an area and the composite.
///
/// @param units operating units
/// @param reporting those of them with a recent profile
/// @param indicators in their order
public record Figures(int units, int reporting, List<Figure> indicators, Composite composite) {

    private static final int PLACES = 2;
    private static final long PERCENT = 100;

    public Figures {
        indicators = List.copyOf(indicators);
    }

    public static Figures of(Tally tally, Definition definition) {
        List<Figure> figures =
                Arrays.stream(Indicator.values())
                        .map(indicator -> figure(indicator, tally, definition))
                        .toList();
        return new Figures(
                tally.units(), tally.reporting(), figures, composite(figures, tally, definition));
    }

    public Figure of(Indicator indicator) {
        return indicators.get(indicator.number() - 1);
    }

    private static Figure figure(Indicator indicator, Tally tally, Definition definition) {
        long numerator = tally.numerator(indicator);
        long denominator = tally.denominator(indicator);
        Coverage coverage = coverage(indicator, tally);
        List<Flag> flags = new ArrayList<>();
        if (denominator == 0) flags.add(Flag.NOT_AVAILABLE);
        if (provisional(coverage, definition)) flags.add(Flag.PROVISIONAL);
        if (tally.units() < definition.smallNumberBelow()) flags.add(Flag.SMALL_NUMBER);
        return new Figure(
                indicator,
                denominator == 0 ? null : exact(numerator, denominator).rounded(PLACES),
                numerator,
                denominator,
                coverage,
                flags,
                indicator == Indicator.I3 ? median(tally.workingDays()) : null);
    }

    /// The value in its unit, exactly.
    private static Fraction exact(long numerator, long denominator) {
        return Fraction.of(numerator, denominator).times(PERCENT);
    }

    private static @Nullable Coverage coverage(Indicator indicator, Tally tally) {
        return switch (indicator.population()) {
            case UNITS -> new Coverage(tally.units(), tally.units());
            case REPORTING -> new Coverage(tally.reporting(), tally.units());
            case SURVEYED -> new Coverage(tally.surveyed(), tally.units());
            case COHORT, NEEDS, ZONES -> null;
        };
    }

    private static boolean provisional(@Nullable Coverage coverage, Definition definition) {
        return coverage != null
                && coverage.of() > 0
                && PERCENT * coverage.units()
                        < (long) definition.provisionalBelowPercent() * coverage.of();
    }

    /// Of an even number the mean of the two in the middle.
    private static @Nullable String median(List<Integer> days) {
        if (days.isEmpty()) return null;
        List<Integer> sorted = days.stream().sorted().toList();
        long low = sorted.get((sorted.size() - 1) / 2);
        long high = sorted.get(sorted.size() / 2);
        return Fraction.of(low + high, 2).rounded(1);
    }

    private static Composite composite(List<Figure> figures, Tally tally, Definition definition) {
        Map<Indicator, Fraction> exact = new EnumMap<>(Indicator.class);
        boolean provisional = false;
        for (Figure figure : figures) {
            if (figure.value() == null || definition.boundsOf(figure.indicator()).isEmpty())
                continue;
            exact.put(figure.indicator(), exact(figure.numerator(), figure.denominator()));
            provisional |= figure.flags().contains(Flag.PROVISIONAL);
        }
        String value = composite(exact, definition);
        List<Flag> flags = new ArrayList<>();
        if (value == null) flags.add(Flag.NOT_AVAILABLE);
        else if (exact.size() < definition.bounds().size()) flags.add(Flag.PARTIAL);
        if (provisional) flags.add(Flag.PROVISIONAL);
        if (tally.units() < definition.smallNumberBelow()) flags.add(Flag.SMALL_NUMBER);
        return new Composite(value, List.copyOf(exact.keySet()), flags);
    }

    /// The composite of exact values in the unit of each indicator, rounded at the end only.
    ///
    /// @return null if there are too few of them
    public static @Nullable String composite(
            Map<Indicator, Fraction> values, Definition definition) {
        Fraction sum = Fraction.ZERO;
        int used = 0;
        for (Definition.Bounds bounds : definition.bounds()) {
            Fraction value = values.get(bounds.indicator());
            if (value == null) continue;
            sum = sum.plus(scaled(value, bounds));
            used++;
        }
        return used < definition.compositeMinimumAvailable() || used == 0
                ? null
                : sum.times(PERCENT).over(used).rounded(PLACES);
    }

    /// From 0 at the lower bound to 1 at the upper one.
    private static Fraction scaled(Fraction value, Definition.Bounds bounds) {
        Fraction scaled =
                value.times(PERCENT)
                        .plus(Fraction.of(-bounds.lo(), 1))
                        .over(bounds.hi() - bounds.lo());
        if (scaled.below(Fraction.ZERO)) return Fraction.ZERO;
        return Fraction.ONE.below(scaled) ? Fraction.ONE : scaled;
    }
}
