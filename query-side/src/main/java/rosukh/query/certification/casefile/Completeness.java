package rosukh.query.certification.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    /// Far longer than any scheme makes a refused firm wait.
    private static final int WAIT_MONTHS_MAX = 120;

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

    /// What the rules ask of an appeal against the refusal of this case; null without a refusal, or
    /// where waiting is of no use. Papers count as fresh: they were complete once.
    static @Nullable AppealTerms appealTerms(CaseFile file, Scheme scheme) {
        Judgement.Decision decision = file.judgement().decision();
        if (decision == null || decision.granted()) return null;
        for (int months = 0; months <= WAIT_MONTHS_MAX; months++) {
            LocalDate day = decision.on().plusMonths(months);
            if (!barred(file, scheme, day, true))
                return new AppealTerms(day, barred(file, scheme, day, false));
        }
        return null;
    }

    /// @param newProduct whether a product that was not refused comes with it
    private static boolean barred(CaseFile file, Scheme scheme, LocalDate day, boolean newProduct) {
        Application application = file.application();
        List<Product> products = new ArrayList<>(products(scheme, application));
        if (newProduct && !products.isEmpty())
            products.add(new Product("", products.getFirst().values()));
        rosukh.events.rules.Application appeal =
                new rosukh.events.rules.Application(
                        day,
                        typed(scheme, application.facts()),
                        products.isEmpty() ? null : products,
                        application.evidence().stream()
                                .map(paper -> new Evidence(paper.requirement(), day, true))
                                .toList(),
                        refusal(file));
        return scheme.evaluate(appeal).status() == Outcome.Status.BARRED;
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
