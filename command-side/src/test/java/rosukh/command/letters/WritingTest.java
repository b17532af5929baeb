package rosukh.command.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.letters.Correspondents.FIRM;
import static rosukh.command.letters.Correspondents.ON;
import static rosukh.command.letters.Correspondents.letter;
import static rosukh.command.letters.Correspondents.refusedBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.Refused;
import rosukh.command.kernel.Violation;
import rosukh.command.letters.LetterCommand.WriteLetter;
import rosukh.events.letters.LetterEvent.LetterWritten;
import rosukh.events.letters.LetterKind;
import rosukh.events.letters.LetterText;

class WritingTest {

    private static final Map<String, String> VALUES =
            Map.of("topic", "بازدید", "message", "دوشنبه می‌آییم.");

    @Test
    void fills_the_template_in_force_and_addresses_it() {
        String subject = "پرونده‌ی f-1.1: بازدید";
        String body = "فولاد سپهر گرامی،\nدوشنبه می‌آییم.\nشنبه ۷ آذر ۱۴۰۵";
        assertThat(Writing.write(letter(VALUES), FIRM))
                .isEqualTo(
                        new LetterWritten(
                                "l-1",
                                "f-1",
                                "f-1.1",
                                LetterKind.CUSTOM,
                                4,
                                "fa",
                                "info@sepehr.example",
                                subject,
                                body,
                                new LetterText(subject, body).sha256(),
                                null,
                                "omid",
                                ON));
    }

    @Test
    void writes_in_the_language_asked_for_or_that_of_the_firm() {
        assertThat(Writing.write(in("en"), FIRM).subject()).isEqualTo("Case f-1.1: بازدید");
        assertThat(Writing.write(in("en"), FIRM).language()).isEqualTo("en");
        refusedBy(LetterRefusal.LETTER_LANGUAGE_UNKNOWN, () -> Writing.write(in("de"), FIRM));
    }

    @Test
    void keeps_the_occasion() {
        WriteLetter command =
                new WriteLetter("l-1", "f-1.1", LetterKind.CUSTOM, null, VALUES, "X/1", "post", ON);
        assertThat(Writing.write(command, FIRM).occasion()).isEqualTo("X/1");
    }

    @Test
    void names_the_person_it_goes_to_and_writes_to_nobody_who_was_erased() {
        Addressee second =
                new Addressee(
                        "f-1",
                        "x",
                        "KRM-P01",
                        new Contact.Known(2, "c@sepehr.example", "fa", false),
                        false,
                        FIRM.template());
        assertThat(Writing.write(letter(VALUES), second).person()).isEqualTo(2);
        assertThat(Writing.write(letter(VALUES), FIRM).person()).isNull();
        refusedBy(
                LetterRefusal.CONTACT_ERASED,
                () ->
                        Writing.write(
                                letter(VALUES),
                                new Addressee(
                                        "f-1",
                                        "x",
                                        "KRM-P01",
                                        FIRM.contact(),
                                        true,
                                        FIRM.template())));
    }

    @Test
    void needs_an_address_and_a_template() {
        refusedBy(
                LetterRefusal.CONTACT_MISSING,
                () ->
                        Writing.write(
                                letter(VALUES),
                                new Addressee(
                                        "f-1",
                                        "x",
                                        "KRM-P01",
                                        Contact.none(),
                                        false,
                                        FIRM.template())));
        refusedBy(
                LetterRefusal.LETTER_TEMPLATE_MISSING,
                () ->
                        Writing.write(
                                letter(VALUES),
                                new Addressee("f-1", "x", "KRM-P01", FIRM.contact(), false, null)));
    }

    @Test
    void refuses_what_is_missing_unknown_or_too_long_all_at_once() {
        Refused refused =
                refusedBy(
                        LetterRefusal.LETTER_VALUE_UNKNOWN,
                        () ->
                                Writing.write(
                                        letter(
                                                Map.of(
                                                        "firm", "another",
                                                        "answerBy", "x",
                                                        "message", " ",
                                                        "topic", "t".repeat(151))),
                                        FIRM));
        assertThat(refused.violations())
                .extracting(Violation::field, Violation::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "values.answerBy", "LETTER_VALUE_UNKNOWN"),
                        org.assertj.core.groups.Tuple.tuple("values.firm", "LETTER_VALUE_UNKNOWN"),
                        org.assertj.core.groups.Tuple.tuple(
                                "values.topic", "LETTER_VALUE_TOO_LONG"),
                        org.assertj.core.groups.Tuple.tuple(
                                "values.message", "LETTER_VALUE_MISSING"));
    }

    @Test
    void takes_the_longest_values() {
        Map<String, String> longest = Map.of("topic", "t".repeat(150), "message", "m".repeat(4000));
        assertThat(Writing.write(letter(longest), FIRM).body()).contains("m".repeat(4000));
        refusedBy(
                LetterRefusal.LETTER_VALUE_TOO_LONG,
                () ->
                        Writing.write(
                                letter(Map.of("topic", "t", "message", "m".repeat(4001))), FIRM));
        refusedBy(
                LetterRefusal.LETTER_VALUE_MISSING,
                () -> Writing.write(letter(Map.of("topic", "t")), FIRM));
    }

    private static WriteLetter in(String language) {
        return new WriteLetter(
                "l-1", "f-1.1", LetterKind.CUSTOM, language, VALUES, null, "omid", ON);
    }
}
