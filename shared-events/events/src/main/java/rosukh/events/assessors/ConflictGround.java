package rosukh.events.assessors;

/// Why somebody has a conflict of interest.
public enum ConflictGround {
    OWNER,
    EMPLOYEE,
    FAMILY,
    /// Other services to the firm or body.
    SERVICE,
    OTHER;

    /// It does not end by itself; only a withdrawal ends it.
    public boolean lasting() {
        return this == OWNER || this == FAMILY;
    }
}
