package rosukh.query.kernel.parts;

/// One value that can be chosen.
///
/// @param value what is sent; empty for "any"
public record Option(String value, String label) {}
