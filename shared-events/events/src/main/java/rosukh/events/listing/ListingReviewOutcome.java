package rosukh.events.listing;

/// What a review of an admission came to.
public enum ListingReviewOutcome {
    KEPT,
    DELISTED
}
