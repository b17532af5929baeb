package rosukh.events.energy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One version of the guaranteed tariff, as data. It holds for the whole of a contract that was
/// made while it was in force.
///
/// @param effectiveTo last day; null while there is no end
/// @param mark how sure its figures are
/// @param stepFactorBp what is left of the rate at each step, basis points
/// @param stepAtStartOfYears years of supply, from 1, at whose start the rate falls
public record Tariff(
        String tariffId,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String mark,
        int contractYears,
        int stepFactorBp,
        List<Integer> stepAtStartOfYears,
        List<TariffBand> bands,
        int localContentMaxBp) {

    private static final int WHOLE = 10_000;

    public Tariff {
        stepAtStartOfYears = List.copyOf(stepAtStartOfYears);
        bands = List.copyOf(bands);
    }

    public boolean inForce(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }

    /// The smallest band that holds a plant with its neighbours of the same owner.
    public Optional<TariffBand> band(PlantKind kind, long kw) {
        return bands.stream()
                .filter(each -> each.kind() == kind && kw <= each.maxKw())
                .min(Comparator.comparingLong(TariffBand::maxKw));
    }

    public int steps(int contractYear) {
        return (int) stepAtStartOfYears.stream().filter(each -> contractYear >= each).count();
    }

    /// Everything that speaks against a contract, in order.
    public List<Fault> faults(PlantKind kind, long kw, int contractYear, int localContentBp) {
        List<Fault> faults = new ArrayList<>();
        if (band(kind, kw).isEmpty())
            faults.add(
                    switch (kind) {
                        case FARM -> Fault.TENDER;
                        case SUBSCRIBER -> Fault.SUBSCRIBER_TOO_LARGE;
                    });
        if (contractYear > contractYears) faults.add(Fault.CONTRACT_OVER);
        if (localContentBp > localContentMaxBp) faults.add(Fault.LOCAL_CONTENT);
        return faults;
    }

    /// The exact rate of a year, in hundredths of a rial for a kWh.
    public Ratio rate(TariffBand band, int contractYear, int localContentBp) {
        Ratio rate = Ratio.of(band.rateCentirial(), 1).times(WHOLE + localContentBp, WHOLE);
        for (int step = steps(contractYear); step > 0; step--)
            rate = rate.times(stepFactorBp, WHOLE);
        return rate;
    }

    /// Whole rials for energy, rounded once from the exact rate.
    public static long payment(Ratio rate, long kwh) {
        return rate.times(kwh, 100).whole();
    }
}
