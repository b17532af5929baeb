package rosukh.events.certification;

import java.time.LocalDate;

/// One step of an acceleration plan.
///
/// @param item key within the plan, for example `A1`
public record PlanItem(String item, String title, LocalDate dueOn) {}
