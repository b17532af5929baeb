package rosukh.app.demo;

/// What the demo needs of the log to name events that are in it.
interface OutputDesk {

    /// Position of the event of a type that a command stored.
    ///
    /// @param account of who sent it
    /// @param key of its step
    /// @param eventType stored name
    long positionOf(String account, String key, String eventType);
}
