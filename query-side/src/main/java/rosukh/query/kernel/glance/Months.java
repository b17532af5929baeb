package rosukh.query.kernel.glance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import rosukh.query.kernel.charts.Datum;
import rosukh.query.kernel.show.Format;

/// The last twelve months of the reader's calendar, the running one last.
///
/// @param ends the last day of each, today for the running one
public record Months(List<LocalDate> ends, Format format) {

    private static final int COUNT = 12;

    public Months {
        ends = List.copyOf(ends);
    }

    public static Months until(LocalDate today, Format format) {
        List<LocalDate> ends = new ArrayList<>();
        LocalDate end = today;
        while (ends.size() < COUNT) {
            ends.addFirst(end);
            end = end.minusDays(format.dayOfMonth(end));
        }
        return new Months(ends, format);
    }

    /// What a number was at the end of each month.
    public List<@Nullable Datum> of(ToLongFunction<LocalDate> onDay, LongFunction<String> say) {
        List<@Nullable Datum> trend = new ArrayList<>();
        for (LocalDate end : ends) {
            long value = onDay.applyAsLong(end);
            trend.add(new Datum(format.month(end), value, say.apply(value), null));
        }
        return trend;
    }

    /// The same of a number that there has not always been.
    public List<@Nullable Datum> where(Function<LocalDate, @Nullable Datum> onDay) {
        List<@Nullable Datum> trend = new ArrayList<>();
        for (LocalDate end : ends) trend.add(onDay.apply(end));
        return trend;
    }

    /// How many of some days had come by the end of each month.
    public List<@Nullable Datum> counted(List<LocalDate> days) {
        return of(
                end -> days.stream().filter(day -> !day.isAfter(end)).count(),
                count -> format.n(count));
    }
}
