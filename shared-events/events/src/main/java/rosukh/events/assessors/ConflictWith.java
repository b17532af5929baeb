package rosukh.events.assessors;

/// With whom somebody has a conflict of interest.
public enum ConflictWith {
    /// A firm, by its id.
    FIRM,
    /// A body that helps firms, by its key: no case it had a part in may be assessed.
    BODY
}
