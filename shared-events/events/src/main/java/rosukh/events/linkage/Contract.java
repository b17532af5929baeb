package rosukh.events.linkage;

import java.time.LocalDate;

/// What two firms signed.
///
/// @param value whole rials
/// @param productId as the buyer or the supplier's case knows it, for example a listed code
/// @param documentSha256 SHA-256 of the signed document in lower-case hex
public record Contract(
        long value,
        String productId,
        String productName,
        LocalDate signedOn,
        LocalDate endsOn,
        String documentSha256) {}
