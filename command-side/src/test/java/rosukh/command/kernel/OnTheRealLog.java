package rosukh.command.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import rosukh.command.firms.FirmCommand.RegisterFirm;
import rosukh.eventstore.EmbeddedServer;

/// A command side on a log of its own, and the firm most of its tests register.
public abstract class OnTheRealLog {

    protected static final LocalDate DAY = LocalDate.of(2026, 1, 10);
    protected static final String KERMAN = "KRM-P01";
    protected static final Occasion OFFICER = Occasion.by(Actor.of("omid", "officer", "isipo-krm"));

    @TempDir Path folder;
    protected EmbeddedServer server;
    protected CommandNode node;

    @BeforeEach
    void start() {
        server = CommandNode.server(folder);
        node = new CommandNode(server);
    }

    @AfterEach
    void stop() {
        node.close();
        server.close();
    }

    protected Done send(Object command) {
        return send(command, OFFICER);
    }

    Done send(Object command, Occasion occasion) {
        return node.commands.send(command, occasion);
    }

    Refused assertRefused(String code, Object command, Occasion occasion) {
        Refused refused =
                catchThrowableOfType(Refused.class, () -> node.commands.send(command, occasion));
        assertThat(refused).as("a refusal of " + command).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
        return refused;
    }

    protected static RegisterFirm register(String firmId, String legalId) {
        return new RegisterFirm(firmId, legalId, "Sepehr", "METAL", 25, "SMALL", KERMAN, DAY);
    }
}
