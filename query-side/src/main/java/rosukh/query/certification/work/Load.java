package rosukh.query.certification.work;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rosukh.events.work.DueRole;
import rosukh.query.certification.work.WorkQuery.Scope;
import rosukh.query.kernel.parts.WorkGroup.Urgency;

/// How much there is to do, by person and by role.
record Load(List<OfPerson> persons, List<OfRole> roles) {

    static final WorkQuery.Question EVERYTHING =
            new WorkQuery.Question(Scope.ALL, List.of(), null, null, null, null, null, null);

    /// What one person has in one role.
    ///
    /// @param overdue with what is very overdue
    public record OfPerson(
            String account, String role, int cases, int overdue, int veryOverdue, int soon) {}

    /// What waits for a role.
    ///
    /// @param free taken by nobody
    /// @param oldestDays calendar days since the longest turn began
    public record OfRole(String role, int cases, int free, int overdue, long oldestDays) {}

    static Load of(WorkList list, LocalDate today) {
        Map<String, List<WorkLine>> byPerson =
                list.lines().stream()
                        .filter(line -> !line.person().isEmpty())
                        .collect(
                                Collectors.groupingBy(
                                        line -> line.role() + "|" + line.person(),
                                        TreeMap::new,
                                        Collectors.toList()));
        return new Load(
                byPerson.values().stream()
                        .map(Load::person)
                        .sorted(
                                Comparator.comparingInt(OfPerson::overdue)
                                        .thenComparingInt(OfPerson::cases)
                                        .reversed()
                                        .thenComparing(OfPerson::account))
                        .toList(),
                Stream.of(DueRole.values()).map(role -> role(role.key(), list, today)).toList());
    }

    private static OfPerson person(List<WorkLine> lines) {
        return new OfPerson(
                lines.getFirst().person(),
                lines.getFirst().role(),
                lines.size(),
                (int) lines.stream().filter(WorkLine::overdue).count(),
                count(lines, Urgency.VERY_OVERDUE),
                count(lines, Urgency.SOON));
    }

    private static OfRole role(String role, WorkList list, LocalDate today) {
        List<WorkLine> lines =
                list.lines().stream().filter(line -> line.role().equals(role)).toList();
        return new OfRole(
                role,
                lines.size(),
                (int) lines.stream().filter(line -> line.person().isEmpty()).count(),
                (int) lines.stream().filter(WorkLine::overdue).count(),
                lines.stream()
                        .mapToLong(line -> ChronoUnit.DAYS.between(line.since(), today))
                        .max()
                        .orElse(0));
    }

    private static int count(List<WorkLine> lines, Urgency urgency) {
        return (int) lines.stream().filter(line -> line.urgency() == urgency).count();
    }
}
