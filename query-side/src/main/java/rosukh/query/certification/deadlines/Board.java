package rosukh.query.certification.deadlines;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rosukh.events.clocks.DueDates;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.http.ApiProblem;

/// Every stage that is still to be done, what is due first at the top. It is counted when it is
/// asked for, by the calendar as it is known then.
record Board(List<BoardLine> lines) {

    /// The stages in the order of the path.
    static final List<String> STAGES =
            List.of("INTAKE", "NEEDS", "ASSESS", "VISIT", "DECISION", "OBJECTION", "APPEAL");

    private static final Pattern KEY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}\\|[^|]+\\|[A-Z]+");

    static Board of(List<CaseTimes> cases, DueDates dates, LocalDate today) {
        return new Board(
                cases.stream()
                        .flatMap(times ->
                                dates.of(times.clocked()).stream()
                                        .filter(due -> due.clock().running() && !due.lapsed(today))
                                        .map(due -> BoardLine.of(times, due, today)))
                        .sorted(Comparator.comparing(BoardLine::key))
                        .toList());
    }

    /// Null for any.
    Board of(@Nullable String stage, @Nullable Urgency urgency) {
        return new Board(
                lines.stream()
                        .filter(line -> stage == null || line.stage().equals(stage))
                        .filter(line -> urgency == null || line.urgency() == urgency)
                        .toList());
    }

    int count() {
        return lines.size();
    }

    Page<BoardLine> page(@Nullable Cursor from, int limit) {
        int start = from == null ? 0 : start(from, limit);
        List<BoardLine> part = lines.subList(start, Math.min(start + limit, lines.size()));
        boolean more = start + limit < lines.size();
        return new Page<>(
                part,
                more ? new Cursor(part.getLast().key(), false) : null,
                start == 0 || part.isEmpty() ? null : new Cursor(part.getFirst().key(), true),
                lines.size());
    }

    private int start(Cursor from, int limit) {
        if (!KEY.matcher(from.text()).matches())
            throw ApiProblem.badParameter(
                    "after",
                    "CURSOR_INVALID",
                    "Take it from a page's link to the next or previous.");
        int before =
                (int) lines.stream().filter(line -> line.key().compareTo(from.text()) < 0).count();
        if (from.back()) return Math.max(0, before - limit);
        boolean there = before < lines.size() && lines.get(before).key().equals(from.text());
        return there ? before + 1 : before;
    }
}
