package rosukh.events.zones;

/// When a firm operated, against the day agreed.
public enum Completion {
    EARLY,
    ON_TIME,
    LATE
}
