package rosukh.events.indicators;

/// Whether a unit works.
public enum OperatingState {
    CONSTRUCTION,
    OPERATING,
    IDLE,
    CLOSED
}
