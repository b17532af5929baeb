package rosukh.events.programmes;

import java.time.LocalDate;

/// What is delivered until when.
///
/// @param key within the model, lower case
public record Milestone(String key, String title, String deliverable, LocalDate dueOn) {}
