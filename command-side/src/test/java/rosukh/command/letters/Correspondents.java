package rosukh.command.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import rosukh.command.kernel.Refused;
import rosukh.command.letters.LetterCommand.WriteLetter;
import rosukh.events.letters.LetterKind;
import rosukh.events.letters.LetterText;
import rosukh.events.letters.TemplateTexts;

/// Words for the tests of letters.
final class Correspondents {

    static final LocalDate ON = LocalDate.of(2026, 11, 28);
    static final Instant NOON = Instant.parse("2026-11-28T08:30:00Z");

    static final TemplateTexts TEXTS =
            new TemplateTexts(
                    new LetterText(
                            "پرونده‌ی {{case}}: {{topic}}",
                            "{{firm}} گرامی،\n{{message}}\n{{date}}"),
                    new LetterText("Case {{case}}: {{topic}}", "Dear {{firm}},\n{{message}}"));

    static final Addressee FIRM =
            new Addressee(
                    "f-1",
                    "فولاد سپهر",
                    "KRM-P01",
                    new Contact.Known("info@sepehr.example", "fa"),
                    false,
                    new TemplateVersions.Version(4, TEXTS, Set.of("omid"), ON, null));

    private Correspondents() {}

    /// Whose Persian text is in order.
    static TemplateTexts texts(String subjectEn, String bodyEn) {
        return new TemplateTexts(TEXTS.fa(), new LetterText(subjectEn, bodyEn));
    }

    static WriteLetter letter(Map<String, String> values) {
        return new WriteLetter("l-1", "f-1.1", LetterKind.CUSTOM, null, values, null, "omid", ON);
    }

    static Refused refusedBy(LetterRefusal code, ThrowingCallable act) {
        Refused refused = catchThrowableOfType(Refused.class, act);
        assertThat(refused).as("a refusal by " + code).isNotNull();
        assertThat(refused.code()).isEqualTo(code.name());
        assertThat(refused.kind()).isEqualTo(code.kind());
        return refused;
    }
}
