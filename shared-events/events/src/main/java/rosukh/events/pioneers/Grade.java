package rosukh.events.pioneers;

/// How a pioneer stands; a review may lower it.
public enum Grade {
    /// Incentives by the full shares of the rules.
    FULL,
    /// Incentives by the reduced share of those.
    REDUCED
}
