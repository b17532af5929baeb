package rosukh.query.certification.casefile;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rosukh.events.certification.Answer;
import rosukh.events.rules.Application.EarlierRefusal;
import rosukh.events.rules.Application.Evidence;
import rosukh.events.rules.Application.Product;
import rosukh.events.rules.Outcome;
import rosukh.events.rules.Scheme;
import rosukh.query.certification.casefile.Application.AttachedEvidence;

/// What would come of a case if it were submitted on a day, before anybody submits it. Files count
/// as intact here; they are read and compared when the application is submitted.
final class Completeness {

    private Completeness() {}

    /// @param earlier other cases of the same firm under the same scheme
    static Outcome of(CaseFile file, Scheme scheme, List<CaseFile> earlier, LocalDate day) {
        return scheme.evaluate(application(file, scheme, earlier, day));
    }

    /// Everything that is still missing, over all phases, as codes.
    static List<String> missing(
            CaseFile file, Scheme scheme, List<CaseFile> earlier, LocalDate day) {
        return scheme.missing(application(file, scheme, earlier, day));
    }

    private static rosukh.events.rules.Application application(
            CaseFile file, Scheme scheme, List<CaseFile> earlier, LocalDate day) {
        Application application = file.application();
        return new rosukh.events.rules.Application(
                day,
                typed(scheme, application.facts()),
                application.products().isEmpty() ? null : products(scheme, application),
                application.evidence().stream().map(paper -> evidence(paper, day)).toList(),
                earlier.stream()
                        .filter(other -> !other.caseId().equals(file.caseId()))
                        .flatMap(other -> refusal(other).stream())
                        .toList());
    }

    /// What was attached after the day of the submission counts as of that day, as the commands
    /// judge it.
    private static Evidence evidence(AttachedEvidence file, LocalDate day) {
        LocalDate dated = file.issuedOn().isAfter(day) ? day : file.issuedOn();
        return new Evidence(file.requirement(), dated, true);
    }

    private static List<Product> products(Scheme scheme, Application application) {
        return application.products().stream()
                .map(product -> new Product(product.productId(), typed(scheme, product.answers())))
                .toList();
    }

    private static Map<String, Object> typed(Scheme scheme, List<Answer> answers) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Answer answer : answers) {
            Object value = scheme.typed(answer.field(), answer.values());
            if (value != null) values.put(answer.field(), value);
        }
        return values;
    }

    private static List<EarlierRefusal> refusal(CaseFile other) {
        Judgement.Decision decision = other.judgement().decision();
        return decision == null || decision.granted()
                ? List.of()
                : List.of(
                        new EarlierRefusal(
                                decision.on(), decision.reasons(), decision.productIds()));
    }
}
