package rosukh.events.indicators;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A version of the indicators: the formulas are code, everything that may be chosen is here.
/// Bounds belong to the version and not to a sample, so that a park's number does not change
/// because another park changed.
///
/// @param version for example `v1`
/// @param effectiveFrom first day of which periods may be measured by it
/// @param assessmentMonths how long a needs assessment counts (I2)
/// @param conversionMonths within which a certificate must begin (I3)
/// @param needsMonths how long ago a need may have been registered (I4)
/// @param reportingMonths how old the period of a profile may be (I5 to I9)
/// @param diiBasic score of the digital intensity index from which the level is basic (I9)
/// @param provisionalBelowPercent coverage below which a value is provisional
/// @param smallNumberBelow operating units below which a number is small
/// @param compositeMinimumAvailable indicators that the composite needs
/// @param mhtDivisions ISIC Rev. 4 divisions of medium-high and high technology, for example `26`
/// @param bounds of the indicators in the composite, in the order of the indicators
public record Definition(
        String version,
        LocalDate effectiveFrom,
        int assessmentMonths,
        int conversionMonths,
        int needsMonths,
        int reportingMonths,
        int diiBasic,
        int provisionalBelowPercent,
        int smallNumberBelow,
        int compositeMinimumAvailable,
        List<String> mhtDivisions,
        List<Bounds> bounds) {

    /// The first version that is proposed; sources and reasons are in ADR 0047.
    public static final Definition FIRST =
            new Definition(
                    "v1",
                    LocalDate.of(2026, 3, 21),
                    24,
                    24,
                    12,
                    15,
                    4,
                    60,
                    5,
                    8,
                    List.of("20", "21", "26", "27", "28", "29", "30"),
                    List.of(
                            new Bounds(Indicator.I1, 0, 10_00),
                            new Bounds(Indicator.I2, 0, 100_00),
                            new Bounds(Indicator.I4, 0, 100_00),
                            new Bounds(Indicator.I5, 0, 5_00),
                            new Bounds(Indicator.I6, 0, 10_00),
                            new Bounds(Indicator.I7, 0, 50_00),
                            new Bounds(Indicator.I8, 0, 60_00),
                            new Bounds(Indicator.I9, 0, 90_00),
                            new Bounds(Indicator.I10, 0, 30_00),
                            new Bounds(Indicator.I11, 0, 40_00)));

    public Definition {
        mhtDivisions = List.copyOf(mhtDivisions);
        bounds = List.copyOf(bounds);
    }

    /// The values of an indicator that count as nothing and as everything in the composite.
    ///
    /// @param lo in hundredths of the indicator's unit, so 10 % is 1000
    /// @param hi likewise, above `lo`
    public record Bounds(Indicator indicator, long lo, long hi) {}

    /// The bounds of an indicator; empty where it is not in the composite.
    public Optional<Bounds> boundsOf(Indicator indicator) {
        return bounds.stream().filter(b -> b.indicator() == indicator).findFirst();
    }
}
