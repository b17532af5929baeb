package rosukh.query.kernel;

import java.time.Instant;

/// What an answer shows.
///
/// @param position every event up to here is in it; -1 for none
/// @param at until when that was everything there is
/// @param current whether the view was up with the log at that moment
public record AsOf(long position, Instant at, boolean current) {}
