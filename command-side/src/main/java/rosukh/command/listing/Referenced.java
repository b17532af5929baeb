package rosukh.command.listing;

import static rosukh.command.listing.ListingRefusal.LISTING_DOCUMENT_MALFORMED;
import static rosukh.command.listing.ListingRefusal.LISTING_REFERENCE_FUTURE;
import static rosukh.command.listing.ListingRefusal.LISTING_REFERENCE_MISSING;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rosukh.events.listing.Reference;

/// A reference as it is given: what is missing is refused by the rules, not by the edge.
///
/// @param number of the letter or notice
/// @param date on it
/// @param documentSha256 of it
public record Referenced(
        @Nullable String number, @Nullable LocalDate date, @Nullable String documentSha256) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /// @throws rosukh.command.kernel.Refused if it is no dated reference by that day
    Reference by(LocalDate day) {
        if (number == null || number.isBlank() || date == null)
            throw LISTING_REFERENCE_MISSING.because("a reference has a number and a date");
        if (date.isAfter(day)) throw LISTING_REFERENCE_FUTURE.because("it is dated after " + day);
        return new Reference(number, date, document(documentSha256));
    }

    static String document(@Nullable String sha256) {
        if (sha256 == null || !SHA256.matcher(sha256).matches())
            throw LISTING_DOCUMENT_MALFORMED.because("a SHA-256 has 64 digits in hex");
        return sha256;
    }
}
