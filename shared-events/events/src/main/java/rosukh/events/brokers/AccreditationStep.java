package rosukh.events.brokers;

/// What two persons may do to an accreditation.
public enum AccreditationStep {
    ACCREDIT,
    RENEW,
    SUSPEND,
    REINSTATE,
    REVOKE;

    /// It says what the broker may do.
    public boolean hasTerms() {
        return this == ACCREDIT || this == RENEW;
    }
}
