package rosukh.query.kernel.parts;

import org.jspecify.annotations.Nullable;

/// One figure that opens the list behind it.
///
/// @param note a line below, for example the share or the period
public record Stat(String label, String value, String href, @Nullable String note) {}
