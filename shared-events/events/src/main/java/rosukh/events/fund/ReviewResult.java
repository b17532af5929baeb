package rosukh.events.fund;

/// What a review of an exposure came to after the certificate it was given on is gone.
public enum ReviewResult {
    /// The guarantee stays as it is.
    KEPT,
    /// It stays, with closer watch of the firm.
    WATCHED,
    /// The bank is asked to give it back.
    RELEASE_ASKED
}
