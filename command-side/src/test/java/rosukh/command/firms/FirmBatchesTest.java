package rosukh.command.firms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.command.firms.FirmBatches.Entry;
import rosukh.command.firms.FirmBatches.RegisterFirms;
import rosukh.command.firms.FirmCommand.RegisterFirm;
import rosukh.command.kernel.Actor;
import rosukh.command.kernel.CommandNode;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.eventstore.EmbeddedServer;

/// Several firms in one commit of the real log.
class FirmBatchesTest {

    private static final Occasion OFFICER = Occasion.by(Actor.of("omid", "officer", "isipo"));

    @TempDir private Path folder;
    private EmbeddedServer server;
    private CommandNode node;

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

    @Test
    void answer_for_each_row_by_its_own_key() {
        RegisterFirm one = firm("f-1", "10320004156");
        RegisterFirm two = firm("f-2", "10100991233");
        node.commands.send(
                new RegisterFirms(
                        List.of(new Entry(one, "k1", "h1"), new Entry(two, "k2", "h2")), Map.of()),
                OFFICER);
        assertThat(node.commands.send(one, OFFICER.under("k1", "h1")))
                .isEqualTo(new Done("f-1", 1, 1));
        assertThat(node.commands.send(two, OFFICER.under("k2", "h2")))
                .isEqualTo(new Done("f-2", 1, 3));
        assertThatThrownBy(() -> node.commands.send(two, OFFICER.under("k2", "h1")))
                .hasMessageContaining("used before for another request");
    }

    @Test
    void take_the_key_of_the_request_they_answer() {
        Occasion once = OFFICER.under("key-1", "hash-1");
        RegisterFirm one = firm("f-1", "10320004156");
        Map<String, String> claim = new ImportRequest(once, node.log).unclaimed();
        node.commands.send(new RegisterFirms(List.of(new Entry(one, "k1", "h1")), claim), OFFICER);
        assertThat(new ImportRequest(once, node.log).unclaimed()).isEmpty();
        assertThatThrownBy(() ->
                        new ImportRequest(OFFICER.under("key-1", "hash-2"), node.log).unclaimed())
                .hasMessageContaining("used before for another request");
        assertThatThrownBy(() -> node.commands.send(firm("f-2", "10100991233"), once))
                .hasMessageContaining("used before for another request");
    }

    private static RegisterFirm firm(String id, String legalId) {
        return new RegisterFirm(
                id, legalId, "Sepehr", "METAL", 25, "SMALL", "KRM-P01", LocalDate.of(2026, 1, 10));
    }
}
