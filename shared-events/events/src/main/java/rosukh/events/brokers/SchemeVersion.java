package rosukh.events.brokers;

/// A version of a certification scheme.
public record SchemeVersion(String schemeId, String version) {}
