package rosukh.events.sessions;

/// An item of a session, named from elsewhere.
public record SessionItem(String sessionId, int item) {}
