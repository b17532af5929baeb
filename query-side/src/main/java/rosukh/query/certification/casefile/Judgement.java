package rosukh.query.certification.casefile;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosukh.events.certification.Answer;
import rosukh.events.certification.CertificationEvent.CertificateIssued;
import rosukh.events.certification.CertificationEvent.CriterionAssessed;
import rosukh.events.certification.CertificationEvent.OutcomeRecommended;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.CertificationEvent.StatusRefused;

/// What the assessors found, what they recommended, what was decided and certified.
public record Judgement(
        List<Finding> findings,
        @Nullable Recommendation recommendation,
        @Nullable Decision decision,
        @Nullable Certificate certificate) {

    static final Judgement NONE = new Judgement(List.of(), null, null, null);

    /// What an assessor found for one field of a criterion.
    ///
    /// @param subject id of the product, or empty for the firm itself
    public record Finding(
            String criterion,
            String subject,
            Answer finding,
            String remark,
            String by,
            String organisation,
            LocalDate on) {

        String key() {
            return Judgement.key(criterion, subject, finding.field());
        }
    }

    public record Recommendation(
            String outcome,
            @Nullable String kbClass,
            List<String> reasons,
            String opinion,
            String by,
            LocalDate on) {}

    /// What the working group decided.
    ///
    /// @param kbClass the granted class; null for a refusal
    public record Decision(
            @Nullable String kbClass,
            List<String> reasons,
            List<String> productIds,
            String explanation,
            String by,
            LocalDate on) {

        public boolean granted() {
            return kbClass != null;
        }
    }

    public record Certificate(
            String certificateNumber,
            String kbClass,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            LocalDate issuedOn) {}

    /// What was found for one field of a criterion; null while it is open.
    public @Nullable Finding finding(String criterion, String subject, String field) {
        for (Finding finding : findings)
            if (finding.key().equals(key(criterion, subject, field))) return finding;
        return null;
    }

    Judgement assessed(CriterionAssessed event) {
        Map<String, Finding> byKey = new LinkedHashMap<>();
        findings.forEach(finding -> byKey.put(finding.key(), finding));
        Finding now =
                new Finding(
                        event.criterion(),
                        event.subject(),
                        event.finding(),
                        event.remark(),
                        event.assessedBy(),
                        event.assessorOrganisation(),
                        event.assessedOn());
        byKey.put(now.key(), now);
        return new Judgement(List.copyOf(byKey.values()), recommendation, decision, certificate);
    }

    Judgement recommended(OutcomeRecommended event) {
        return new Judgement(
                findings,
                new Recommendation(
                        event.outcome(),
                        event.kbClass(),
                        event.reasons(),
                        event.opinion(),
                        event.recommendedBy(),
                        event.recommendedOn()),
                decision,
                certificate);
    }

    Judgement granted(StatusGranted event) {
        return decided(
                new Decision(
                        event.kbClass(),
                        List.of(),
                        List.of(),
                        "",
                        event.decidedBy(),
                        event.decidedOn()));
    }

    Judgement refused(StatusRefused event) {
        return decided(
                new Decision(
                        null,
                        event.reasons(),
                        event.productIds(),
                        event.explanation(),
                        event.decidedBy(),
                        event.decidedOn()));
    }

    Judgement certified(CertificateIssued event) {
        return new Judgement(
                findings,
                recommendation,
                decision,
                new Certificate(
                        event.certificateNumber(),
                        event.kbClass(),
                        event.validFrom(),
                        event.validTo(),
                        event.issuedOn()));
    }

    private Judgement decided(Decision made) {
        return new Judgement(findings, recommendation, made, certificate);
    }

    private static String key(String criterion, String subject, String field) {
        return criterion + " " + subject + " " + field;
    }
}
