package rosukh.command.assessors;

import static rosukh.command.assessors.AssessorRefusal.ASSIGNMENT_CASE_NOT_SUBMITTED;
import static rosukh.command.assessors.AssessorRefusal.ASSIGNMENT_DATE_BACKWARDS;
import static rosukh.command.assessors.AssessorRefusal.ASSIGNMENT_EXISTS;
import static rosukh.command.assessors.AssessorRefusal.ASSIGNMENT_MISSING;
import static rosukh.command.assessors.AssessorRefusal.ASSIGNMENT_REASON_MISSING;
import static rosukh.command.assessors.AssessorRefusal.ASSIGNMENT_SAME_PERSON;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.command.assessors.AssessorCommand.AssignAssessor;
import rosukh.command.assessors.AssessorCommand.ReassignAssessor;
import rosukh.command.assessors.AssessorCommand.ReleaseAssignment;
import rosukh.events.assessors.AssessorEvent.AssessorAssigned;
import rosukh.events.assessors.AssessorEvent.AssessorReassigned;
import rosukh.events.assessors.AssessorEvent.AssignmentReleased;
import rosukh.events.assessors.AssignmentWay;
import rosukh.events.assessors.Candidate;

/// Who has which case. What is chosen is explained: the event holds everybody who was considered.
final class Assigning {

    private Assigning() {}

    static AssessorAssigned assign(Pool pool, AssignAssessor command, CaseOnFile file) {
        waits(file, command.on());
        pool.duties()
                .assignee(command.caseId())
                .ifPresent(has -> {
                    throw ASSIGNMENT_EXISTS.because("the case is assigned to " + has);
                });
        String named = command.account();
        String reason = named == null ? null : reason(command.reason());
        List<Candidate> candidates = chosen(new Choice(pool, file, command.on(), null), named);
        return new AssessorAssigned(
                file.caseId(),
                file.firmId(),
                candidates.getFirst().account(),
                way(named),
                reason,
                candidates,
                command.assignedBy(),
                command.on());
    }

    static AssessorReassigned reassign(Pool pool, ReassignAssessor command, CaseOnFile file) {
        waits(file, command.on());
        String from = assignee(pool, command.caseId());
        String named = command.account();
        if (from.equals(named)) throw ASSIGNMENT_SAME_PERSON.because(from + " has the case");
        String reason = reason(command.reason());
        List<Candidate> candidates = chosen(new Choice(pool, file, command.on(), from), named);
        return new AssessorReassigned(
                file.caseId(),
                file.firmId(),
                from,
                candidates.getFirst().account(),
                way(named),
                reason,
                candidates,
                command.reassignedBy(),
                command.on());
    }

    static AssignmentReleased release(Pool pool, ReleaseAssignment command) {
        return new AssignmentReleased(
                command.caseId(), assignee(pool, command.caseId()), command.cause(), command.on());
    }

    private static String assignee(Pool pool, String caseId) {
        Optional<String> has = pool.duties().assignee(caseId);
        return has.orElseThrow(() -> ASSIGNMENT_MISSING.because("the case has no assessor"));
    }

    private static void waits(CaseOnFile file, LocalDate on) {
        LocalDate submittedOn = file.submittedOn();
        if (submittedOn == null)
            throw ASSIGNMENT_CASE_NOT_SUBMITTED.because(
                    "the case does not wait for its assessment");
        if (on.isBefore(submittedOn))
            throw ASSIGNMENT_DATE_BACKWARDS.because("it was submitted on " + submittedOn);
    }

    private static List<Candidate> chosen(Choice choice, @Nullable String named) {
        return named == null ? choice.proposed() : choice.named(named);
    }

    private static AssignmentWay way(@Nullable String named) {
        return named == null ? AssignmentWay.PROPOSED : AssignmentWay.NAMED;
    }

    private static String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank())
            throw ASSIGNMENT_REASON_MISSING.because("it must be said why");
        return reason.strip();
    }
}
