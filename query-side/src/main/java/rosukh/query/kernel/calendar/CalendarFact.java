package rosukh.query.kernel.calendar;

import java.time.Instant;

/// An event of the calendar as a view keeps it.
///
/// @param at position in the log
/// @param version sequence number in the calendar's stream
/// @param event declared name
/// @param json the event itself
public record CalendarFact(long at, long version, Instant recordedAt, String event, String json) {}
