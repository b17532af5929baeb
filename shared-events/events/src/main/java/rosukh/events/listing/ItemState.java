package rosukh.events.listing;

/// How a document of the checklist stands.
public enum ItemState {
    PENDING,
    ACCEPTED,
    REJECTED
}
