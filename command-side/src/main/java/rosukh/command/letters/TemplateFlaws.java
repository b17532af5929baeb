package rosukh.command.letters;

import static rosukh.command.letters.LetterRefusal.TEMPLATE_BRACES_BROKEN;
import static rosukh.command.letters.LetterRefusal.TEMPLATE_PLACEHOLDER_MISSING;
import static rosukh.command.letters.LetterRefusal.TEMPLATE_PLACEHOLDER_UNKNOWN;
import static rosukh.command.letters.LetterRefusal.TEMPLATE_SUBJECT_LINES;
import static rosukh.command.letters.LetterRefusal.TEMPLATE_TEXT_MISSING;
import static rosukh.command.letters.LetterRefusal.TEMPLATE_TEXT_TOO_LONG;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rosukh.command.kernel.Violation;
import rosukh.events.letters.LetterKind;
import rosukh.events.letters.LetterText;
import rosukh.events.letters.Placeholder;
import rosukh.events.letters.TemplateTexts;

/// What is wrong with the texts of a template, all of it at once, each with its place.
final class TemplateFlaws {

    static final int SUBJECT_MAX = 200;
    static final int BODY_MAX = 8000;

    private final LetterKind kind;
    private final List<Violation> found = new ArrayList<>();
    private LetterRefusal first = TEMPLATE_TEXT_MISSING;

    private TemplateFlaws(LetterKind kind) {
        this.kind = kind;
    }

    /// @throws rosukh.command.kernel.Refused under the code of the first flaw, if there is any
    static void none(LetterKind kind, TemplateTexts texts) {
        TemplateFlaws flaws = new TemplateFlaws(kind);
        flaws.text("Fa", texts.fa());
        flaws.text("En", texts.en());
        if (flaws.found.isEmpty()) return;
        throw flaws.first.because(flaws.found.getFirst().message(), flaws.found);
    }

    private void text(String language, LetterText text) {
        String subject = "subject" + language;
        String body = "body" + language;
        length(subject, text.subject(), SUBJECT_MAX);
        length(body, text.body(), BODY_MAX);
        if (text.subject().lines().count() > 1)
            flaw(TEMPLATE_SUBJECT_LINES, subject, "a subject is one line");
        braces(subject, text.subject());
        braces(body, text.body());
        Set<String> named = text.named();
        for (Placeholder each : kind.mandatory())
            if (!named.contains(each.key()))
                flaw(TEMPLATE_PLACEHOLDER_MISSING, body, "{{" + each.key() + "}} is missing");
    }

    private void length(String place, String text, int most) {
        if (text.isBlank()) flaw(TEMPLATE_TEXT_MISSING, place, place + " is empty");
        if (text.length() > most)
            flaw(TEMPLATE_TEXT_TOO_LONG, place, place + " has more than " + most + " characters");
    }

    private void braces(String place, String text) {
        LetterText alone = new LetterText("", text);
        if (alone.broken())
            flaw(TEMPLATE_BRACES_BROKEN, place, "double braces do not pair in " + place);
        for (String name : alone.named())
            if (kind.known().stream().noneMatch(each -> each.key().equals(name)))
                flaw(TEMPLATE_PLACEHOLDER_UNKNOWN, place, "{{" + name + "}} is not known");
    }

    private void flaw(LetterRefusal code, String place, String message) {
        if (found.isEmpty()) first = code;
        found.add(new Violation(place, code.name(), message));
    }
}
