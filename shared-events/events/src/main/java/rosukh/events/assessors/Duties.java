package rosukh.events.assessors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rosukh.events.assessors.AssessorEvent.AssessorAssigned;
import rosukh.events.assessors.AssessorEvent.AssessorChanged;
import rosukh.events.assessors.AssessorEvent.AssessorEnrolled;
import rosukh.events.assessors.AssessorEvent.AssessorReassigned;
import rosukh.events.assessors.AssessorEvent.AssessorReturned;
import rosukh.events.assessors.AssessorEvent.AssessorStoodDown;
import rosukh.events.assessors.AssessorEvent.AssignmentReleased;
import rosukh.events.assessors.AssessorEvent.ConflictDeclared;
import rosukh.events.assessors.AssessorEvent.ConflictWithdrawn;

/// Who has which case now, and which conflicts of interest are declared.
///
/// @param cases account by id of the case
public record Duties(Map<String, String> cases, List<Conflict> conflicts) {

    public static final Duties NONE = new Duties(Map.of(), List.of());

    public Duties {
        cases = Map.copyOf(cases);
        conflicts = List.copyOf(conflicts);
    }

    public Optional<String> assignee(String caseId) {
        return Optional.ofNullable(cases.get(caseId));
    }

    /// Whether somebody has declared a conflict with a side that stands on a day.
    public boolean inConflict(String account, ConflictWith kind, String with, LocalDate day) {
        return conflicts.stream()
                .anyMatch(each ->
                        each.account().equals(account)
                                && each.kind() == kind
                                && each.with().equals(with)
                                && each.standsOn(day));
    }

    public Duties after(AssessorEvent event) {
        return switch (event) {
            case AssessorAssigned e -> assigned(e.caseId(), e.account());
            case AssessorReassigned e -> assigned(e.caseId(), e.account());
            case AssignmentReleased e -> released(e.caseId());
            case ConflictDeclared e -> {
                Conflict declared =
                        new Conflict(e.account(), e.kind(), e.with(), e.ground(), e.from());
                List<Conflict> all = others(declared);
                all.add(declared);
                yield new Duties(cases, all);
            }
            case ConflictWithdrawn e ->
                    new Duties(
                            cases,
                            others(
                                    new Conflict(
                                            e.account(),
                                            e.kind(),
                                            e.with(),
                                            e.ground(),
                                            e.withdrawnOn())));
            case AssessorEnrolled _, AssessorChanged _, AssessorStoodDown _, AssessorReturned _ ->
                    this;
        };
    }

    private List<Conflict> others(Conflict than) {
        List<Conflict> all = new ArrayList<>(conflicts);
        all.removeIf(than::same);
        return all;
    }

    private Duties assigned(String caseId, String account) {
        Map<String, String> all = new HashMap<>(cases);
        all.put(caseId, account);
        return new Duties(all, conflicts);
    }

    private Duties released(String caseId) {
        Map<String, String> all = new HashMap<>(cases);
        all.remove(caseId);
        return new Duties(all, conflicts);
    }
}
