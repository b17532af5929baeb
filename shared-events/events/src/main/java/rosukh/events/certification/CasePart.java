package rosukh.events.certification;

/// What somebody may have to do with a case; the first three exclude each other.
public enum CasePart {
    HELPS,
    JUDGES,
    DECIDES,
    /// Asks that the case be judged under another version of the rules.
    PROPOSES
}
