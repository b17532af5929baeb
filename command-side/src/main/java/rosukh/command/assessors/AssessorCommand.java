package rosukh.command.assessors;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Delegable;
import rosukh.events.assessors.AssessorEvent;
import rosukh.events.assessors.ReleaseCause;

/// What can be asked of the register of assessors. `on` is the business date; persons are named by
/// account. The codes are those of [AssessorRefusal].
public sealed interface AssessorCommand extends Delegable {

    LocalDate on();

    /// The one stream.
    @TargetAggregateIdentifier
    default String streamId() {
        return AssessorEvent.STREAM;
    }

    /// Enrol an assessor (`ASSESSOR_ALREADY_ENROLLED`).
    ///
    /// @param account has signed in here as an assessor (`ACCOUNT_UNKNOWN`)
    /// @param fields codes of technology fields, at least one, each once
    ///   (`ASSESSOR_FIELDS_MALFORMED`)
    /// @param provinces keys; empty for the whole country (`ASSESSOR_PROVINCE_UNKNOWN`)
    /// @param mostCases open cases at once, 1 to 50 (`ASSESSOR_CAPACITY_RANGE`)
    record EnrolAssessor(
            String account,
            String organisation,
            List<String> fields,
            List<String> provinces,
            int mostCases,
            String enrolledBy,
            LocalDate on)
            implements AssessorCommand {}

    /// Say anew what is known of an assessor (`ASSESSOR_UNKNOWN`, `ASSESSOR_UNCHANGED`); the fields
    /// are those of an enrolment. Open cases stay, also where they are more than may be had now.
    record ChangeAssessor(
            String account,
            String organisation,
            List<String> fields,
            List<String> provinces,
            int mostCases,
            String changedBy,
            LocalDate on)
            implements AssessorCommand {}

    /// Ask an assessor no more for the time being (`ASSESSOR_STOOD_DOWN`).
    ///
    /// @param grounds in words, never blank (`ASSESSOR_GROUNDS_MISSING`)
    record StandDown(String account, String grounds, String stoodDownBy, LocalDate on)
            implements AssessorCommand {}

    /// Ask an assessor again (`ASSESSOR_IN_SERVICE`).
    ///
    /// @param grounds in words, never blank (`ASSESSOR_GROUNDS_MISSING`)
    record ReturnToService(String account, String grounds, String returnedBy, LocalDate on)
            implements AssessorCommand {}

    /// Declare a conflict of interest, or declare it again from a later day
    /// (`ASSESSOR_CONFLICT_KNOWN`).
    ///
    /// @param kind `FIRM` or `BODY`
    /// @param with id of the firm or key of the body
    /// @param ground `OWNER`, `EMPLOYEE`, `FAMILY`, `SERVICE` or `OTHER`
    ///   (`ASSESSOR_CONFLICT_MALFORMED` for any other word, or for nobody named)
    /// @param from first day
    record DeclareConflict(
            String account,
            String kind,
            String with,
            String ground,
            LocalDate from,
            String declaredBy,
            LocalDate on)
            implements AssessorCommand {}

    /// Take a declared conflict of interest back (`ASSESSOR_CONFLICT_UNKNOWN`).
    ///
    /// @param grounds in words, never blank (`ASSESSOR_GROUNDS_MISSING`)
    record WithdrawConflict(
            String account,
            String kind,
            String with,
            String ground,
            String grounds,
            String withdrawnBy,
            LocalDate on)
            implements AssessorCommand {}

    /// Give a submitted case its assessor (`ASSIGNMENT_CASE_UNKNOWN`,
    /// `ASSIGNMENT_CASE_NOT_SUBMITTED`, `ASSIGNMENT_EXISTS`, `ASSIGNMENT_NOBODY`).
    ///
    /// @param account who is named; null for the one the rule proposes (`ASSIGNMENT_NOT_ELIGIBLE`)
    /// @param reason why that one; needed where one is named (`ASSIGNMENT_REASON_MISSING`)
    /// @param on no earlier than the submission (`ASSIGNMENT_DATE_BACKWARDS`)
    record AssignAssessor(
            String caseId,
            @Nullable String account,
            @Nullable String reason,
            String assignedBy,
            LocalDate on)
            implements AssessorCommand {}

    /// Give a case another assessor than it has (`ASSIGNMENT_MISSING`, `ASSIGNMENT_SAME_PERSON`).
    ///
    /// @param account who is named; null for the one the rule proposes
    /// @param reason why it must change, never blank (`ASSIGNMENT_REASON_MISSING`)
    record ReassignAssessor(
            String caseId,
            @Nullable String account,
            String reason,
            String reassignedBy,
            LocalDate on)
            implements AssessorCommand {}

    /// End the assignment of a case that needs its assessor no longer (`ASSIGNMENT_MISSING`). Only
    /// the process that follows the cases sends it.
    ///
    /// @param cause `RECOMMENDED`, `WITHDRAWN` or `MERGED`
    record ReleaseAssignment(String caseId, ReleaseCause cause, LocalDate on)
            implements AssessorCommand {}
}
