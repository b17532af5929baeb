package rosukh.events.energy;

import java.util.List;

/// What is assumed of land, sun and grid, as data of a version.
///
/// @param yieldKwhPerKwYear what a kW yields in a year
/// @param co2GramPerKwh what a kWh of the grid stands for
/// @param source where the figures stand
/// @param mark how sure they are
public record Assumptions(
        int minM2PerKw,
        int maxM2PerKw,
        int yieldKwhPerKwYear,
        int co2GramPerKwh,
        String source,
        String mark) {

    private static final int HOURS_OF_YEAR = 8_760;

    public boolean landInBand(long landM2, long kw) {
        return landM2 >= Math.multiplyExact(kw, minM2PerKw)
                && landM2 <= Math.multiplyExact(kw, maxM2PerKw);
    }

    /// What speaks against a reading. A period without hours cannot be measured at all, so that
    /// stands alone.
    public static List<Fault> reading(long kw, long hours, long kwh) {
        if (hours <= 0 || kwh < 0) return List.of(Fault.METER_PERIOD);
        long most = Math.multiplyExact(Math.multiplyExact(kw, hours), 105);
        return Math.multiplyExact(kwh, 100) <= most ? List.of() : List.of(Fault.METER);
    }

    public static Ratio capacityFactor(long kw, long hours, long kwh) {
        return Ratio.of(kwh, 1).times(1, kw).times(1, hours);
    }

    public Ratio expectedKwh(long kw, long hours) {
        return Ratio.of(kw, 1).times(yieldKwhPerKwYear, 1).times(hours, HOURS_OF_YEAR);
    }

    /// What the grid would have stood for, in whole kg, half up.
    public long co2Kg(long kwh) {
        return Ratio.of(kwh, 1000).times(co2GramPerKwh, 1).whole();
    }

    /// Metered of what was expected.
    public Ratio performance(long kw, long hours, long kwh) {
        return Ratio.of(kwh, kw).times(HOURS_OF_YEAR, yieldKwhPerKwYear).times(1, hours);
    }
}
