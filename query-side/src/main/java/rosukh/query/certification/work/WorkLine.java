package rosukh.query.certification.work;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.events.clocks.DueDates;
import rosukh.events.clocks.DueStage;
import rosukh.query.certification.Stage;
import rosukh.query.kernel.parts.WorkGroup.Urgency;

/// An open case as a piece of work.
///
/// @param role key of the role that must act next
/// @param person account of who has it; empty where it is in the role's queue of the province
/// @param since business date on which the turn of the role began
/// @param budget key of the time budget that is due first; null where none runs
/// @param dueDate null while no budget runs, the clock stands, or the calendar ends
/// @param remainingDays working days left, 0 when overdue; null without a due date
/// @param followUp the day to look again; null for none
/// @param notes how many the staff wrote
/// @param version of the case's stream
/// @param workVersion of the stream of the work on it; -1 while there is none
public record WorkLine(
        String caseId,
        String firmId,
        String firmName,
        String provinceKey,
        String estateKey,
        Stage stage,
        String role,
        String person,
        LocalDate since,
        Urgency urgency,
        @Nullable String budget,
        @Nullable LocalDate dueDate,
        @Nullable Integer remainingDays,
        @Nullable LocalDate followUp,
        int notes,
        long version,
        long workVersion) {

    /// A fortnight past its date a stage is not merely late [P].
    private static final int VERY_OVERDUE_DAYS = 14;

    private static final int SOON_WORKING_DAYS = 3;
    private static final String LAST = "9999-12-31";

    static WorkLine of(WorkCase work, DueDates dates, LocalDate today) {
        List<DueStage> running =
                dates.of(work.clocked()).stream().filter(due -> due.clock().running()).toList();
        Optional<DueStage> first =
                running.stream()
                        .filter(due -> due.dueDate().isPresent())
                        .min(Comparator.comparing(due -> due.dueDate().orElseThrow()));
        LocalDate day = first.flatMap(DueStage::dueDate).orElse(null);
        return new WorkLine(
                work.caseId(),
                work.firmId(),
                work.firmName(),
                work.provinceKey(),
                work.estateKey(),
                work.stage(),
                work.role(),
                work.person(),
                work.queued().since(),
                first.map(due -> urgency(due, today)).orElse(Urgency.LATER),
                first.or(() -> running.stream().findFirst())
                        .map(due -> due.clock().stage())
                        .orElse(null),
                day,
                first.map(due -> due.remaining(today)).orElse(null),
                work.followUp(),
                work.notes().size(),
                work.version(),
                work.workVersion());
    }

    static Urgency urgency(DueStage due, LocalDate today) {
        LocalDate day = due.dueDate().orElseThrow();
        if (day.plusDays(VERY_OVERDUE_DAYS).isBefore(today)) return Urgency.VERY_OVERDUE;
        if (day.isBefore(today)) return Urgency.OVERDUE;
        return due.remaining(today) <= SOON_WORKING_DAYS ? Urgency.SOON : Urgency.LATER;
    }

    boolean overdue() {
        return urgency == Urgency.VERY_OVERDUE || urgency == Urgency.OVERDUE;
    }

    /// What the list is ordered by: due first, then by case.
    String key() {
        return (dueDate == null ? LAST : dueDate.toString()) + "|" + caseId;
    }

    /// What a form of many cases says of this one: both versions that are seen now.
    public String seen() {
        return caseId + "~" + version + "~" + workVersion;
    }
}
