package rosukh.command.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import rosukh.command.kernel.Delegable;
import rosukh.events.certification.Answer;
import rosukh.events.certification.Need;
import rosukh.events.certification.Scan;
import rosukh.events.sessions.SessionItem;

/// What can be asked of a case. `on` is the business date, a day in Iran and no earlier than the
/// last thing that happened in the case (`CASE_DATE_BACKWARDS`); persons are named only where a
/// rule needs them. A closed case takes an appeal, a link or its reopening and refuses everything
/// else (`CASE_CLOSED`). The codes are those of [CaseRefusal].
public sealed interface CertificationCommand extends Delegable
        permits AccelerationCommand,
                SupportCommand,
                ClockCommand,
                AppealCommand,
                CourseCommand,
                CertificationCommand.OpenCase,
                CertificationCommand.IdentifyTalent,
                CertificationCommand.AssessNeeds,
                CertificationCommand.DeclareProduct,
                CertificationCommand.DeclareFacts,
                CertificationCommand.AttachEvidence,
                CertificationCommand.SubmitApplication,
                CertificationCommand.AssessCriterion,
                CertificationCommand.RecordVisit,
                CertificationCommand.RecommendOutcome,
                CertificationCommand.GrantStatus,
                CertificationCommand.RefuseStatus,
                CertificationCommand.IssueCertificate {

    String caseId();

    LocalDate on();

    /// Open a case for a firm. Refused under `CASE_EARLIER_OPEN` while the one before is not
    /// closed, `CASE_NO_SCHEME_IN_FORCE` where no version is in force on that day.
    ///
    /// @param number which case of this firm it is, from 1 and without gaps; `caseId` is
    ///   `<firmId>.<number>`
    /// @param estateKey the park or zone where the firm works on that day, for example `KRM-P01`
    record OpenCase(
            @TargetAggregateIdentifier String caseId,
            String firmId,
            int number,
            String schemeId,
            String estateKey,
            LocalDate on)
            implements CertificationCommand {}

    /// Record that the firm is able to become knowledge-based. Once per case
    /// (`CASE_TALENT_ALREADY_IDENTIFIED`).
    ///
    /// @param field code of a technology field of the scheme in force; any word where it lists none
    /// @param grounds in words, never blank (`CASE_GROUNDS_MISSING`)
    record IdentifyTalent(
            @TargetAggregateIdentifier String caseId, String field, String grounds, LocalDate on)
            implements CertificationCommand {}

    /// Record what the firm lacks; may be done anew until the submission.
    ///
    /// @param digitalIntensity how many of 12 digital practices the firm has, from 0 to 12
    ///   (`CASE_DIGITAL_INTENSITY_RANGE`)
    /// @param needs each with a code and a description (`CASE_NEED_MALFORMED`); none is allowed
    record AssessNeeds(
            @TargetAggregateIdentifier String caseId,
            int digitalIntensity,
            List<Need> needs,
            LocalDate on)
            implements CertificationCommand {}

    /// Declare a product; a later declaration of the same id replaces all of the earlier one.
    ///
    /// @param productId names the product in the case: 1 to 40 Latin letters, digits and `-`
    ///   (`CASE_PRODUCT_MALFORMED`)
    /// @param answers by product field of the scheme in force, each field once; values as text in
    ///   the unit the field names (`CASE_FIELD_UNKNOWN`, `CASE_FIELD_TWICE`, `CASE_ANSWER_INVALID`)
    record DeclareProduct(
            @TargetAggregateIdentifier String caseId,
            String productId,
            String name,
            List<Answer> answers,
            LocalDate on)
            implements CertificationCommand {}

    /// Declare figures of the firm; an answer replaces an earlier one to the same field, others
    /// stay.
    ///
    /// @param answers at least one (`CASE_NOTHING_DECLARED`), by field of the scheme in force, each
    ///   once; values as text, money in whole rials, choices as the codes the scheme lists
    ///   (`CASE_FIELD_UNKNOWN`, `CASE_FIELD_TWICE`, `CASE_ANSWER_INVALID`)
    record DeclareFacts(
            @TargetAggregateIdentifier String caseId, List<Answer> answers, LocalDate on)
            implements CertificationCommand {}

    /// Attach a document. The content is stored before this is sent; size and hash are measured,
    /// not told.
    ///
    /// @param evidenceId new in the case (`EVIDENCE_ALREADY_ATTACHED`)
    /// @param requirement code of an evidence item of the scheme (`EVIDENCE_REQUIREMENT_UNKNOWN`)
    /// @param sizeBytes at least 1
    /// @param sha256 of the content, 64 lower-case hex digits (`EVIDENCE_MALFORMED`)
    /// @param issuedOn the date on the document, no later than `on` (`EVIDENCE_IN_FUTURE`) and no
    ///   older than the scheme allows, on `on` or, once submitted, on the day of the submission
    ///   (`EVIDENCE_TOO_OLD`)
    record AttachEvidence(
            @TargetAggregateIdentifier String caseId,
            String evidenceId,
            String requirement,
            String fileName,
            String mediaType,
            long sizeBytes,
            String sha256,
            LocalDate issuedOn,
            LocalDate on,
            @Nullable Scan scan)
            implements CertificationCommand {

        /// A file of which nothing is known of a scan.
        AttachEvidence(
                String caseId,
                String evidenceId,
                String requirement,
                String fileName,
                String mediaType,
                long sizeBytes,
                String sha256,
                LocalDate issuedOn,
                LocalDate on) {
            this(
                    caseId,
                    evidenceId,
                    requirement,
                    fileName,
                    mediaType,
                    sizeBytes,
                    sha256,
                    issuedOn,
                    on,
                    null);
        }
    }

    /// Submit the application; it is accepted only when complete. `CASE_INCOMPLETE` lists what is
    /// missing; under `CASE_BARRED` an earlier refusal stands against it, which the shell reads
    /// from the firm's earlier cases. Pins the version of the scheme in force.
    ///
    /// @param submittedBy account of the person
    /// @param intactEvidence ids of the attached files whose content still has the recorded hash,
    ///   read now
    /// @param scannedOnly whether this installation takes scanned files only
    ///   (`EVIDENCE_NOT_SCANNED`)
    record SubmitApplication(
            @TargetAggregateIdentifier String caseId,
            String submittedBy,
            Set<String> intactEvidence,
            boolean scannedOnly,
            LocalDate on)
            implements CertificationCommand {}

    /// Judge one criterion, or judge it anew until the recommendation. What is found replaces what
    /// was declared.
    ///
    /// @param criterion code of a criterion of the pinned version (`CASE_CRITERION_UNKNOWN`)
    /// @param subject product id, or empty for the firm itself (`CASE_SUBJECT_UNKNOWN`)
    /// @param finding one field the criterion reads, with its value as in a declaration
    ///   (`CASE_FINDING_OFF_CRITERION`, `CASE_ANSWER_INVALID`)
    /// @param remark in words, or empty
    /// @param assessedBy account of the person; with the organisation it must neither have helped
    ///   the firm nor decided on it (`CASE_HELPER_MAY_NOT_ASSESS`, `CASE_DECIDER_MAY_NOT_ASSESS`),
    ///   in this case or in the last 24 months; of a case that is assigned it is the assessor
    ///   (`CASE_ASSESSOR_NOT_ASSIGNED`), without a conflict of interest
    ///   (`CASE_ASSESSOR_IN_CONFLICT`)
    record AssessCriterion(
            @TargetAggregateIdentifier String caseId,
            String criterion,
            String subject,
            Answer finding,
            String remark,
            String assessedBy,
            String assessorOrganisation,
            LocalDate on)
            implements CertificationCommand {}

    /// Record that the firm was seen at work.
    ///
    /// @param findings in words, never blank (`CASE_VISIT_MALFORMED`)
    /// @param visitedBy as for a judgement
    record RecordVisit(
            @TargetAggregateIdentifier String caseId,
            String findings,
            String visitedBy,
            String organisation,
            LocalDate on)
            implements CertificationCommand {}

    /// Recommend what the rules say of the findings, once every criterion is judged.
    /// `CASE_CRITERIA_OPEN` lists those that are not.
    ///
    /// @param opinion in words; the outcome itself is computed, not told
    /// @param recommendedBy as for a judgement
    record RecommendOutcome(
            @TargetAggregateIdentifier String caseId,
            String opinion,
            String recommendedBy,
            String organisation,
            LocalDate on)
            implements CertificationCommand {}

    /// Grant the status in the recommended class. Refused under `CASE_NOT_ELIGIBLE` where the
    /// evaluation found reasons against it, `CASE_ON_AGENDA` while a session of the working group
    /// holds the case.
    ///
    /// @param decidedBy account of the person; with the organisation it must have neither helped,
    ///   assessed nor recommended (`CASE_HELPER_MAY_NOT_DECIDE`, `CASE_ASSESSOR_MAY_NOT_DECIDE`,
    ///   `CASE_RECOMMENDER_MAY_NOT_DECIDE`)
    /// @param session the concluded item that is carried out by this; null where one person decides
    record GrantStatus(
            @TargetAggregateIdentifier String caseId,
            String decidedBy,
            String organisation,
            LocalDate on,
            @Nullable SessionItem session)
            implements CertificationCommand {

        public GrantStatus(String caseId, String decidedBy, String organisation, LocalDate on) {
            this(caseId, decidedBy, organisation, on, null);
        }
    }

    /// Refuse the status with coded reasons. Closes the case; itself refused under `CASE_ELIGIBLE`
    /// where the evaluation found none.
    ///
    /// @param reasons codes of the pinned scheme's refusal reasons, at least one, each once and
    ///   each found by the evaluation (`CASE_REASONS_MALFORMED`, `CASE_REASON_UNKNOWN`,
    ///   `CASE_REASON_NOT_FOUND`)
    /// @param explanation in words, never blank (`CASE_EXPLANATION_MISSING`)
    /// @param decidedBy as for a grant
    /// @param session as for a grant
    record RefuseStatus(
            @TargetAggregateIdentifier String caseId,
            List<String> reasons,
            String explanation,
            String decidedBy,
            String organisation,
            LocalDate on,
            @Nullable SessionItem session)
            implements CertificationCommand {

        public RefuseStatus(
                String caseId,
                List<String> reasons,
                String explanation,
                String decidedBy,
                String organisation,
                LocalDate on) {
            this(caseId, reasons, explanation, decidedBy, organisation, on, null);
        }
    }

    /// Issue the certificate of a granted status. Closes the case; valid for the months the scheme
    /// gives the class, counted from the decision (`CASE_NOT_GRANTED` without one).
    ///
    /// @param certificateNumber 4 to 40 capital letters, digits and `-`
    ///   (`CERTIFICATE_NUMBER_MALFORMED`), unique in the register (`CERTIFICATE_NUMBER_TAKEN`)
    record IssueCertificate(
            @TargetAggregateIdentifier String caseId, String certificateNumber, LocalDate on)
            implements CertificationCommand {}
}
