package rosukh.query.indicators.units;

/// Whose certificate it is.
public record Holder(String firmId) {}
