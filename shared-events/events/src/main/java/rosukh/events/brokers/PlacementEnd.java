package rosukh.events.brokers;

/// Why a broker has a case no longer.
public enum PlacementEnd {
    /// The firm was granted the status.
    CERTIFIED,
    /// The firm was refused the status.
    REFUSED,
    /// The assessment was done, or another assessor has the case.
    ASSESSED,
    WITHDRAWN,
    MERGED,
    /// Another broker was named.
    REPLACED,
    /// The case did not take the broker.
    NOT_TAKEN
}
