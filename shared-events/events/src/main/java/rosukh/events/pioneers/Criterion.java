package rosukh.events.pioneers;

/// What a firm is measured by before it is qualified.
public enum Criterion {
    /// Size of the firm as the register knows it, as a rank, see [Figures#rank].
    SIZE,
    /// Purchases of its last year, rials; at least.
    PURCHASES,
    /// Spending on research and development in its last year, rials; at least.
    RD_SPEND,
    /// Full years of work; at least.
    YEARS,
    /// Contracts it broke in the last three years; at most.
    BROKEN_CONTRACTS;

    /// A figure meets the limit.
    public boolean met(long limit, long found) {
        return this == BROKEN_CONTRACTS ? found <= limit : found >= limit;
    }
}
