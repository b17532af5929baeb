package rosukh.command.letters;

import static rosukh.command.letters.LetterRefusal.CONTACT_ERASED;
import static rosukh.command.letters.LetterRefusal.CONTACT_MISSING;
import static rosukh.command.letters.LetterRefusal.LETTER_TEMPLATE_MISSING;
import static rosukh.command.letters.LetterRefusal.LETTER_VALUE_MISSING;
import static rosukh.command.letters.LetterRefusal.LETTER_VALUE_TOO_LONG;
import static rosukh.command.letters.LetterRefusal.LETTER_VALUE_UNKNOWN;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rosukh.command.kernel.Violation;
import rosukh.command.letters.LetterCommand.WriteLetter;
import rosukh.events.letters.LetterEvent.LetterWritten;
import rosukh.events.letters.LetterKind;
import rosukh.events.letters.LetterText;
import rosukh.events.letters.Placeholder;

/// What a letter says: the template in force on its day, filled in.
final class Writing {

    static final int VALUE_MAX = 4000;
    static final int TOPIC_MAX = 150;

    private Writing() {}

    static LetterWritten write(WriteLetter command, Addressee to) {
        if (!(to.contact() instanceof Contact.Known contact))
            throw CONTACT_MISSING.because("the firm has no address to write to");
        if (to.erased())
            throw CONTACT_ERASED.because("what was kept of who is written to is erased");
        TemplateVersions.Version template = to.template();
        if (template == null)
            throw LETTER_TEMPLATE_MISSING.because(
                    "no template of " + command.kind() + " is in force on " + command.on());
        String language =
                command.language() == null
                        ? contact.language()
                        : Languages.checked(command.language());
        LetterText text = template.texts().in(language).filled(values(command, to, language));
        return new LetterWritten(
                command.letterId(),
                to.firmId(),
                command.caseId(),
                command.kind(),
                template.number(),
                language,
                contact.address(),
                text.subject(),
                text.body(),
                text.sha256(),
                command.occasion(),
                command.writtenBy(),
                command.on(),
                Contact.stored(contact.person()));
    }

    private static Map<Placeholder, String> values(
            WriteLetter command, Addressee to, String language) {
        Map<Placeholder, String> values = given(command.kind(), command.values());
        values.put(Placeholder.FIRM, to.firmName());
        values.put(Placeholder.CASE, command.caseId());
        values.put(Placeholder.DATE, LetterText.day(command.on(), language));
        return values;
    }

    /// All that is wrong with what was given is told at once, under the code of the first.
    private static Map<Placeholder, String> given(LetterKind kind, Map<String, String> given) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        List<Violation> flaws = new ArrayList<>();
        new TreeMap<>(given)
                .forEach((key, value) ->
                        kind.own().stream()
                                .filter(each -> each.key().equals(key))
                                .findFirst()
                                .ifPresentOrElse(
                                        each -> values.put(each, value),
                                        () ->
                                                flaws.add(
                                                        flaw(
                                                                LETTER_VALUE_UNKNOWN,
                                                                key,
                                                                "it is not said"))));
        for (Placeholder each : kind.own()) {
            String value = values.getOrDefault(each, "");
            if (value.isBlank() && kind.mandatory().contains(each))
                flaws.add(flaw(LETTER_VALUE_MISSING, each.key(), "it must be said"));
            if (value.length() > (each == Placeholder.TOPIC ? TOPIC_MAX : VALUE_MAX))
                flaws.add(flaw(LETTER_VALUE_TOO_LONG, each.key(), "it is too long"));
        }
        if (flaws.isEmpty()) return values;
        Violation first = flaws.getFirst();
        throw LetterRefusal.valueOf(first.code())
                .because(first.field() + ": " + first.message(), flaws);
    }

    private static Violation flaw(LetterRefusal code, String key, String message) {
        return new Violation("values." + key, code.name(), message);
    }
}
