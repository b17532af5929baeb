package rosukh.command.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import rosukh.events.letters.LetterEvent.LetterHandedOver;
import rosukh.events.letters.LetterEvent.LetterPutOff;
import rosukh.events.letters.LetterEvent.LetterRefused;
import rosukh.events.letters.LetterEvent.SendingBegun;
import tools.jackson.databind.JsonNode;

/// Letters on their way to a mail server that is not ours.
@EnabledIf(
        value = "rosukh.command.letters.MailServerProcess#installed",
        disabledReason = "no aiosmtpd: install Debian's python3-aiosmtpd to send real mail")
class RealMailTest extends WrittenLetters {

    private static final String MESSAGE =
            "لطفاً گزارش آزمونِ «دستگاه» را تا دوشنبه بفرستید.\nبا سپاس – ‎§";

    @TempDir private Path mail;
    private int port;

    @BeforeEach
    void a_port() throws IOException {
        port = MailServerProcess.freePort();
        Files.createDirectories(mail);
    }

    @Test
    void arrive_in_persian_as_they_were_written() throws Exception {
        String topic = "بازدید از کارگاه شما در روز دوشنبه، ساعت نه بامداد، و آنچه باید آماده باشد";
        write("l-1", topic, MESSAGE);
        try (MailServerProcess server = MailServerProcess.start(port, mail)) {
            post(smtp()).look();
            assertThat(server.taken()).hasSize(1);
            JsonNode taken = server.taken().getFirst();
            assertThat(text(taken, "subject")).isEqualTo("پرونده‌ی f-1.1: " + topic);
            assertThat(text(taken, "body").replace("\r\n", "\n").strip())
                    .isEqualTo("Sepehr گرامی،\n" + MESSAGE + "\nشنبه ۱۹ اردیبهشت ۱۴۰۵");
            assertThat(text(taken, "messageId")).isEqualTo("<l-1@isipo.example>");
            assertThat(text(taken, "from")).isEqualTo("rosukh@isipo.example");
            assertThat(text(taken, "to")).isEqualTo("info@sepehr.example");
            assertThat(taken.get("envelope").get(0).asString()).isEqualTo("info@sepehr.example");
            assertThat(text(taken, "language")).isEqualTo("fa");
            assertThat(text(taken, "automatic")).isEqualTo("None");
            assertThat(text(taken, "type")).isEqualTo("text/plain");
            assertThat(text(taken, "charset")).isEqualTo("utf-8");
            assertThat(Instant.parse(text(taken, "date").replace("+00:00", "Z"))).isEqualTo(now);
            assertThat(taken.get("headIsAscii").asBoolean()).isTrue();
            assertThat(taken.get("defects")).isEmpty();
        }
        assertThat(history("l-1").subList(1, 3))
                .containsExactly(
                        new SendingBegun("l-1", 1, now.toString()),
                        new LetterHandedOver(
                                "l-1", 1, "250 2.0.0 Ok: queued as 1", now.toString()));
    }

    @Test
    void put_off_are_delivered_later_and_not_before() throws Exception {
        writeTo("later@sepehr.example", "l-1");
        try (MailServerProcess server = MailServerProcess.start(port, mail)) {
            post(smtp()).look();
            assertThat(history("l-1").getLast())
                    .isEqualTo(
                            new LetterPutOff(
                                    "l-1",
                                    1,
                                    "451 4.7.1 Greylisted, try again later",
                                    now.toString(),
                                    now.plusSeconds(60).toString()));
            now = now.plusSeconds(59);
            post(smtp()).look();
            assertThat(server.taken()).isEmpty();
            now = now.plusSeconds(1);
            post(smtp()).look();
            assertThat(server.taken()).hasSize(1);
        }
        assertThat(history("l-1").getLast()).isInstanceOf(LetterHandedOver.class);
    }

    @Test
    void are_refused_for_their_recipient_or_their_content() throws Exception {
        writeTo("refused@sepehr.example", "l-1");
        writeTo("info@sepehr.example", "l-2");
        write("l-3", "unwanted", "m");
        try (MailServerProcess server = MailServerProcess.start(port, mail)) {
            post(smtp()).look();
            post(smtp()).look();
            assertThat(server.taken()).hasSize(1);
        }
        assertThat(history("l-1").getLast())
                .isEqualTo(
                        new LetterRefused("l-1", 1, "550 5.1.1 No such user here", now.toString()));
        assertThat(history("l-2").getLast()).isInstanceOf(LetterHandedOver.class);
        assertThat(history("l-3").getLast())
                .isEqualTo(
                        new LetterRefused(
                                "l-3", 1, "554 5.7.1 Message content rejected", now.toString()));
    }

    @Test
    void wait_while_the_server_is_down() throws Exception {
        write("l-1", "Visit", "m");
        write("l-2", "Visit", "m");
        post(smtp()).look();
        assertThat(history("l-1").getLast())
                .isInstanceOfSatisfying(
                        LetterPutOff.class,
                        put -> assertThat(put.answer()).startsWith("no connection: "));
        assertThat(history("l-2")).as("no sense in trying the next one").hasSize(1);
        now = now.plus(Duration.ofMinutes(2));
        try (MailServerProcess server = MailServerProcess.start(port, mail)) {
            post(smtp()).look();
            assertThat(server.taken())
                    .extracting(each -> text(each, "messageId"))
                    .containsExactly("<l-1@isipo.example>", "<l-2@isipo.example>");
        }
    }

    @Test
    void that_were_taken_when_the_process_was_killed_come_again_as_the_same_message()
            throws Exception {
        write("l-1", "Visit", "m");
        try (MailServerProcess server = MailServerProcess.start(port, mail)) {
            post(smtp(), new Killed(node.commands)).look();
            assertThat(server.taken()).hasSize(1);
            assertThat(history("l-1").getLast()).isInstanceOf(SendingBegun.class);
            post(smtp()).look();
            assertThat(server.taken()).as("it may still be running").hasSize(1);
            now = now.plus(Duration.ofMinutes(10));
            post(smtp()).look();
            assertThat(server.taken())
                    .extracting(each -> text(each, "messageId"))
                    .containsExactly("<l-1@isipo.example>", "<l-1@isipo.example>");
        }
        assertThat(history("l-1").subList(1, 4))
                .extracting(Object::getClass)
                .isEqualTo(List.of(SendingBegun.class, SendingBegun.class, LetterHandedOver.class));
    }

    @Test
    void wait_where_the_server_knows_no_encryption_though_it_is_required() throws Exception {
        write("l-1", "Visit", "m");
        try (MailServerProcess server = MailServerProcess.start(port, mail)) {
            post(new SmtpServer(settings(true))).look();
            assertThat(server.taken()).isEmpty();
        }
        assertThat(history("l-1").getLast()).isInstanceOf(LetterPutOff.class);
    }

    private SmtpServer smtp() {
        return new SmtpServer(settings(false));
    }

    private MailProperties settings(boolean starttls) {
        return new MailProperties(
                "127.0.0.1",
                port,
                null,
                null,
                starttls,
                "rosukh@isipo.example",
                Duration.ofSeconds(20));
    }

    private static String text(JsonNode message, String field) {
        return message.get(field).asString();
    }
}
