package rosukh.events.sessions;

/// Who signs the minutes.
public enum Office {
    CHAIR,
    SECRETARY
}
