package rosukh.events.calendars;

import java.time.DayOfWeek;

/// A weekday on which offices work.
///
/// @param open opening time in Tehran, for example `07:30`
/// @param close closing time, after it
public record OfficeDay(DayOfWeek day, String open, String close) {}
