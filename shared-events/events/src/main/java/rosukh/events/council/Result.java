package rosukh.events.council;

/// How an action item ended.
public enum Result {
    IMPLEMENTED,
    NOT_IMPLEMENTED
}
