package rosukh.command.certification;

import static rosukh.command.certification.CaseRefusal.CASE_ANSWER_INVALID;
import static rosukh.command.certification.CaseRefusal.CASE_FIELD_TWICE;
import static rosukh.command.certification.CaseRefusal.CASE_FIELD_UNKNOWN;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import rosukh.command.kernel.Violation;
import rosukh.events.certification.Answer;
import rosukh.events.rules.Field;
import rosukh.events.rules.Outcome;
import rosukh.events.rules.Outcome.Status;
import rosukh.events.rules.Scheme;

/// Answering are about fields of the scheme, and are values those fields can take.
final class Answering {

    private Answering() {}

    static void known(List<Answer> answers, Function<String, Optional<Field>> fields) {
        List<Violation> unknown =
                answers.stream()
                        .map(Answer::field)
                        .filter(field -> fields.apply(field).isEmpty())
                        .map(Answering::unknown)
                        .toList();
        if (!unknown.isEmpty())
            throw CASE_FIELD_UNKNOWN.because("the scheme has no such field", unknown);
        Set<String> seen = new HashSet<>();
        for (Answer answer : answers)
            if (!seen.add(answer.field()))
                throw CASE_FIELD_TWICE.because(answer.field() + " is answered twice");
    }

    /// Everything declared so far, with the new answers in it, must be valid together: some fields
    /// bound each other.
    static void valid(Scheme scheme, Declared declared, LocalDate on) {
        Outcome outcome = scheme.evaluate(declared.application(scheme, on, _ -> true, List.of()));
        if (outcome.status() == Status.INVALID) throw invalid(scheme, outcome);
    }

    static RuntimeException invalid(Scheme scheme, Outcome outcome) {
        return CASE_ANSWER_INVALID.because(
                "some values cannot be", violations(scheme, outcome.codes()));
    }

    /// Codes of an evaluation, such as `E_TOO_OLD:TAX_RETURN` or `M:kbSalesRial`, as violations of
    /// the document or field they are about.
    static List<Violation> violations(Scheme scheme, List<String> codes) {
        return codes.stream().map(code -> violation(scheme, code)).toList();
    }

    private static Violation violation(Scheme scheme, String code) {
        int colon = code.indexOf(':');
        String message = scheme.explain(code, "en");
        return colon < 0
                ? new Violation("", code, message)
                : new Violation(code.substring(colon + 1), code.substring(0, colon), message);
    }

    private static Violation unknown(String field) {
        return new Violation(field, CASE_FIELD_UNKNOWN.name(), "the scheme has no such field");
    }
}
