package rosukh.query.certification;

/// What the funnel counts, in the order of the path.
public enum Milestone {
    IDENTIFIED,
    HELPED,
    SUBMITTED,
    DECIDED
}
