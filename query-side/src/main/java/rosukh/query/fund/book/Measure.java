package rosukh.query.fund.book;

/// What an event moves in the book. Every figure is a sum of one of these, or is made of such sums;
/// its events are those that move it. Rials, where nothing else is said.
public enum Measure {
    /// Increases of capital as they were proposed.
    PROPOSED,
    /// Increases as the assembly approved them.
    AGREED,
    SUBSCRIBED,
    /// Paid-in capital; a decrease is negative.
    CAPITAL,
    /// Approved and not yet issued.
    RESERVED,
    /// Issued, less what was released and what was paid on claims.
    OUTSTANDING,
    /// Both of them: what the caps and the multiple are counted on.
    EXPOSURE,
    /// What was guaranteed at approval, of guarantees that still have an exposure.
    GUARANTEED,
    /// The loans behind those.
    LOAN,
    /// Guarantees that have an exposure, a number.
    IN_FORCE,
    /// Guarantees ever issued, a number.
    ISSUED,
    /// Guarantees on which a claim was paid, a number: each counts once.
    DEFAULTED,
    /// Reviews raised because the certificate was revoked, a number.
    REVIEWED,
    FEE,
    CLAIMED,
    CLAIM_PAID,
    /// The fund's share of what was recovered.
    RECOVERED;

    /// Whether it counts guarantees.
    public boolean counted() {
        return this == IN_FORCE || this == ISSUED || this == DEFAULTED || this == REVIEWED;
    }
}
