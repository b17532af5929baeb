package rosukh.query.fund.book;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.events.calendar.Jalali;
import rosukh.query.kernel.http.DayParameter;

/// The days a figure is counted over, both ends inclusive.
record Span(LocalDate from, LocalDate to) {

    /// The running Jalali year up to today, where nothing else is asked for.
    static Span of(@Nullable String from, @Nullable String to, LocalDate today) {
        LocalDate last = DayParameter.of("to", to, today);
        LocalDate first =
                DayParameter.of(
                        "from", from, new Jalali(Jalali.of(last).year(), 1, 1).toLocalDate());
        if (first.isAfter(last)) throw GuaranteeQuery.invalid("from", String.valueOf(from));
        return new Span(first, last);
    }
}
