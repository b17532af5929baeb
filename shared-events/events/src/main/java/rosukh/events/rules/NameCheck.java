package rosukh.events.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rosukh.events.rules.Flaw.Code;

/// Checks that phase ids, field names and codes are there, once each, and lead somewhere.
final class NameCheck {

    private final Scheme scheme;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Set<String> totals = new LinkedHashSet<>();
    private boolean productsJudged;

    private NameCheck(Scheme scheme) {
        this.scheme = scheme;
    }

    static List<Flaw> flaws(Scheme scheme) {
        NameCheck check = new NameCheck(scheme);
        check.duplicates();
        new FieldCheck(scheme, check.flaws::add).check();
        for (int i = 0; i < scheme.phases().size(); i++)
            check.phase(scheme.phases().get(i), "phases[" + i + "]");
        check.classes();
        return check.flaws;
    }

    private void duplicates() {
        unique("phases", scheme.phases().stream().map(Phase::id));
        unique(
                "fields",
                Stream.concat(scheme.fields().stream(), scheme.productFields().stream())
                        .map(Field::name));
        unique("classes", scheme.classes().stream().map(Scheme.SchemeClass::code));
        unique("refusalReasons", scheme.refusalReasons().stream().map(r -> r.code()));
        unique("technologyFields", scheme.technologyFields().stream().map(f -> f.code()));
        unique("evidence", scheme.evidenceItems().stream().map(EvidenceItem::code));
    }

    private void unique(String path, Stream<String> names) {
        Set<String> seen = new HashSet<>();
        names.filter(name -> !seen.add(name))
                .forEach(name -> flaw(Code.SCHEME_NAME_DUPLICATE, path, name + " is there twice"));
    }

    private void phase(Phase phase, String path) {
        switch (phase) {
            case ReentryPhase reentry -> reentry.guards().forEach(guard -> guard(guard, path));
            case EvidencePhase evidence -> evidence(evidence, path);
            case ProductGatesPhase gates -> products(gates, path);
            case GatesPhase gates -> gates(gates, path);
            case ScorePhase score -> {
                rules(score.rules(), path + ".rules", true);
                totals.add(score.id());
            }
            case TablePhase table -> table(table, path);
        }
    }

    private void guard(ReentryPhase.Guard guard, String path) {
        guard.refusals().forEach(code -> reason(code, path));
        reason(guard.refusalWait(), path);
        if (guard.newProductRequired()) refusal(guard.refusalProduct(), path);
    }

    private void evidence(EvidencePhase evidence, String path) {
        EvidencePhase.CODES.forEach(code -> reason(code, path));
        for (int i = 0; i < evidence.items().size(); i++) {
            EvidenceItem item = evidence.items().get(i);
            String place = path + ".items[" + i + "]";
            conditions(item.requiredWhen(), place + ".requiredWhen");
            unique(place + ".criteria", item.criteria().stream());
            item.criteria().forEach(code -> criterion(code, place + ".criteria"));
        }
    }

    /// A rule on products, or a figure of the firm, also one that no table reads at present.
    private void criterion(String code, String path) {
        if (scheme.field(code).isEmpty()
                && scheme.criteria().stream().noneMatch(known -> known.code().equals(code)))
            flaw(Code.SCHEME_CODE_UNRESOLVED, path, "no such criterion: " + code);
    }

    private void products(ProductGatesPhase gates, String path) {
        reason(gates.noProductRefusal(), path + ".noProductRefusal");
        if (gates.atLeast() < 1)
            flaw(Code.SCHEME_LIMIT_INVALID, path + ".atLeast", "asks for none");
        unique(path + ".rules", gates.rules().stream().map(Rule::code));
        ConditionCheck check =
                new ConditionCheck(scheme.productFields(), Set.of(), null, flaws::add);
        for (int i = 0; i < gates.rules().size(); i++) {
            String place = path + ".rules[" + i + "]";
            check.check(gates.rules().get(i).condition(), place);
            refusal(gates.rules().get(i).refusal(), place + ".refusal");
        }
        productsJudged = true;
    }

    private void gates(GatesPhase gates, String path) {
        boolean all = gates.combine() == GatesPhase.Combine.ALL_OF;
        if (!all) refusal(gates.noneRefusal(), path + ".noneRefusal");
        rules(gates.rules(), path + ".rules", all);
    }

    private void rules(List<Rule> rules, String path, boolean eachRefuses) {
        unique(path, rules.stream().map(Rule::code).filter(code -> !code.isEmpty()));
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            String place = path + "[" + i + "]";
            conditions(List.of(rule.condition()), place);
            if (eachRefuses) refusal(rule.refusal(), place + ".refusal");
            else if (rule.refusal() != null) reason(rule.refusal(), place + ".refusal");
        }
    }

    private void table(TablePhase table, String path) {
        reason(table.noHitRefusal(), path + ".noHitRefusal");
        conditions(table.domain(), path + ".domain");
        unique(path + ".rows", table.rows().stream().map(row -> String.valueOf(row.row())));
        for (int i = 0; i < table.rows().size(); i++) {
            TablePhase.Row row = table.rows().get(i);
            String place = path + ".rows[" + i + "]";
            conditions(row.when(), place + ".when");
            rules(row.requires(), place + ".requires", true);
            if (row.kbClass() == null) refusal(row.refusal(), place + ".refusal");
            else schemeClass(row.kbClass(), place + ".class");
        }
    }

    private void conditions(List<Condition> conditions, String path) {
        ConditionCheck check =
                new ConditionCheck(
                        scheme.fields(),
                        totals,
                        productsJudged ? scheme.productFields() : null,
                        flaws::add);
        for (int i = 0; i < conditions.size(); i++)
            check.check(conditions.get(i), conditions.size() > 1 ? path + "[" + i + "]" : path);
    }

    private void classes() {
        scheme.validityMonths().keySet().forEach(code -> schemeClass(code, "validity.months"));
        if (scheme.onPass() != null) schemeClass(scheme.onPass(), "onPass");
        else if (scheme.phases().stream().noneMatch(TablePhase.class::isInstance))
            flaw(Code.SCHEME_CODE_UNRESOLVED, "onPass", "neither a table nor onPass gives a class");
    }

    private void schemeClass(String code, String path) {
        if (scheme.classes().stream().noneMatch(known -> known.code().equals(code)))
            flaw(Code.SCHEME_CODE_UNRESOLVED, path, "no such class: " + code);
    }

    private void refusal(@Nullable String code, String path) {
        if (code == null) flaw(Code.SCHEME_REFUSAL_MISSING, path, "refuses without a reason");
        else reason(code, path);
    }

    private void reason(String code, String path) {
        if (scheme.refusalReasons().stream().noneMatch(known -> known.code().equals(code)))
            flaw(Code.SCHEME_CODE_UNRESOLVED, path, "no such reason: " + code);
    }

    private void flaw(Code code, String path, String detail) {
        flaws.add(new Flaw(code, path, detail));
    }
}
