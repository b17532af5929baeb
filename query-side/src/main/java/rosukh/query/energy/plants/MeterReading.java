package rosukh.query.energy.plants;

import java.time.LocalDate;

/// What a meter said of a period.
///
/// @param to last day
/// @param earlier what was recorded before the corrections, in their order, with commas; empty
///   where nothing was corrected
public record MeterReading(
        LocalDate from,
        LocalDate to,
        long kwh,
        long expectedKwh,
        long co2Kg,
        int contractYear,
        long paymentRial,
        int rulesVersion,
        String earlier) {

    MeterReading corrected(long now, long co2, long payment) {
        return new MeterReading(
                from,
                to,
                now,
                expectedKwh,
                co2,
                contractYear,
                payment,
                rulesVersion,
                earlier.isEmpty() ? String.valueOf(kwh) : earlier + ", " + kwh);
    }
}
