package rosukh.events.pioneers;

/// Why less counts than was verified.
public enum LoweringCause {
    /// The performance of the contract was reversed.
    REVERSED,
    /// The document does not show what was verified from it.
    CORRECTED
}
