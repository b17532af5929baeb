package rosukh.query.certification.work;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rosukh.events.clocks.DueDates;
import rosukh.query.certification.work.WorkQuery.FollowUps;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.parts.WorkGroup.Urgency;

/// Open cases, what is due first at the top. It is counted when it is asked for, by the calendar as
/// it is known then.
record WorkList(List<WorkLine> lines) {

    /// As many as a batch takes.
    static final int MATCHING_MAX = 200;

    private static final Pattern KEY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}\\|[^|]+");

    static WorkList of(List<WorkCase> cases, DueDates dates, LocalDate today) {
        return new WorkList(
                cases.stream()
                        .map(each -> WorkLine.of(each, dates, today))
                        .sorted(Comparator.comparing(WorkLine::key))
                        .toList());
    }

    WorkList of(@Nullable FollowUps wanted, LocalDate today) {
        if (wanted == null) return this;
        return new WorkList(
                lines.stream()
                        .filter(line -> {
                            LocalDate day = line.followUp();
                            return switch (wanted) {
                                case DUE -> day != null && !day.isAfter(today);
                                case SET -> day != null;
                                case NONE -> day == null;
                            };
                        })
                        .toList());
    }

    /// Null for any.
    WorkList of(@Nullable Urgency urgency) {
        if (urgency == null) return this;
        return new WorkList(lines.stream().filter(line -> line.urgency() == urgency).toList());
    }

    int count() {
        return lines.size();
    }

    /// All of them as a form of many cases names them; empty where they are too many or none.
    Optional<String> matching() {
        if (lines.isEmpty() || lines.size() > MATCHING_MAX) return Optional.empty();
        return Optional.of(lines.stream().map(WorkLine::seen).collect(Collectors.joining(" ")));
    }

    Page<WorkLine> page(@Nullable Cursor from, int limit) {
        int start = from == null ? 0 : start(from, limit);
        List<WorkLine> part = lines.subList(start, Math.min(start + limit, lines.size()));
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
