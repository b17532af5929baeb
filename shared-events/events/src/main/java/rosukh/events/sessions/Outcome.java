package rosukh.events.sessions;

/// What became of an item that was voted on.
public enum Outcome {
    GRANT,
    REFUSE,
    /// Neither side had more votes; the case waits for another session.
    DEFERRED
}
