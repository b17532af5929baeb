package rosukh.command.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.command.letters.Correspondents.refusedBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import rosukh.command.letters.ContactCommand.MarkFailing;
import rosukh.command.letters.ContactCommand.NameContact;
import rosukh.command.letters.LetterCommand.CancelLetter;
import rosukh.command.letters.LetterCommand.RecordBounce;
import rosukh.events.letters.ContactEvent;
import rosukh.events.letters.ContactEvent.ContactChanged;
import rosukh.events.letters.ContactEvent.ContactFailing;
import rosukh.events.letters.ContactEvent.ContactSet;
import rosukh.events.letters.LetterEvent;
import rosukh.events.letters.LetterEvent.LetterBounced;
import rosukh.events.letters.LetterEvent.LetterHandedOver;
import rosukh.events.letters.LetterEvent.LetterRefused;
import rosukh.events.letters.LetterEvent.LetterWritten;
import rosukh.events.letters.LetterEvent.SendingBegun;
import rosukh.events.letters.LetterKind;

/// A letter that comes back, and an address from which several do.
class BounceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 9);
    private static final Instant NOON = Instant.parse("2026-05-10T08:30:00Z");
    private static final LetterWritten WRITTEN =
            new LetterWritten(
                    "l-1",
                    "f-1",
                    "f-1.1",
                    LetterKind.CUSTOM,
                    1,
                    "en",
                    "info@firm.example",
                    "Visit",
                    "On Monday",
                    "ab",
                    null,
                    "omid",
                    DAY);
    private static final SendingBegun BEGUN = new SendingBegun("l-1", 1, "2026-05-10T08:00:00Z");
    private static final LetterHandedOver SENT =
            new LetterHandedOver("l-1", 1, "250 ok", "2026-05-10T08:00:01Z");
    private static final LetterBounced BOUNCED =
            new LetterBounced(
                    "l-1",
                    "f-1",
                    "info@firm.example",
                    "5.1.1",
                    "550 5.1.1 No such user",
                    "2026-05-10T08:30:00Z");

    static String report(String recipient, String action, String status) {
        return """
        From: MAILER-DAEMON@mx.example
        Subject: Undelivered
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

        --b1
        Content-Type: text/plain

        It could not be delivered.
        --b1
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Final-Recipient: rfc822; %s
        Action: %s
        Status: %s
        Diagnostic-Code: smtp; 550 5.1.1 No such
         user

        --b1
        Content-Type: text/rfc822-headers

        Message-ID: <l-1@rosukh.example>
        --b1--
        """
                .formatted(recipient, action, status)
                .replace("\n", "\r\n");
    }

    @Nested
    class a_report {

        @Test
        void names_the_recipient_the_status_and_what_the_other_server_said() {
            assertThat(BounceReport.read(report("info@firm.example", "failed", "5.1.1")))
                    .isEqualTo(
                            new BounceReport(
                                    "info@firm.example", "5.1.1", "550 5.1.1 No such user"));
        }

        @Test
        void of_a_delay_or_a_success_is_no_bounce() {
            refusedBy(
                    LetterRefusal.LETTER_BOUNCE_NOT_FINAL,
                    () -> BounceReport.read(report("info@firm.example", "delayed", "4.4.1")));
            refusedBy(
                    LetterRefusal.LETTER_BOUNCE_NOT_FINAL,
                    () -> BounceReport.read(report("info@firm.example", "delivered", "2.0.0")));
            refusedBy(
                    LetterRefusal.LETTER_BOUNCE_NOT_FINAL,
                    () -> BounceReport.read(report("info@firm.example", "failed", "4.2.2")));
        }

        @Test
        void that_is_no_report_is_refused() {
            refusedBy(
                    LetterRefusal.LETTER_BOUNCE_UNREADABLE,
                    () -> BounceReport.read("Subject: Hello\r\n\r\nI am on leave."));
            refusedBy(
                    LetterRefusal.LETTER_BOUNCE_UNREADABLE, () -> BounceReport.read("no message"));
        }

        @Test
        void about_several_recipients_is_refused() {
            String two =
                    report("info@firm.example", "failed", "5.1.1")
                            .replace(
                                    "No such\r\n user\r\n",
                                    "No such user\r\n\r\nFinal-Recipient: rfc822; b@c.example\r\n"
                                            + "Action: failed\r\nStatus: 5.1.1\r\n");
            refusedBy(LetterRefusal.LETTER_BOUNCE_UNREADABLE, () -> BounceReport.read(two));
        }
    }

    @Nested
    class a_letter {

        @Test
        void that_was_handed_over_may_come_back() {
            assertThat(after(WRITTEN, BEGUN, SENT).decide(bounce("info@firm.example"), WRITTEN))
                    .isEqualTo(BOUNCED);
        }

        @Test
        void comes_back_from_the_person_it_was_written_to() {
            LetterWritten second =
                    new LetterWritten(
                            "l-1",
                            "f-1",
                            "f-1.1",
                            LetterKind.CUSTOM,
                            1,
                            "en",
                            "info@firm.example",
                            "Visit",
                            "On Monday",
                            "ab",
                            null,
                            "omid",
                            DAY,
                            2);
            LetterBounced bounced =
                    (LetterBounced)
                            after(second, BEGUN, SENT).decide(bounce("info@firm.example"), second);
            assertThat(bounced.person()).isEqualTo(2);
        }

        @Test
        void comes_back_from_its_own_recipient_only() {
            refusedBy(
                    LetterRefusal.LETTER_BOUNCE_OF_OTHERS,
                    () -> after(WRITTEN, BEGUN, SENT).decide(bounce("else@firm.example"), WRITTEN));
            assertThat(after(WRITTEN, BEGUN, SENT).decide(bounce("INFO@Firm.example"), WRITTEN))
                    .isEqualTo(BOUNCED);
        }

        @Test
        void comes_back_once_and_not_before_it_left() {
            for (Letter letter :
                    List.of(
                            after(WRITTEN),
                            after(WRITTEN, BEGUN),
                            after(WRITTEN, BEGUN, SENT, BOUNCED),
                            after(
                                    WRITTEN,
                                    BEGUN,
                                    new LetterRefused("l-1", 1, "550", "2026-05-10T08:00:01Z"))))
                refusedBy(
                        LetterRefusal.LETTER_NOT_HANDED_OVER,
                        () -> letter.decide(bounce("info@firm.example"), WRITTEN));
        }

        @Test
        void that_was_handed_over_or_came_back_is_not_cancelled() {
            CancelLetter cancel = new CancelLetter("l-1", "g", "omid", DAY);
            refusedBy(
                    LetterRefusal.LETTER_OVER,
                    () -> after(WRITTEN, BEGUN, SENT).decide(cancel, WRITTEN));
            refusedBy(
                    LetterRefusal.LETTER_OVER,
                    () -> after(WRITTEN, BEGUN, SENT, BOUNCED).decide(cancel, WRITTEN));
        }
    }

    @Nested
    class an_address {

        private final ContactSet named = new ContactSet("f-1", "a@b.example", "fa", "omid", DAY);
        private final MarkFailing mark = new MarkFailing("f-1", "a@b.example", 3, DAY);
        private final ContactFailing failing = new ContactFailing("f-1", "a@b.example", 3, DAY);

        @Test
        void is_marked_as_failing_once() {
            assertThat(contact(named).decide(mark, false)).isEqualTo(failing);
            refusedBy(
                    LetterRefusal.CONTACT_FAILING_ALREADY,
                    () -> contact(named, failing).decide(mark, false));
        }

        @Test
        void is_not_marked_for_what_came_back_from_another() {
            refusedBy(
                    LetterRefusal.CONTACT_OTHER_ADDRESS,
                    () ->
                            contact(named)
                                    .decide(new MarkFailing("f-1", "b@b.example", 3, DAY), false));
            refusedBy(LetterRefusal.CONTACT_MISSING, () -> contact().decide(mark, false));
        }

        @Test
        void may_be_named_again_once_it_works() {
            NameContact again = new NameContact("f-1", "a@b.example", "fa", "omid", DAY);
            refusedBy(LetterRefusal.CONTACT_UNCHANGED, () -> contact(named).decide(again, false));
            ContactChanged works = new ContactChanged("f-1", "a@b.example", "fa", "omid", DAY);
            assertThat(contact(named, failing).decide(again, false)).isEqualTo(works);
            assertThat(contact(named, failing, works).decide(mark, false)).isEqualTo(failing);
        }
    }

    private static RecordBounce bounce(String recipient) {
        return new RecordBounce(
                "l-1", new BounceReport(recipient, "5.1.1", "550 5.1.1 No such user"), NOON);
    }

    private static Letter after(LetterEvent... history) {
        Letter letter = Letter.unwritten();
        for (LetterEvent event : history) letter = letter.evolve(event);
        return letter;
    }

    private static Contact contact(ContactEvent... history) {
        return Contact.of(List.of(history));
    }
}
