package rosukh.command.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import rosukh.events.certification.Answer;
import rosukh.events.certification.Need;
import rosukh.events.certification.PlanItem;

/// What can be asked of a case. `on` is the business date; persons are named only where a rule
/// needs them.
public sealed interface CertificationCommand {

    String caseId();

    LocalDate on();

    /// Open a case for a firm.
    ///
    /// @param number which case of this firm it is, from 1; `caseId` is `<firmId>.<number>`
    record OpenCase(
            @TargetAggregateIdentifier String caseId,
            String firmId,
            int number,
            String schemeId,
            String estateKey,
            LocalDate on)
            implements CertificationCommand {}

    record IdentifyTalent(
            @TargetAggregateIdentifier String caseId, String field, String grounds, LocalDate on)
            implements CertificationCommand {}

    record AssessNeeds(
            @TargetAggregateIdentifier String caseId,
            int digitalIntensity,
            List<Need> needs,
            LocalDate on)
            implements CertificationCommand {}

    record AgreeAccelerationPlan(
            @TargetAggregateIdentifier String caseId,
            String brokerOrganisation,
            String agreedBy,
            List<PlanItem> items,
            LocalDate on)
            implements CertificationCommand {}

    record CompletePlanItem(@TargetAggregateIdentifier String caseId, String item, LocalDate on)
            implements CertificationCommand {}

    record DeclareProduct(
            @TargetAggregateIdentifier String caseId,
            String productId,
            String name,
            List<Answer> answers,
            LocalDate on)
            implements CertificationCommand {}

    record DeclareFacts(
            @TargetAggregateIdentifier String caseId, List<Answer> answers, LocalDate on)
            implements CertificationCommand {}

    /// The content is stored before this is sent; size and hash are measured, not told.
    record AttachEvidence(
            @TargetAggregateIdentifier String caseId,
            String evidenceId,
            String requirement,
            String fileName,
            String mediaType,
            long sizeBytes,
            String sha256,
            LocalDate issuedOn,
            LocalDate on)
            implements CertificationCommand {}

    /// Submit the application; it is accepted only when complete. Earlier refusals of the firm are
    /// read from its earlier cases by the shell.
    ///
    /// @param intactEvidence ids of the attached files whose content still has the recorded hash,
    ///   read now
    record SubmitApplication(
            @TargetAggregateIdentifier String caseId,
            String submittedBy,
            Set<String> intactEvidence,
            LocalDate on)
            implements CertificationCommand {}

    /// Judge one criterion.
    ///
    /// @param subject product id, or empty for the firm itself
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

    record RecommendOutcome(
            @TargetAggregateIdentifier String caseId,
            String opinion,
            String recommendedBy,
            String organisation,
            LocalDate on)
            implements CertificationCommand {}

    record GrantStatus(
            @TargetAggregateIdentifier String caseId,
            String decidedBy,
            String organisation,
            LocalDate on)
            implements CertificationCommand {}

    /// Refuse the status with coded reasons.
    ///
    /// @param reasons codes of the pinned scheme's refusal reasons
    record RefuseStatus(
            @TargetAggregateIdentifier String caseId,
            List<String> reasons,
            String explanation,
            String decidedBy,
            String organisation,
            LocalDate on)
            implements CertificationCommand {}

    record IssueCertificate(
            @TargetAggregateIdentifier String caseId, String certificateNumber, LocalDate on)
            implements CertificationCommand {}
}
