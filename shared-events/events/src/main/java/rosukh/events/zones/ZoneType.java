package rosukh.events.zones;

/// What a zone is for.
public enum ZoneType {
    TECHNOLOGY,
    INNOVATION,
    /// Only firms that hold a class, or whose case runs, are placed here.
    KNOWLEDGE_BASED
}
