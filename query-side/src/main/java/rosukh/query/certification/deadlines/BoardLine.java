package rosukh.query.certification.deadlines;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosukh.events.clocks.DueStage;

/// A stage of a case that is still to be done.
///
/// @param startedOn business date on which it began
/// @param dueDate null while suspended or unknown
/// @param remainingDays working days left, 0 when overdue; null without a due date
public record BoardLine(
        String caseId,
        String firmId,
        String firmName,
        String provinceKey,
        String estateKey,
        String stage,
        Urgency urgency,
        LocalDate startedOn,
        @Nullable LocalDate dueDate,
        @Nullable Integer remainingDays) {

    private static final String LAST = "9999-12-31";

    static BoardLine of(CaseTimes times, DueStage due, LocalDate today) {
        LocalDate day = due.dueDate().orElse(null);
        return new BoardLine(
                times.caseId(),
                times.firmId(),
                times.firmName(),
                times.provinceKey(),
                times.estateKey(),
                due.clock().stage(),
                Urgency.of(due, today),
                due.clock().started().on(),
                day,
                day == null ? null : due.remaining(today));
    }

    /// What the board is ordered by: due first, then by case and stage.
    String key() {
        return (dueDate == null ? LAST : dueDate.toString()) + "|" + caseId + "|" + stage;
    }
}
