package rosukh.command.certification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import rosukh.events.certification.Answer;
import rosukh.events.certification.CertificationEvent.EvidenceAttached;
import rosukh.events.certification.Scan;
import rosukh.events.rules.Application;
import rosukh.events.rules.Application.EarlierRefusal;
import rosukh.events.rules.Application.Evidence;
import rosukh.events.rules.Application.Product;
import rosukh.events.rules.Scheme;

/// What the firm declared, with what assessors found since in its place. Values stay text here; the
/// scheme gives them their type.
///
/// @param facts values of the firm by field
/// @param products values of each product by field
record Declared(
        Map<String, List<String>> facts,
        Map<String, Map<String, List<String>>> products,
        List<Document> documents) {

    static final Declared NOTHING = new Declared(Map.of(), Map.of(), List.of());

    /// An attached file, oldest first.
    ///
    /// @param clean a scanner looked at it and found nothing
    record Document(String evidenceId, String requirement, LocalDate issuedOn, boolean clean) {}

    Declared facts(List<Answer> answers) {
        return new Declared(answered(facts, answers), products, documents);
    }

    /// Declares a product, or declares it anew.
    Declared product(String productId, List<Answer> answers) {
        return new Declared(
                facts, with(products, productId, answered(Map.of(), answers)), documents);
    }

    Declared evidence(EvidenceAttached event) {
        List<Document> all = new ArrayList<>(documents);
        Scan scan = event.scan();
        all.add(
                new Document(
                        event.evidenceId(),
                        event.requirement(),
                        event.issuedOn(),
                        scan != null && scan.clean()));
        return new Declared(facts, products, Collections.unmodifiableList(all));
    }

    /// Puts a finding in the place of what was declared.
    ///
    /// @param subject a product, or empty for the firm
    Declared found(String subject, Answer finding) {
        if (subject.isEmpty()) return facts(List.of(finding));
        Map<String, List<String>> corrected =
                answered(products.getOrDefault(subject, Map.of()), List.of(finding));
        return new Declared(facts, with(products, subject, corrected), documents);
    }

    /// What a scheme evaluates. A document dated after that day was asked for later, as when a
    /// finding of the assessors makes it necessary: it counts as of that day, neither from the
    /// future nor too old.
    ///
    /// @param on the day the application is judged by, from its submission on that of the
    ///   submission
    /// @param intact which of the files still hold what was attached
    Application application(
            Scheme scheme, LocalDate on, Predicate<String> intact, List<EarlierRefusal> history) {
        List<Product> listed = new ArrayList<>();
        products.forEach((id, answers) -> listed.add(new Product(id, typed(scheme, answers))));
        return new Application(
                on,
                typed(scheme, facts),
                listed.isEmpty() ? null : listed,
                documents.stream().map(file -> evidence(file, on, intact)).toList(),
                history);
    }

    private static Evidence evidence(Document file, LocalDate on, Predicate<String> intact) {
        LocalDate dated = file.issuedOn().isAfter(on) ? on : file.issuedOn();
        return new Evidence(file.requirement(), dated, intact.test(file.evidenceId()));
    }

    private static Map<String, Object> typed(Scheme scheme, Map<String, List<String>> answers) {
        Map<String, Object> typed = new LinkedHashMap<>();
        answers.forEach((field, values) -> {
            Object value = scheme.typed(field, values);
            if (value != null) typed.put(field, value);
        });
        return typed;
    }

    private static Map<String, List<String>> answered(
            Map<String, List<String>> before, List<Answer> answers) {
        Map<String, List<String>> after = new LinkedHashMap<>(before);
        for (Answer answer : answers) after.put(answer.field(), answer.values());
        return Collections.unmodifiableMap(after);
    }

    private static <V> Map<String, V> with(Map<String, V> before, String key, V value) {
        Map<String, V> after = new LinkedHashMap<>(before);
        after.put(key, value);
        return Collections.unmodifiableMap(after);
    }
}
