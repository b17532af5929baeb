package rosukh.app.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The cases of the demo on which the working group decides in a session: one that was held, and
/// one that is called.
///
/// @param granted granted by the session that was held
/// @param refused refused by it
/// @param deferred put off by it
/// @param ahead on the agenda of the one that is called
record SessionPlan(
        PlannedCase granted, PlannedCase refused, PlannedCase deferred, List<PlannedCase> ahead) {

    private static final int AHEAD = 2;

    /// Those of the current round that were decided last, and those that have waited longest.
    static SessionPlan of(DemoPlan plan) {
        List<PlannedCase> waiting =
                current(plan, Ending.RECOMMENDED)
                        .sorted(Comparator.comparing(c -> c.dates().recommended()))
                        .toList();
        return new SessionPlan(
                last(current(plan, Ending.GRANTED)),
                last(
                        current(plan, Ending.REFUSED)
                                .filter(c -> Turn.of(c) == Turn.NONE && c.earlier() == null)),
                waiting.getFirst(),
                waiting.subList(1, 1 + AHEAD));
    }

    /// The day on which the session was held: none of its cases was ready later.
    LocalDate heldOn() {
        return Stream.of(
                        granted.dates().decided(),
                        refused.dates().decided(),
                        deferred.dates().recommended())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    boolean decides(PlannedCase planned) {
        return planned.equals(granted) || planned.equals(refused);
    }

    private static Stream<PlannedCase> current(DemoPlan plan, Ending ending) {
        return plan.cases().stream().filter(c -> c.cohort().equals("1405") && c.ending() == ending);
    }

    private static PlannedCase last(Stream<PlannedCase> cases) {
        return cases.max(Comparator.comparing(c -> c.dates().decided())).orElseThrow();
    }
}
