package rosukh.command.letters;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import rosukh.command.kernel.CommandNode;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.Occasion;
import rosukh.command.letters.LetterCommand.RecordAnswer;
import rosukh.command.processes.LetterPost;
import rosukh.eventstore.EmbeddedServer;

/// A node that dies at once when the mail server has answered and nothing is recorded yet:
/// arguments are the folder of its database, the port of the mail server and the moment it is.
public final class KilledPost {

    static final int EXIT = 137;

    private KilledPost() {}

    public static void main(String[] args) {
        EmbeddedServer server = CommandNode.server(Path.of(args[0]));
        CommandNode node = new CommandNode(server);
        Commands dying =
                new Commands() {
                    @Override
                    public Done send(Object command, Occasion occasion) {
                        if (command instanceof RecordAnswer) Runtime.getRuntime().halt(EXIT);
                        return node.commands.send(command, occasion);
                    }

                    @Override
                    public Optional<Done> earlier(Occasion occasion) {
                        return node.commands.earlier(occasion);
                    }
                };
        new LetterPost(
                        LogReader.of(node.events),
                        dying,
                        smtp(Integer.parseInt(args[1])),
                        () -> Instant.parse(args[2]),
                        UnaryOperator.identity(),
                        new SimpleMeterRegistry())
                .look();
        throw new IllegalStateException("no letter was handed over");
    }

    static SmtpServer smtp(int port) {
        return new SmtpServer(
                new MailProperties(
                        "127.0.0.1",
                        port,
                        null,
                        null,
                        false,
                        "rosukh@isipo.example",
                        Duration.ofSeconds(20)));
    }
}
