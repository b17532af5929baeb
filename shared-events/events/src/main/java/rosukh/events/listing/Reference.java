package rosukh.events.listing;

import java.time.LocalDate;

/// A dated document of the exchange or the office that something rests on.
///
/// @param number of the letter or notice
/// @param date on the document
/// @param documentSha256 SHA-256 of the document, in lower-case hex
public record Reference(String number, LocalDate date, String documentSha256) {}
