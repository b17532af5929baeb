package rosukh.command.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.Reach;
import rosukh.command.kernel.Refused;
import rosukh.command.letters.ContactCommand.NameContact;
import rosukh.command.letters.ContactCommand.RemoveContact;
import rosukh.command.letters.LetterCommand.CancelLetter;
import rosukh.command.letters.LetterCommand.WriteLetter;
import rosukh.command.letters.TemplateCommand.ApproveTemplate;
import rosukh.command.letters.TemplateCommand.RetireTemplate;
import rosukh.events.letters.LetterEvent.LetterCancelled;
import rosukh.events.letters.LetterEvent.LetterWritten;
import rosukh.events.letters.LetterKind;

/// What the shells add to the rules: versions, reach, and the reading of other streams.
class ShellsOnTheLogTest extends WrittenLetters {

    private static final Occasion TEHRAN =
            Occasion.by(
                    Actor.of("tara", "officer", "isipo-teh")
                            .within(new Reach(Set.of("TEH"), Set.of(), null)));

    @Test
    void a_letter_takes_name_address_and_template_from_where_they_are() {
        write("l-1", "بازدید", "دوشنبه");
        LetterWritten written = (LetterWritten) history("l-1").getFirst();
        assertThat(written.recipient()).isEqualTo("info@sepehr.example");
        assertThat(written.body()).startsWith("Sepehr گرامی،");
        assertThat(written.templateVersion()).isEqualTo(1);
        assertThat(written.firmId()).isEqualTo("f-1");
    }

    @Test
    void nobody_writes_or_cancels_beyond_their_reach() {
        assertThat(refused(letter("l-1", "f-1.1"), TEHRAN)).isEqualTo("OUT_OF_REACH");
        write("l-1", "t", "m");
        CancelLetter cancel = new CancelLetter("l-1", "g", "tara", ON);
        assertThat(refused(cancel, TEHRAN.expecting(0))).isEqualTo("OUT_OF_REACH");
        assertThat(refused(cancel, OFFICER.expecting(3))).isEqualTo("VERSION_STALE");
        node.commands.send(cancel, OFFICER.expecting(0));
        assertThat(history("l-1").getLast()).isInstanceOf(LetterCancelled.class);
    }

    @Test
    void a_letter_is_about_a_case_that_is_there() {
        assertThat(refused(letter("l-1", "f-1.2"), OFFICER)).isEqualTo("LETTER_CASE_UNKNOWN");
        assertThat(refused(letter("l-1", "f-1"), OFFICER)).isEqualTo("LETTER_CASE_UNKNOWN");
        assertThat(refused(new CancelLetter("l-9", "g", "omid", ON), OFFICER.expecting(0)))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void an_address_needs_a_firm_within_reach_and_the_version_seen() {
        assertThat(refused(contact("f-9"), OFFICER)).isEqualTo("CONTACT_FIRM_UNKNOWN");
        assertThat(refused(contact("f-1.1"), OFFICER)).isEqualTo("CONTACT_FIRM_UNKNOWN");
        assertThat(refused(contact("f-1"), OFFICER)).isEqualTo("CONTACT_VERSION_MISSING");
        assertThat(refused(contact("f-1"), OFFICER.expecting(1))).isEqualTo("VERSION_STALE");
        assertThat(refused(contact("f-1"), TEHRAN.expecting(0))).isEqualTo("OUT_OF_REACH");
        Occasion other =
                Occasion.by(
                        Actor.of("boss", "firm", "f-2")
                                .within(new Reach(Set.of(), Set.of(), "f-2")));
        assertThat(refused(contact("f-1"), other.expecting(0))).isEqualTo("OUT_OF_REACH");
        Occasion own =
                Occasion.by(
                        Actor.of("boss", "firm", "f-1")
                                .within(new Reach(Set.of(), Set.of(), "f-1")));
        node.commands.send(new RemoveContact("f-1", "boss", ON), own.expecting(0));
        assertThat(refused(letter("l-1", "f-1.1"), OFFICER)).isEqualTo("CONTACT_MISSING");
    }

    @Test
    void a_template_changes_against_the_version_seen_and_letters_follow_it() {
        assertThat(refused(new ApproveTemplate(LetterKind.REQUEST, 1, ON, "mina", ON), OFFICER))
                .isEqualTo("NOT_FOUND");
        RetireTemplate retire = new RetireTemplate(LetterKind.CUSTOM, 1, ON, "mina", ON);
        assertThat(refused(retire, OFFICER.expecting(0))).isEqualTo("VERSION_STALE");
        node.commands.send(retire, OFFICER.expecting(1));
        assertThat(refused(letter("l-1", "f-1.1"), OFFICER)).isEqualTo("LETTER_TEMPLATE_MISSING");
    }

    private String refused(Object command, Occasion occasion) {
        Refused refused =
                catchThrowableOfType(Refused.class, () -> node.commands.send(command, occasion));
        assertThat(refused).as("a refusal of " + command).isNotNull();
        return refused.code();
    }

    private static WriteLetter letter(String letterId, String caseId) {
        return new WriteLetter(
                letterId,
                caseId,
                LetterKind.CUSTOM,
                null,
                Map.of("topic", "t", "message", "m"),
                null,
                "omid",
                ON);
    }

    private static NameContact contact(String firmId) {
        return new NameContact(firmId, "office@sepehr.example", "fa", "omid", ON);
    }
}
