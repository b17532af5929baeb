package rosukh.events.rules;

import java.util.ArrayList;
import java.util.List;
import rosukh.events.rules.Flaw.Code;
import rosukh.events.values.Label;

/// Checks that everything a person reads is there in both languages.
final class TextCheck {

    private final List<Flaw> flaws = new ArrayList<>();

    private TextCheck() {}

    static List<Flaw> flaws(Scheme scheme) {
        TextCheck check = new TextCheck();
        check.text("label", scheme.label());
        scheme.refusalReasons().forEach(r -> check.text("refusalReasons." + r.code(), r.text()));
        scheme.classes().forEach(c -> check.text("classes." + c.code(), c.label()));
        scheme.fields().forEach(f -> check.text("fields." + f.name(), f.label()));
        scheme.productFields().forEach(f -> check.text("productFields." + f.name(), f.label()));
        scheme.technologyFields()
                .forEach(t -> check.text("technologyFields." + t.code(), t.label()));
        scheme.phases().forEach(check::phase);
        return check.flaws;
    }

    private void phase(Phase phase) {
        String path = "phases." + phase.id();
        text(path, phase.label());
        switch (phase) {
            case EvidencePhase evidence ->
                    evidence.items().forEach(item -> text(path + "." + item.code(), item.label()));
            case ProductGatesPhase gates -> rules(path, gates.rules());
            case GatesPhase gates -> rules(path, gates.rules());
            case ScorePhase score -> {
                score.groups().forEach(group -> text(path + "." + group.code(), group.label()));
                rules(path, score.rules());
            }
            case ReentryPhase _, TablePhase _ -> {}
        }
    }

    private void rules(String path, List<Rule> rules) {
        rules.forEach(rule -> text(path + "." + rule.code(), rule.label()));
    }

    private void text(String path, Label label) {
        if (label.en().isBlank())
            flaws.add(new Flaw(Code.SCHEME_TEXT_MISSING, path, "has no English text"));
        if (label.fa().isBlank())
            flaws.add(new Flaw(Code.SCHEME_TEXT_MISSING, path, "has no Persian text"));
    }
}
