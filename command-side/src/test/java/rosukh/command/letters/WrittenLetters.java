package rosukh.command.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import rosukh.command.TestSchemes;
import rosukh.command.certification.CertificationCommand.OpenCase;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.OnTheRealLog;
import rosukh.command.kernel.Streams;
import rosukh.command.letters.ContactCommand.NameContact;
import rosukh.command.letters.LetterCommand.RecordAnswer;
import rosukh.command.letters.LetterCommand.WriteLetter;
import rosukh.command.letters.TemplateCommand.ApproveTemplate;
import rosukh.command.letters.TemplateCommand.DraftTemplate;
import rosukh.command.processes.LetterPost;
import rosukh.events.letters.ContactEvent;
import rosukh.events.letters.LetterEvent;
import rosukh.events.letters.LetterKind;

/// A firm that is written to, on the real log, and the process that sends its letters.
abstract class WrittenLetters extends OnTheRealLog {

    static final LocalDate ON = LocalDate.of(2026, 5, 9);
    Instant now = Instant.parse("2026-05-09T08:00:00Z");

    @BeforeEach
    void a_firm_that_is_written_to() {
        prepare(node.commands);
    }

    /// A firm with a case, an address and a template.
    static void prepare(Commands commands) {
        TestSchemes.publish(commands, DAY);
        for (Object command :
                List.of(
                        register("f-1", "10320004156"),
                        new OpenCase("f-1.1", "f-1", 1, TestSchemes.KB, KERMAN, ON),
                        new DraftTemplate(LetterKind.CUSTOM, Correspondents.TEXTS, "omid", ON),
                        new ApproveTemplate(LetterKind.CUSTOM, 1, ON, "mina", ON),
                        new NameContact("f-1", "info@sepehr.example", "fa", "omid", ON)))
            commands.send(command, OFFICER);
    }

    void write(String letterId, String topic, String message) {
        send(letter(letterId, topic, message));
    }

    static void write(Commands commands, String letterId) {
        commands.send(letter(letterId, "Visit", "We come on Monday."), OFFICER);
    }

    private static WriteLetter letter(String letterId, String topic, String message) {
        return new WriteLetter(
                letterId,
                "f-1.1",
                LetterKind.CUSTOM,
                null,
                Map.of("topic", topic, "message", message),
                null,
                "omid",
                ON);
    }

    void writeTo(String address, String letterId) {
        node.commands.send(
                new NameContact("f-1", address, "fa", "omid", ON),
                OFFICER.expecting(
                        Streams.of(node.events)
                                .version(ContactEvent.streamOf("f-1"))
                                .orElseThrow()));
        write(letterId, "Visit", "We come on Monday.");
    }

    LetterPost post(MailServer server) {
        return post(server, node.commands);
    }

    LetterPost post(MailServer server, Commands commands) {
        return new LetterPost(
                LogReader.of(node.events),
                commands,
                server,
                () -> now,
                UnaryOperator.identity(),
                node.meters);
    }

    List<Object> history(String letterId) {
        return Streams.of(node.events).read(LetterEvent.streamOf(letterId));
    }

    /// A process that is killed when the server has answered and nothing is recorded yet.
    static final class Killed implements Commands {

        private final Commands commands;

        Killed(Commands commands) {
            this.commands = commands;
        }

        @Override
        public Done send(Object command, Occasion occasion) {
            if (command instanceof RecordAnswer) throw new IllegalStateException("killed");
            return commands.send(command, occasion);
        }

        @Override
        public Optional<Done> earlier(Occasion occasion) {
            return commands.earlier(occasion);
        }
    }
}
