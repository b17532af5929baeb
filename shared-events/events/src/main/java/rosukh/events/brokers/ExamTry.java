package rosukh.events.brokers;

import java.time.LocalDate;

/// One sitting of the examination.
///
/// @param score points, 0 to 100
public record ExamTry(LocalDate on, int score) {}
