package rosukh.command.processes;

import static rosukh.events.letters.Placeholder.ANSWER_BY;
import static rosukh.events.letters.Placeholder.CERTIFICATE;
import static rosukh.events.letters.Placeholder.DAYS_LEFT;
import static rosukh.events.letters.Placeholder.EXPLANATION;
import static rosukh.events.letters.Placeholder.KB_CLASS;
import static rosukh.events.letters.Placeholder.MESSAGE;
import static rosukh.events.letters.Placeholder.OUTCOME;
import static rosukh.events.letters.Placeholder.REASONS;
import static rosukh.events.letters.Placeholder.VALID_TO;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rosukh.events.certification.CertificationEvent.StatusGranted;
import rosukh.events.certification.CertificationEvent.StatusRefused;
import rosukh.events.certification.ClockEvent.MoreRequested;
import rosukh.events.letters.LetterText;
import rosukh.events.letters.Placeholder;
import rosukh.events.rules.Scheme;
import rosukh.events.values.Label;

/// Says in the language of a firm what happened in its case.
final class LetterWords {

    static final Words NOTHING = _ -> Map.of();

    private static final Label UPHELD = new Label("upheld", "پذیرفته شد");
    private static final Label REJECTED = new Label("rejected", "رد شد");

    private LetterWords() {}

    /// What is put into a letter, once its language is known.
    @FunctionalInterface
    interface Words {
        Map<Placeholder, String> in(String language);
    }

    static Words request(MoreRequested event) {
        return language ->
                Map.of(
                        MESSAGE, event.message(),
                        ANSWER_BY, LetterText.day(event.answerBy(), language));
    }

    /// @param left working days up to the last one
    static Words reminder(MoreRequested event, int left) {
        return language ->
                Map.of(
                        MESSAGE, event.message(),
                        ANSWER_BY, LetterText.day(event.answerBy(), language),
                        DAYS_LEFT, LetterText.number(left, language));
    }

    /// @param scheme the pinned version, which names its classes; null for an unknown one
    static Words granted(StatusGranted event, @Nullable Scheme scheme) {
        return language -> Map.of(KB_CLASS, kbClass(event.kbClass(), scheme, language));
    }

    /// @param scheme the pinned version, which words its reasons; null for an unknown one
    static Words refused(StatusRefused event, @Nullable Scheme scheme) {
        return language ->
                Map.of(
                        EXPLANATION, event.explanation(),
                        REASONS, reasons(event.reasons(), scheme, language));
    }

    static Words appeal(boolean upheld, String explanation) {
        return language ->
                Map.of(
                        OUTCOME,
                        (upheld ? UPHELD : REJECTED).in(language),
                        EXPLANATION,
                        explanation);
    }

    static Words expiry(String number, LocalDate end, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, end);
        return language ->
                Map.of(
                        CERTIFICATE, number,
                        VALID_TO, LetterText.day(end, language),
                        DAYS_LEFT, LetterText.number(left, language));
    }

    /// As a command takes them.
    static Map<String, String> byKey(Map<Placeholder, String> values) {
        Map<String, String> keyed = new TreeMap<>();
        values.forEach((each, value) -> keyed.put(each.key(), value));
        return keyed;
    }

    private static String kbClass(String code, @Nullable Scheme scheme, String language) {
        if (scheme == null) return code;
        return scheme.classes().stream()
                .filter(each -> each.code().equals(code))
                .map(each -> each.label().in(language))
                .findFirst()
                .orElse(code);
    }

    private static String reasons(List<String> codes, @Nullable Scheme scheme, String language) {
        return codes.stream()
                .map(code -> "– " + (scheme == null ? code : scheme.explain(code, language)))
                .collect(Collectors.joining("\n"));
    }
}
