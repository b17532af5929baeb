package rosukh.events.rules;

import java.util.ArrayList;
import java.util.List;
import rosukh.events.rules.Outcome.Status;

/// How one phase ended.
sealed interface Step {

    Step PASSED = new Passed();

    record Passed() implements Step {}

    record Ended(Status status, List<String> codes) implements Step {}

    static Step refused(List<String> codes) {
        return new Ended(Status.REFUSED, codes);
    }

    static Step incomplete(List<String> codes) {
        return new Ended(Status.INCOMPLETE, codes);
    }

    /// All rules must hold: any that does not refuses, with the reasons of all that do not; else
    /// any that is undecided asks for what is missing.
    static Step allOf(List<Rule> rules, Scope scope) {
        List<String> refusals = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        boolean failed = false;
        boolean open = false;
        for (Rule rule : rules) {
            Judgement judgement = Judging.judge(rule.condition(), scope);
            failed |= judgement.isFalse();
            open |= judgement.isUnknown();
            if (judgement.isFalse() && rule.refusal() != null) refusals.add(rule.refusal());
            missing.addAll(judgement.missing());
        }
        if (failed) return refused(refusals);
        return open ? incomplete(missing) : PASSED;
    }
}
