package rosukh.command.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import rosukh.command.Jvm;
import rosukh.command.kernel.CommandNode;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.Streams;
import rosukh.command.processes.LetterPost;
import rosukh.events.letters.LetterEvent;
import rosukh.events.letters.LetterEvent.LetterHandedOver;
import rosukh.events.letters.LetterEvent.SendingBegun;
import rosukh.eventstore.EmbeddedServer;

/// A node that is killed between the answer of the mail server and its record, and the next one.
@EnabledIf(
        value = "rosukh.command.letters.MailServerProcess#installed",
        disabledReason = "no aiosmtpd: install Debian's python3-aiosmtpd to send real mail")
class KilledPostTest {

    private static final Instant NOW = Instant.parse("2026-05-09T08:00:00Z");

    @TempDir private Path data;
    @TempDir private Path mail;

    @Test
    void the_letter_comes_again_as_the_same_message() throws Exception {
        try (EmbeddedServer own = CommandNode.server(data);
                CommandNode first = new CommandNode(own)) {
            WrittenLetters.prepare(first.commands);
            WrittenLetters.write(first.commands, "l-1");
        }
        int port = MailServerProcess.freePort();
        try (MailServerProcess taking = MailServerProcess.start(port, mail)) {
            Process killed = Jvm.start("256m", KilledPost.class, data, port, NOW);
            String said =
                    new String(killed.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(killed.waitFor()).as(said).isEqualTo(KilledPost.EXIT);
            assertThat(taking.taken()).hasSize(1);
            try (EmbeddedServer own = CommandNode.server(data);
                    CommandNode next = new CommandNode(own)) {
                assertThat(history(next).getLast()).isInstanceOf(SendingBegun.class);
                look(next, port, NOW.plus(Duration.ofMinutes(9)));
                assertThat(taking.taken()).as("it may still be running").hasSize(1);
                look(next, port, NOW.plus(Duration.ofMinutes(10)));
                assertThat(history(next).getLast()).isInstanceOf(LetterHandedOver.class);
            }
            assertThat(taking.taken())
                    .extracting(each -> each.get("messageId").asString())
                    .containsExactly("<l-1@isipo.example>", "<l-1@isipo.example>");
        }
    }

    private static void look(CommandNode node, int port, Instant now) {
        new LetterPost(
                        LogReader.of(node.events),
                        node.commands,
                        KilledPost.smtp(port),
                        () -> now,
                        UnaryOperator.identity(),
                        node.meters)
                .look();
    }

    private static List<Object> history(CommandNode node) {
        return Streams.of(node.events).read(LetterEvent.streamOf("l-1"));
    }
}
