package rosukh.events.erasure;

/// Why personal data is to be erased.
public enum ErasureBasis {
    /// Who agreed does so no longer.
    CONSENT_WITHDRAWN,
    /// The person objects, and nothing weighs more.
    OBJECTION,
    /// It was kept as long as it must be.
    RETENTION_OVER,
    /// It should never have been taken.
    UNLAWFUL,
    /// A court said so; it counts before the time of retention is over.
    COURT_ORDER;

    /// Whether data may go before the time of its retention is over.
    public boolean beforeRetention() {
        return this == COURT_ORDER;
    }
}
