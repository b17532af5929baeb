package rosukh.query.certification.assessors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.assessors.AssessorEvent.AssessorChanged;
import rosukh.events.assessors.AssessorEvent.AssessorEnrolled;
import rosukh.events.assessors.AssessorEvent.ConflictDeclared;
import rosukh.events.assessors.AssessorEvent.ConflictWithdrawn;
import rosukh.events.assessors.Conflict;
import rosukh.events.assessors.ConflictGround;
import rosukh.events.assessors.ConflictWith;

/// An assessor of the register, with what is on the desk now.
///
/// @param provinces keys; empty for the whole country
/// @param mostCases open cases at once
/// @param lastAssigned null if there was no assignment
public record Member(
        String account,
        String organisation,
        List<String> fields,
        List<String> provinces,
        int mostCases,
        boolean inService,
        @Nullable LocalDate lastAssigned,
        List<Desk> cases,
        List<Declared> conflicts) {

    /// A case on the desk.
    public record Desk(String caseId, String firmId, LocalDate since) {}

    /// A conflict as it was declared last.
    public record Declared(ConflictWith kind, String with, ConflictGround ground, LocalDate from) {

        Conflict of(String account) {
            return new Conflict(account, kind, with, ground, from);
        }
    }

    static Member enrolled(AssessorEnrolled e) {
        return new Member(
                e.account(),
                e.organisation(),
                e.fields(),
                e.provinces(),
                e.mostCases(),
                true,
                null,
                List.of(),
                List.of());
    }

    Member changed(AssessorChanged e) {
        return new Member(
                account,
                e.organisation(),
                e.fields(),
                e.provinces(),
                e.mostCases(),
                inService,
                lastAssigned,
                cases,
                conflicts);
    }

    Member inService(boolean now) {
        return with(now, lastAssigned, cases, conflicts);
    }

    Member assigned(String caseId, String firmId, LocalDate on) {
        List<Desk> all = new ArrayList<>(without(caseId));
        all.add(new Desk(caseId, firmId, on));
        LocalDate last = lastAssigned != null && lastAssigned.isAfter(on) ? lastAssigned : on;
        return with(inService, last, all, conflicts);
    }

    Member released(String caseId) {
        return with(inService, lastAssigned, without(caseId), conflicts);
    }

    Member declared(ConflictDeclared e) {
        List<Declared> all = new ArrayList<>(others(e.kind(), e.with(), e.ground()));
        all.add(new Declared(e.kind(), e.with(), e.ground(), e.from()));
        return with(inService, lastAssigned, cases, all);
    }

    Member withdrawn(ConflictWithdrawn e) {
        return with(inService, lastAssigned, cases, others(e.kind(), e.with(), e.ground()));
    }

    /// The conflicts that stand on a day.
    List<Declared> standing(LocalDate day) {
        return conflicts.stream().filter(each -> each.of(account).standsOn(day)).toList();
    }

    private List<Desk> without(String caseId) {
        return cases.stream().filter(each -> !each.caseId().equals(caseId)).toList();
    }

    private List<Declared> others(ConflictWith kind, String with, ConflictGround ground) {
        return conflicts.stream()
                .filter(each ->
                        each.kind() != kind || !each.with().equals(with) || each.ground() != ground)
                .toList();
    }

    private Member with(
            boolean now, @Nullable LocalDate last, List<Desk> desk, List<Declared> declared) {
        return new Member(
                account,
                organisation,
                fields,
                provinces,
                mostCases,
                now,
                last,
                List.copyOf(desk),
                List.copyOf(declared));
    }
}
