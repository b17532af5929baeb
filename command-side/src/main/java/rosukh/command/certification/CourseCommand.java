package rosukh.command.certification;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// What leads a case off the straight path.
public sealed interface CourseCommand extends CertificationCommand {

    /// Open a case that renews a certificate, within the last six months of its validity
    /// (`CASE_RENEWAL_TOO_EARLY`, `CASE_RENEWAL_TOO_LATE`), unless it was revoked
    /// (`CASE_CERTIFICATE_REVOKED`). All rules of opening a case hold too.
    ///
    /// @param renewalOf the firm's case before this one, which ended with a certificate
    ///   (`CASE_NOTHING_TO_RENEW`)
    /// @param openedBy account of the person
    record OpenRenewal(
            @TargetAggregateIdentifier String caseId,
            String firmId,
            int number,
            String schemeId,
            String estateKey,
            String renewalOf,
            String openedBy,
            LocalDate on)
            implements CourseCommand {}

    /// Ask that a submitted application be judged under another version of its scheme; one question
    /// at a time (`CASE_SWITCH_PROPOSED_BEFORE`).
    ///
    /// @param schemeVersion a published version in force on `on` or earlier, and not the pinned one
    ///   (`CASE_SCHEME_VERSION_UNKNOWN`, `CASE_SCHEME_VERSION_PINNED`)
    /// @param grounds in words, never blank (`CASE_GROUNDS_MISSING`)
    record ProposeSchemeSwitch(
            @TargetAggregateIdentifier String caseId,
            String schemeVersion,
            String grounds,
            String proposedBy,
            String organisation,
            LocalDate on)
            implements CourseCommand {}

    /// Agree as a second person (`CASE_SWITCH_NOT_PROPOSED`, `CASE_SECOND_PERSON_NEEDED`). The
    /// application must be complete under the version (`CASE_INCOMPLETE`, `CASE_ANSWER_INVALID`);
    /// everything is judged anew.
    record ApproveSchemeSwitch(
            @TargetAggregateIdentifier String caseId,
            String approvedBy,
            String organisation,
            LocalDate on)
            implements CourseCommand {}

    /// Keep the pinned version (`CASE_SWITCH_NOT_PROPOSED`).
    ///
    /// @param grounds in words, never blank (`CASE_GROUNDS_MISSING`)
    record DeclineSchemeSwitch(
            @TargetAggregateIdentifier String caseId,
            String grounds,
            String declinedBy,
            String organisation,
            LocalDate on)
            implements CourseCommand {}

    /// Take the application back before it is decided; closes the case.
    ///
    /// @param grounds in words, never blank (`CASE_GROUNDS_MISSING`)
    /// @param withdrawnBy account of the person
    record WithdrawCase(
            @TargetAggregateIdentifier String caseId,
            String grounds,
            String withdrawnBy,
            LocalDate on)
            implements CourseCommand {}

    /// Go on with a withdrawn case (`CASE_NOT_WITHDRAWN`), unless the firm has a later one
    /// (`CASE_FOLLOWED_BY_ANOTHER`). It must be submitted anew.
    ///
    /// @param grounds in words, never blank (`CASE_GROUNDS_MISSING`)
    /// @param reopenedBy account of the person
    record ReopenCase(
            @TargetAggregateIdentifier String caseId,
            String grounds,
            String reopenedBy,
            LocalDate on)
            implements CourseCommand {}

    /// Note that two cases have to do with each other; also in a closed case.
    ///
    /// @param relation a code of [Course.Relation] other than `RENEWAL_OF`, which follows from the
    ///   opening (`CASE_RELATION_UNKNOWN`)
    /// @param otherCaseId another case (`CASE_OTHER_UNKNOWN`), each once per relation
    ///   (`CASE_LINKED_BEFORE`)
    /// @param linkedBy account of the person
    record LinkCase(
            @TargetAggregateIdentifier String caseId,
            String relation,
            String otherCaseId,
            String grounds,
            String linkedBy,
            LocalDate on)
            implements CourseCommand {}

    /// Close an application that was not submitted as a duplicate of another case
    /// (`CASE_ALREADY_SUBMITTED`); only an open case takes it in (`CASE_OTHER_CLOSED`).
    ///
    /// @param intoCaseId the case that goes on (`CASE_OTHER_UNKNOWN`)
    /// @param grounds in words, never blank (`CASE_GROUNDS_MISSING`)
    /// @param mergedBy account of the person
    record MergeCase(
            @TargetAggregateIdentifier String caseId,
            String intoCaseId,
            String grounds,
            String mergedBy,
            LocalDate on)
            implements CourseCommand {}
}
