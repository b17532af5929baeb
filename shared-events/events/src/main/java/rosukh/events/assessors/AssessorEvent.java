package rosukh.events.assessors;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.EventType;
import rosukh.events.Personal;
import rosukh.events.Tagged;

/// Everything that can happen to the assessors and their assignments. There is one stream for all
/// of them ([#STREAM]): a choice rests on the load and the turn of everybody, so two at once must
/// not pass each other. Persons are named by their account, organisations by their key.
public sealed interface AssessorEvent {

    /// The one stream.
    String STREAM = "assessors";

    /// The tag of whatever changes who is assigned to a case.
    static String assignmentOf(String caseId) {
        return "assignment-of:" + caseId;
    }

    /// The tag of whatever changes an assessor's conflicts of interest.
    static String conflictsOf(String account) {
        return "conflicts-of:" + account;
    }

    /// Somebody may be asked to assess.
    ///
    /// @param fields codes of technology fields, at least one
    /// @param provinces keys; empty for the whole country
    /// @param mostCases how many open cases at once
    @EventType("assessors.assessor-enrolled")
    record AssessorEnrolled(
            String account,
            String organisation,
            List<String> fields,
            List<String> provinces,
            int mostCases,
            String enrolledBy,
            LocalDate enrolledOn)
            implements AssessorEvent {

        public AssessorEnrolled {
            fields = List.copyOf(fields);
            provinces = List.copyOf(provinces);
        }
    }

    /// What is known of an assessor is otherwise from now on; all of it is told.
    @EventType("assessors.assessor-changed")
    record AssessorChanged(
            String account,
            String organisation,
            List<String> fields,
            List<String> provinces,
            int mostCases,
            String changedBy,
            LocalDate changedOn)
            implements AssessorEvent {

        public AssessorChanged {
            fields = List.copyOf(fields);
            provinces = List.copyOf(provinces);
        }
    }

    /// An assessor is asked no more for the time being; open cases stay.
    @EventType("assessors.assessor-stood-down")
    record AssessorStoodDown(
            String account,
            @Personal(subject = "person:{account}") String grounds,
            String stoodDownBy,
            LocalDate stoodDownOn)
            implements AssessorEvent {}

    /// An assessor may be asked again.
    @EventType("assessors.assessor-returned")
    record AssessorReturned(
            String account,
            @Personal(subject = "person:{account}") String grounds,
            String returnedBy,
            LocalDate returnedOn)
            implements AssessorEvent {}

    /// An assessor has a conflict of interest. It ends after 24 months unless it is declared again,
    /// that of an owner or of family only when it is withdrawn.
    ///
    /// @param with id of the firm or key of the body
    /// @param from first day
    @EventType("assessors.conflict-declared")
    record ConflictDeclared(
            String account,
            ConflictWith kind,
            String with,
            ConflictGround ground,
            LocalDate from,
            String declaredBy,
            LocalDate declaredOn)
            implements AssessorEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(conflictsOf(account));
        }
    }

    /// A conflict of interest is over.
    @EventType("assessors.conflict-withdrawn")
    record ConflictWithdrawn(
            String account,
            ConflictWith kind,
            String with,
            ConflictGround ground,
            @Personal(subject = "person:{account}") String grounds,
            String withdrawnBy,
            LocalDate withdrawnOn)
            implements AssessorEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(conflictsOf(account));
        }
    }

    /// A submitted case has its assessor; from here on nobody else judges it.
    ///
    /// @param reason why this one was named; null if it was proposed
    /// @param candidates everybody who was considered, in the order of the choice
    @EventType("assessors.assessor-assigned")
    record AssessorAssigned(
            String caseId,
            String firmId,
            String account,
            AssignmentWay way,
            @Personal(subject = "person:{account}") @Nullable String reason,
            List<Candidate> candidates,
            String assignedBy,
            LocalDate assignedOn)
            implements AssessorEvent, Tagged {

        public AssessorAssigned {
            candidates = List.copyOf(candidates);
        }

        @Override
        public List<String> tags() {
            return List.of(assignmentOf(caseId));
        }
    }

    /// A case has another assessor than before.
    ///
    /// @param from account of the one before
    /// @param reason why it had to change
    @EventType("assessors.assessor-reassigned")
    record AssessorReassigned(
            String caseId,
            String firmId,
            String from,
            String account,
            AssignmentWay way,
            @Personal(subject = "person:{from}") String reason,
            List<Candidate> candidates,
            String reassignedBy,
            LocalDate reassignedOn)
            implements AssessorEvent, Tagged {

        public AssessorReassigned {
            candidates = List.copyOf(candidates);
        }

        @Override
        public List<String> tags() {
            return List.of(assignmentOf(caseId));
        }
    }

    /// The case needs its assessor no longer.
    @EventType("assessors.assignment-released")
    record AssignmentReleased(
            String caseId, String account, ReleaseCause cause, LocalDate releasedOn)
            implements AssessorEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(assignmentOf(caseId));
        }
    }
}
