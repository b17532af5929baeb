package rosukh.command.assessors;

import static rosukh.command.assessors.AssessorRefusal.ASSESSOR_UNKNOWN;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rosukh.command.assessors.AssessorCommand.AssignAssessor;
import rosukh.command.assessors.AssessorCommand.ChangeAssessor;
import rosukh.command.assessors.AssessorCommand.DeclareConflict;
import rosukh.command.assessors.AssessorCommand.EnrolAssessor;
import rosukh.command.assessors.AssessorCommand.ReassignAssessor;
import rosukh.command.assessors.AssessorCommand.ReleaseAssignment;
import rosukh.command.assessors.AssessorCommand.ReturnToService;
import rosukh.command.assessors.AssessorCommand.StandDown;
import rosukh.command.assessors.AssessorCommand.WithdrawConflict;
import rosukh.events.assessors.AssessorEvent;
import rosukh.events.assessors.AssessorEvent.AssessorAssigned;
import rosukh.events.assessors.AssessorEvent.AssessorChanged;
import rosukh.events.assessors.AssessorEvent.AssessorEnrolled;
import rosukh.events.assessors.AssessorEvent.AssessorReassigned;
import rosukh.events.assessors.AssessorEvent.AssessorReturned;
import rosukh.events.assessors.AssessorEvent.AssessorStoodDown;
import rosukh.events.assessors.AssessorEvent.AssignmentReleased;
import rosukh.events.assessors.AssessorEvent.ConflictDeclared;
import rosukh.events.assessors.AssessorEvent.ConflictWithdrawn;
import rosukh.events.assessors.Duties;

/// All assessors with their open cases, conflicts and turns. The rules lie beside it: the register
/// in [Register], the assignments in [Assigning].
///
/// @param assessors by account
/// @param turns by firm
record Pool(Map<String, Enrolled> assessors, Duties duties, Map<String, Turns> turns) {

    static final Pool EMPTY = new Pool(Map.of(), Duties.NONE, Map.of());

    Pool {
        assessors = Map.copyOf(assessors);
        turns = Map.copyOf(turns);
    }

    /// @param file the case an assignment is about; null for every other command
    List<AssessorEvent> decide(AssessorCommand command, @Nullable CaseOnFile file) {
        AssessorEvent event =
                switch (command) {
                    case EnrolAssessor enrol -> Register.enrol(this, enrol);
                    case ChangeAssessor change -> Register.change(this, change);
                    case StandDown down -> Register.standDown(this, down);
                    case ReturnToService back -> Register.comeBack(this, back);
                    case DeclareConflict declare -> Register.declare(this, declare);
                    case WithdrawConflict withdraw -> Register.withdraw(this, withdraw);
                    case AssignAssessor assign ->
                            Assigning.assign(this, assign, Objects.requireNonNull(file));
                    case ReassignAssessor reassign ->
                            Assigning.reassign(this, reassign, Objects.requireNonNull(file));
                    case ReleaseAssignment release -> Assigning.release(this, release);
                };
        return List.of(event);
    }

    Pool evolve(AssessorEvent event) {
        Duties now = duties.after(event);
        return switch (event) {
            case AssessorEnrolled(
                            var account,
                            var body,
                            var fields,
                            var provinces,
                            var most,
                            _,
                            _) ->
                    known(
                            account,
                            _ -> new Enrolled(body, fields, provinces, most, true, null),
                            now);
            case AssessorChanged(
                            var account,
                            var body,
                            var fields,
                            var provinces,
                            var most,
                            _,
                            _) ->
                    known(
                            account,
                            before ->
                                    new Enrolled(
                                            body,
                                            fields,
                                            provinces,
                                            most,
                                            before.inService(),
                                            before.lastAssigned()),
                            now);
            case AssessorStoodDown e -> known(e.account(), before -> before.inService(false), now);
            case AssessorReturned e -> known(e.account(), before -> before.inService(true), now);
            case ConflictDeclared _, ConflictWithdrawn _, AssignmentReleased _ ->
                    new Pool(assessors, now, turns);
            case AssessorAssigned e ->
                    known(e.account(), before -> before.assignedOn(e.assignedOn()), now)
                            .turned(e.firmId(), e.caseId(), e.account());
            case AssessorReassigned e ->
                    known(e.account(), before -> before.assignedOn(e.reassignedOn()), now)
                            .turned(e.firmId(), e.caseId(), e.account());
        };
    }

    Enrolled enrolled(String account) {
        Enrolled found = assessors.get(account);
        if (found == null) throw ASSESSOR_UNKNOWN.because(account + " is not enrolled");
        return found;
    }

    int openCases(String account) {
        return (int) duties.cases().values().stream().filter(account::equals).count();
    }

    Turns turns(String firmId) {
        return turns.getOrDefault(firmId, Turns.NONE);
    }

    private Pool known(String account, UnaryOperator<Enrolled> change, Duties now) {
        Map<String, Enrolled> all = new HashMap<>(assessors);
        all.compute(account, (_, before) -> change.apply(before));
        return new Pool(all, now, turns);
    }

    private Pool turned(String firmId, String caseId, String account) {
        Map<String, Turns> all = new HashMap<>(turns);
        all.put(firmId, turns(firmId).with(caseId, account));
        return new Pool(assessors, duties, all);
    }
}
