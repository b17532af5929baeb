package rosukh.events.council;

/// As what somebody signs the minutes.
public enum Chairing {
    CHAIR,
    SECRETARY
}
