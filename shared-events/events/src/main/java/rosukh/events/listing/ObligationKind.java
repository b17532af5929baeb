package rosukh.events.listing;

/// What a member owes.
public enum ObligationKind {
    REPORT,
    FEE
}
