package rosukh.events.assessors;

/// Why an assignment is over.
public enum ReleaseCause {
    RECOMMENDED,
    WITHDRAWN,
    MERGED
}
