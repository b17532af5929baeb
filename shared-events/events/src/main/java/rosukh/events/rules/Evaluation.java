package rosukh.events.rules;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import rosukh.events.rules.Application.Product;
import rosukh.events.rules.Outcome.Status;

/// One evaluation of one application: what the phases so far have found.
final class Evaluation {

    private final Scheme scheme;
    private final Application application;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Long> scores = new LinkedHashMap<>();
    private final List<String> matched = new ArrayList<>();
    private final @Nullable List<Scope> products;
    private @Nullable List<Scope> qualifying;
    private @Nullable String kbClass;

    private Evaluation(
            Scheme scheme,
            Application application,
            Map<String, Object> values,
            @Nullable List<Scope> products) {
        this.scheme = scheme;
        this.application = application;
        this.values.putAll(values);
        this.products = products;
        this.qualifying = products;
        this.kbClass = scheme.onPass();
    }

    static Outcome of(Scheme scheme, Application application) {
        List<String> faults = new ArrayList<>();
        Evaluation evaluation = begin(scheme, application, faults);
        return faults.isEmpty()
                ? evaluation.run()
                : new Outcome(Status.INVALID, null, null, faults, Map.of(), List.of(), null);
    }

    /// What every phase still asks for, although the first one that does not pass ends an
    /// evaluation. Faulty values are left out.
    static List<String> missing(Scheme scheme, Application application) {
        Evaluation evaluation = begin(scheme, application, new ArrayList<>());
        SequencedSet<String> missing = new LinkedHashSet<>();
        for (Phase phase : scheme.phases())
            if (phase.judge(evaluation) instanceof Step.Ended(var status, var codes)
                    && status == Status.INCOMPLETE) missing.addAll(codes);
        // A total lacks what its own phase has named already.
        missing.removeIf(code -> code.startsWith("M:@"));
        return List.copyOf(missing);
    }

    private static Evaluation begin(Scheme scheme, Application application, List<String> faults) {
        Values firm = Values.check(scheme.fields(), application.facts(), "");
        faults.addAll(firm.faults());
        List<Product> declared = application.products();
        List<Scope> products =
                declared == null
                        ? null
                        : declared.stream()
                                .map(p -> scope(p, application.evaluationDate(), scheme, faults))
                                .toList();
        return new Evaluation(scheme, application, firm.valid(), products);
    }

    private static Scope scope(Product product, LocalDate on, Scheme scheme, List<String> faults) {
        String prefix = product.productId() + ".";
        Values checked = Values.check(scheme.productFields(), product.values(), prefix);
        faults.addAll(checked.faults());
        return new Scope(on, prefix, checked.valid(), null, List.of());
    }

    private Outcome run() {
        for (Phase phase : scheme.phases())
            if (phase.judge(this) instanceof Step.Ended(var status, var codes))
                return new Outcome(status, null, phase.id(), codes, scores, matched, null);
        LocalDate validTo =
                kbClass == null ? null : scheme.validTo(kbClass, application.evaluationDate());
        return new Outcome(Status.ELIGIBLE, kbClass, null, List.of(), scores, matched, validTo);
    }

    Application application() {
        return application;
    }

    Scope scope() {
        return new Scope(application.evaluationDate(), "", values, null, qualifying);
    }

    @Nullable List<Scope> products() {
        return products;
    }

    void qualified(List<Scope> those) {
        qualifying = List.copyOf(those);
    }

    void scored(String phase, BigInteger total) {
        values.put("@" + phase, total);
        scores.put(phase, total.longValueExact());
    }

    void matched(List<String> codes) {
        matched.addAll(codes);
    }

    void classified(String code) {
        kbClass = code;
    }
}
