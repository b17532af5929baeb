package rosukh.events.sessions;

/// What a member says on an item.
public enum Vote {
    GRANT,
    REFUSE,
    /// Counts for the quorum, for neither side.
    ABSTAIN
}
