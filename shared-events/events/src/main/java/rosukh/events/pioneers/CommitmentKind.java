package rosukh.events.pioneers;

/// What a pioneer commits itself to for knowledge-based firms. Each is valued in rials.
public enum CommitmentKind {
    /// To buy from them; verified by performed contracts alone.
    PURCHASE,
    /// Hours of its own people.
    MENTORING,
    /// Use of its laboratories and test stands.
    LAB_ACCESS,
    /// Money put into them.
    INVESTMENT;

    /// It is verified by a second person from a document, not by a contract.
    public boolean byDocument() {
        return this != PURCHASE;
    }
}
