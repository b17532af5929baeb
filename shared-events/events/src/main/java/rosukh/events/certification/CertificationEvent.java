package rosukh.events.certification;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.Claim;
import rosukh.events.Claiming;
import rosukh.events.EventType;
import rosukh.events.Personal;
import rosukh.events.Tagged;

/// Everything that can happen on a firm's path to knowledge-based status, one stream per case.
/// Persons are named by their account, organisations by their key: the body a person acts for; all
/// dates are business dates in Asia/Tehran.
public sealed interface CertificationEvent
        permits AccelerationEvent,
                SupportEvent,
                ClockEvent,
                AppealEvent,
                CourseEvent,
                PartEvent,
                CertificationEvent.CaseOpened,
                CertificationEvent.TalentIdentified,
                CertificationEvent.NeedsAssessed,
                CertificationEvent.ProductDeclared,
                CertificationEvent.FactsDeclared,
                CertificationEvent.EvidenceAttached,
                CertificationEvent.ApplicationSubmitted,
                CertificationEvent.CriterionAssessed,
                CertificationEvent.OutcomeRecommended,
                CertificationEvent.StatusGranted,
                CertificationEvent.StatusRefused,
                CertificationEvent.CertificateIssued,
                CertificationEvent.VisitRecorded {

    String caseId();

    /// The tag of whatever begins a case of a firm, or begins one again.
    static String casesOf(String firmId) {
        return "cases-of:" + firmId;
    }

    static String endOf(String caseId) {
        return "end-of:" + caseId;
    }

    /// The tag of whatever ends the assessment of a case.
    static String assessmentOf(String caseId) {
        return "assessment-of:" + caseId;
    }

    /// A case was opened for a firm.
    ///
    /// @param number which case of this firm it is, from 1
    /// @param schemeId scheme applied for, for example `ir-kb`; the version is pinned at submission
    /// @param estateKey where the firm works on that day
    @EventType("certification.case-opened")
    record CaseOpened(
            String caseId,
            String firmId,
            int number,
            String schemeId,
            String estateKey,
            String provinceKey,
            LocalDate openedOn)
            implements CertificationEvent, Tagged {

        @Override
        public List<String> tags() {
            return List.of(casesOf(firmId));
        }
    }

    /// The firm was found able to become knowledge-based.
    ///
    /// @param field code of the technology field, for example `ADVANCED_MATERIALS`
    @EventType("certification.talent-identified")
    record TalentIdentified(
            String caseId,
            String field,
            @Personal(subject = "case:{caseId}") String grounds,
            LocalDate identifiedOn)
            implements CertificationEvent {}

    /// What the firm needs was assessed.
    ///
    /// @param digitalIntensity Eurostat digital intensity index, 0 to 12
    @EventType("certification.needs-assessed")
    record NeedsAssessed(
            String caseId, int digitalIntensity, List<Need> needs, LocalDate assessedOn)
            implements CertificationEvent {

        public NeedsAssessed {
            needs = List.copyOf(needs);
        }
    }

    /// A product was declared, or declared anew under the same id.
    @EventType("certification.product-declared")
    record ProductDeclared(
            String caseId,
            String productId,
            String name,
            List<Answer> answers,
            LocalDate declaredOn)
            implements CertificationEvent {

        public ProductDeclared {
            answers = List.copyOf(answers);
        }
    }

    /// The firm's figures were declared; later answers to a field replace earlier ones.
    @EventType("certification.facts-declared")
    record FactsDeclared(String caseId, List<Answer> answers, LocalDate declaredOn)
            implements CertificationEvent {

        public FactsDeclared {
            answers = List.copyOf(answers);
        }
    }

    /// A file was attached as evidence; its content is stored apart under `evidenceId`.
    ///
    /// @param requirement code of the scheme's evidence item, for example `TAX_RETURN`
    /// @param sizeBytes length of the content
    /// @param sha256 SHA-256 of the content in lower-case hex
    /// @param issuedOn the date on the document
    /// @param scan what a scanner said of it; null where that was not recorded yet
    @EventType("certification.evidence-attached")
    record EvidenceAttached(
            String caseId,
            String evidenceId,
            String requirement,
            @Personal(subject = "case:{caseId}") String fileName,
            String mediaType,
            long sizeBytes,
            String sha256,
            LocalDate issuedOn,
            LocalDate attachedOn,
            @Nullable Scan scan)
            implements CertificationEvent {

        public EvidenceAttached(
                String caseId,
                String evidenceId,
                String requirement,
                String fileName,
                String mediaType,
                long sizeBytes,
                String sha256,
                LocalDate issuedOn,
                LocalDate attachedOn) {
            this(
                    caseId,
                    evidenceId,
                    requirement,
                    fileName,
                    mediaType,
                    sizeBytes,
                    sha256,
                    issuedOn,
                    attachedOn,
                    null);
        }
    }

    /// The application was complete and was submitted; from here on the scheme version is pinned.
    ///
    /// @param schemeSha256 hash of the pinned version's canonical document
    @EventType("certification.application-submitted")
    record ApplicationSubmitted(
            String caseId,
            String schemeId,
            String schemeVersion,
            String schemeSha256,
            String submittedBy,
            LocalDate submittedOn)
            implements CertificationEvent {}

    /// An assessor judged one criterion, or judged it anew.
    ///
    /// @param criterion code of the scheme's criterion, for example `P1`
    /// @param subject id of the product, or empty for the firm itself
    /// @param finding what the assessor found for the criterion's field; it replaces what was
    ///   declared
    @EventType("certification.criterion-assessed")
    record CriterionAssessed(
            String caseId,
            String criterion,
            String subject,
            Answer finding,
            @Personal(subject = "case:{caseId}") String remark,
            String assessedBy,
            String assessorOrganisation,
            LocalDate assessedOn)
            implements CertificationEvent {}

    /// The assessors saw the firm at work.
    ///
    /// @param estateKey where
    /// @param findings what they saw, in words
    @EventType("certification.visit-recorded")
    record VisitRecorded(
            String caseId,
            String estateKey,
            @Personal(subject = "case:{caseId}") String findings,
            String visitedBy,
            String organisation,
            LocalDate visitedOn)
            implements CertificationEvent {}

    /// The assessors recommended an outcome; all criteria are judged.
    ///
    /// @param outcome status of the evaluation under the pinned version, for example `ELIGIBLE` or
    ///   `REFUSED`
    /// @param kbClass the class that follows, for example `NOPA`; null unless eligible
    /// @param reasons coded reasons of the evaluation, in the order of the scheme
    @EventType("certification.outcome-recommended")
    record OutcomeRecommended(
            String caseId,
            String outcome,
            @Nullable String kbClass,
            List<String> reasons,
            @Personal(subject = "case:{caseId}") String opinion,
            String recommendedBy,
            String organisation,
            LocalDate recommendedOn)
            implements CertificationEvent, Tagged {

        public OutcomeRecommended {
            reasons = List.copyOf(reasons);
        }

        @Override
        public List<String> tags() {
            return List.of(assessmentOf(caseId));
        }
    }

    /// The working group granted the status.
    @EventType("certification.status-granted")
    record StatusGranted(
            String caseId,
            String kbClass,
            String decidedBy,
            String organisation,
            LocalDate decidedOn)
            implements CertificationEvent {}

    /// The working group refused the status.
    ///
    /// @param reasons codes of the scheme's refusal reasons, at least one
    /// @param productIds the products it was refused for; re-entry may need a new one
    @EventType("certification.status-refused")
    record StatusRefused(
            String caseId,
            List<String> reasons,
            List<String> productIds,
            @Personal(subject = "case:{caseId}") String explanation,
            String decidedBy,
            String organisation,
            LocalDate decidedOn)
            implements CertificationEvent, Tagged {

        public StatusRefused {
            reasons = List.copyOf(reasons);
            productIds = List.copyOf(productIds);
        }

        @Override
        public List<String> tags() {
            return List.of(endOf(caseId));
        }
    }

    /// The certificate was issued.
    ///
    /// @param validTo last day of validity; null where the scheme sets no end
    @EventType("certification.certificate-issued")
    record CertificateIssued(
            String caseId,
            String certificateNumber,
            String kbClass,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            LocalDate issuedOn)
            implements CertificationEvent, Claiming, Tagged {

        @Override
        public List<Claim> claims() {
            return List.of(new Claim("certificate.number", certificateNumber));
        }

        @Override
        public List<String> tags() {
            return List.of(endOf(caseId));
        }
    }
}
