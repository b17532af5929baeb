package rosukh.events.energy;

/// A rate for plants up to a size.
///
/// @param rateCentirial hundredths of a rial for a kWh
public record TariffBand(String code, PlantKind kind, long maxKw, long rateCentirial) {}
