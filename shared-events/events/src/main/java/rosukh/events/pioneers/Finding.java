package rosukh.events.pioneers;

/// A criterion, measured: why a firm is qualified or is not.
///
/// @param limit of the rules; the rank of a size, rials, years or a number of contracts
/// @param found in the nomination, in the same unit
public record Finding(Criterion criterion, long limit, long found, boolean met) {}
