package rosukh.query.certification.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rosukh.events.certification.Answer;
import rosukh.events.certification.CertificationEvent.ApplicationSubmitted;
import rosukh.events.certification.CertificationEvent.EvidenceAttached;
import rosukh.events.certification.CertificationEvent.FactsDeclared;
import rosukh.events.certification.CertificationEvent.ProductDeclared;
import rosukh.events.certification.CourseEvent.SchemeVersionSwitched;
import rosukh.events.certification.Scan;

/// What the firm declares: products, figures and evidence; once submitted, under which version.
public record Application(
        List<DeclaredProduct> products,
        List<Answer> facts,
        List<AttachedEvidence> evidence,
        @Nullable Submission submission) {

    static final Application NONE = new Application(List.of(), List.of(), List.of(), null);

    public record DeclaredProduct(
            String productId, String name, List<Answer> answers, LocalDate on) {}

    /// A file as it was attached.
    ///
    /// @param scan what a scanner said of it; null where that was not recorded yet
    public record AttachedEvidence(
            String evidenceId,
            String requirement,
            String fileName,
            String mediaType,
            long sizeBytes,
            String sha256,
            LocalDate issuedOn,
            LocalDate on,
            @Nullable Scan scan) {}

    /// The pinned version of the scheme.
    public record Submission(
            String schemeId, String version, String sha256, String by, LocalDate on) {}

    public @Nullable DeclaredProduct product(String productId) {
        for (DeclaredProduct product : products)
            if (product.productId().equals(productId)) return product;
        return null;
    }

    public @Nullable AttachedEvidence evidence(String evidenceId) {
        for (AttachedEvidence file : evidence)
            if (file.evidenceId().equals(evidenceId)) return file;
        return null;
    }

    Application declared(ProductDeclared event) {
        Map<String, DeclaredProduct> byId = new LinkedHashMap<>();
        products.forEach(product -> byId.put(product.productId(), product));
        byId.put(
                event.productId(),
                new DeclaredProduct(
                        event.productId(), event.name(), event.answers(), event.declaredOn()));
        return new Application(List.copyOf(byId.values()), facts, evidence, submission);
    }

    Application declared(FactsDeclared event) {
        return new Application(products, merged(facts, event.answers()), evidence, submission);
    }

    Application attached(EvidenceAttached event) {
        List<AttachedEvidence> more = new ArrayList<>(evidence);
        more.add(
                new AttachedEvidence(
                        event.evidenceId(),
                        event.requirement(),
                        event.fileName(),
                        event.mediaType(),
                        event.sizeBytes(),
                        event.sha256(),
                        event.issuedOn(),
                        event.attachedOn(),
                        event.scan()));
        return new Application(products, facts, List.copyOf(more), submission);
    }

    Application submitted(ApplicationSubmitted event) {
        return new Application(
                products,
                facts,
                evidence,
                new Submission(
                        event.schemeId(),
                        event.schemeVersion(),
                        event.schemeSha256(),
                        event.submittedBy(),
                        event.submittedOn()));
    }

    /// As it is judged under another version.
    Application switched(SchemeVersionSwitched event) {
        if (submission == null) return this;
        return new Application(
                products,
                facts,
                evidence,
                new Submission(
                        submission.schemeId(),
                        event.schemeVersion(),
                        event.schemeSha256(),
                        submission.by(),
                        submission.on()));
    }

    /// As before it was submitted.
    Application takenBack() {
        return new Application(products, facts, evidence, null);
    }

    /// Earlier answers, replaced by later ones to the same field.
    static List<Answer> merged(List<Answer> earlier, List<Answer> later) {
        Map<String, Answer> byField = new LinkedHashMap<>();
        earlier.forEach(answer -> byField.put(answer.field(), answer));
        later.forEach(answer -> byField.put(answer.field(), answer));
        return List.copyOf(byField.values());
    }
}
