package rosukh.query.kernel.gauges;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rosukh.events.council.Aim;
import rosukh.events.council.Direction;
import rosukh.events.indicators.Flag;

/// An indicator before and after a day. That one came after the other proves no effect: much else
/// happened meanwhile.
///
/// @param before the last quarter that ended before the day; null where none was published
/// @param after the last quarter that was published and ended later; null where there is none
/// @param change after less before, a decimal with two places; null where one is not available
/// @param small one of them rests on few units
public record Effect(
        @Nullable Reading before,
        @Nullable Reading after,
        @Nullable String change,
        Verdict verdict,
        boolean small) {

    /// What can be said of the two.
    public enum Verdict {
        /// No quarter that ended before the day was published.
        NO_BASE,
        /// No later quarter was published.
        NOT_YET,
        /// One of the two has no value.
        NOT_AVAILABLE,
        UNCHANGED,
        /// It moved as it should, by more than chance explains.
        TOWARDS,
        /// It moved as it should, and chance may explain it, or it cannot be told.
        TOWARDS_UNSURE,
        /// It moved the other way, by more than chance explains.
        AWAY,
        /// It moved the other way, and chance may explain it, or it cannot be told.
        AWAY_UNSURE
    }

    /// @param published of the area, in any order
    static Effect of(Aim aim, LocalDate day, List<Gauged> published) {
        List<Reading> readings =
                published.stream()
                        .sorted(Comparator.comparing(Gauged::asOf))
                        .map(each -> each.reading(aim.gauge()))
                        .filter(Objects::nonNull)
                        .toList();
        Reading before =
                readings.reversed().stream()
                        .filter(each -> each.asOf().isBefore(day))
                        .findFirst()
                        .orElse(null);
        Reading after =
                readings.reversed().stream()
                        .filter(each -> !each.asOf().isBefore(day))
                        .findFirst()
                        .orElse(null);
        return of(aim.direction(), before, after);
    }

    private static Effect of(
            Direction direction, @Nullable Reading before, @Nullable Reading after) {
        boolean small = small(before) || small(after);
        if (before == null) return new Effect(before, after, null, Verdict.NO_BASE, small);
        if (after == null) return new Effect(before, after, null, Verdict.NOT_YET, small);
        String was = before.value();
        String is = after.value();
        if (was == null || is == null)
            return new Effect(before, after, null, Verdict.NOT_AVAILABLE, small);
        BigDecimal change = new BigDecimal(is).subtract(new BigDecimal(was));
        return new Effect(
                before,
                after,
                change.toPlainString(),
                verdict(direction, change, before, after),
                small);
    }

    private static Verdict verdict(
            Direction direction, BigDecimal change, Reading before, Reading after) {
        if (change.signum() == 0) return Verdict.UNCHANGED;
        Wilson was = before.interval();
        Wilson is = after.interval();
        boolean sure = was != null && is != null && was.apart(is);
        boolean towards = (change.signum() > 0) == (direction == Direction.UP);
        if (towards) return sure ? Verdict.TOWARDS : Verdict.TOWARDS_UNSURE;
        return sure ? Verdict.AWAY : Verdict.AWAY_UNSURE;
    }

    private static boolean small(@Nullable Reading reading) {
        return reading != null && reading.flags().contains(Flag.SMALL_NUMBER);
    }
}
