package rosukh.query.kernel.gauges;

import java.time.LocalDate;

/// A published quarter.
///
/// @param asOf its last day
public record Quarter(String period, LocalDate asOf, int edition, LocalDate publishedOn) {}
