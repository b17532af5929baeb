package rosukh.command.listing;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.http.Dates;

/// A reference in the body of a request; what is missing is refused by the rules.
///
/// @param number of the letter or notice
/// @param date on it
/// @param documentSha256 of it
record GivenReference(
        @Nullable @Size(max = 60) String number,
        @Nullable LocalDate date,
        @Nullable @Size(max = 64) String documentSha256) {

    Referenced given() {
        return new Referenced(
                number, date == null ? null : Dates.covered("date", date), documentSha256);
    }
}
