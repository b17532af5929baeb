package rosukh.events.zones;

/// Why an allocation was revoked.
public enum RevocationCause {
    /// The plot was not used; notice was given before.
    NON_USE,
    /// What the firm was placed on was lost, and the time of grace is over.
    GRACE_OVER
}
