package rosukh.events.programmes;

/// How many outputs of a kind a programme aims at.
///
/// @param count above zero
public record Target(OutputKind kind, int count) {}
