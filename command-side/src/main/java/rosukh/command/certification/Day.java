package rosukh.command.certification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.http.Dates;

/// The body of a command that needs nothing but, perhaps, its business date.
record Day(@Nullable LocalDate on) {

    static LocalDate of(@Nullable Day body) {
        return Dates.orToday(body == null ? null : body.on());
    }
}
