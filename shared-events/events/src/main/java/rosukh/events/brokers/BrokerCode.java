package rosukh.events.brokers;

/// The rules of the policy, in the order in which broken ones are listed.
public enum BrokerCode {
    /// The exam was passed before.
    X_PASSED,
    /// All tries are used up.
    X_TRIES,
    /// Too little time since the last try.
    X_WAIT,
    /// Attendance below the share that is needed.
    A_ATTENDANCE,
    /// No exam with enough points up to the day.
    A_EXAM,
    /// Not accredited on the day.
    B_NOT_ACCREDITED,
    /// Field not covered.
    B_FIELD,
    /// Province not covered.
    B_PROVINCE,
    /// The bridging module for the version of the scheme is missing.
    B_VERSION,
    /// Too many open cases.
    B_WORKLOAD,
    /// Owner, employee or family.
    B_CONFLICT_LINK,
    /// Other service to the firm lately.
    B_CONFLICT_SERVICE,
    /// The body has the other role for this firm.
    B_CONFLICT_BODY,
    /// A helper can never assess the same firm.
    B_HELPER_ASSESSES,
    /// Too many consecutive cases of the firm.
    B_ROTATION,
    /// An assessing broker must not be paid by the firm.
    F_ASSESSOR_PAID_BY_FIRM,
    /// The fee must be above zero.
    F_AMOUNT,
    /// Too few decided cases for a share.
    N_TOO_SMALL;

    /// It says that there is a conflict of interest; an attempt against it is an event.
    public boolean conflict() {
        return this == B_CONFLICT_LINK
                || this == B_CONFLICT_SERVICE
                || this == B_CONFLICT_BODY
                || this == B_HELPER_ASSESSES;
    }
}
