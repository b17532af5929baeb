package rosukh.query.certification.casefile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.certification.Answer;
import rosukh.events.rules.Criterion;
import rosukh.events.rules.Scheme;
import rosukh.query.certification.casefile.Application.DeclaredProduct;
import rosukh.query.certification.casefile.Judgement.Finding;

/// One field of one criterion for one subject: what was declared, and what the assessor found.
///
/// @param subject product id, or empty for the firm
/// @param subjectName name of the product; empty for the firm
/// @param declared null where nothing was declared
/// @param finding null while it is not judged
/// @param proofs the documents that the scheme links with the criterion
public record CriterionRow(
        String criterion,
        String field,
        String subject,
        String subjectName,
        @Nullable Answer declared,
        @Nullable Finding finding,
        List<Proof> proofs) {

    static List<CriterionRow> of(CaseFile file, Scheme scheme) {
        List<CriterionRow> rows = new ArrayList<>();
        for (Criterion criterion : scheme.criteria()) {
            List<Proof> proofs = Proof.of(criterion, file, scheme);
            if (criterion.subject() == Criterion.Subject.FIRM)
                rows.addAll(rows(file, criterion, "", "", file.application().facts(), proofs));
            else
                for (DeclaredProduct product : file.application().products())
                    rows.addAll(
                            rows(
                                    file,
                                    criterion,
                                    product.productId(),
                                    product.name(),
                                    product.answers(),
                                    proofs));
        }
        return rows;
    }

    private static List<CriterionRow> rows(
            CaseFile file,
            Criterion criterion,
            String subject,
            String name,
            List<Answer> given,
            List<Proof> proofs) {
        return criterion.fields().stream()
                .map(field ->
                        new CriterionRow(
                                criterion.code(),
                                field,
                                subject,
                                name,
                                declared(field, given),
                                file.judgement().finding(criterion.code(), subject, field),
                                proofs))
                .toList();
    }

    private static @Nullable Answer declared(String field, List<Answer> given) {
        for (Answer answer : given) if (answer.field().equals(field)) return answer;
        return null;
    }
}
