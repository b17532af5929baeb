package rosukh.events.work;

/// What can be done to many cases at once.
public enum BatchAction {
    CLAIM,
    RELEASE,
    REASSIGN,
    FOLLOW_UP,
    EXTEND,
    SUSPEND,
    RESUME;

    /// Whether it goes to the stream of the case itself and not to that of the work on it.
    public boolean ofCase() {
        return this == EXTEND || this == SUSPEND || this == RESUME;
    }
}
