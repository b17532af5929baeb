package rosukh.query.certification;

/// What the funnel counts.
public enum Milestone {
    IDENTIFIED,
    HELPED,
    SUBMITTED,
    DECIDED
}
