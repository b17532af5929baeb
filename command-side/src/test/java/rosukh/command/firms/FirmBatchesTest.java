package rosukh.command.firms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rosukh.command.firms.FirmBatches.Entry;
import rosukh.command.firms.FirmBatches.RegisterFirms;
import rosukh.command.firms.FirmCommand.RegisterFirm;
import rosukh.command.kernel.Done;
import rosukh.command.kernel.Occasion;
import rosukh.command.kernel.OnTheRealLog;
import rosukh.command.kernel.imports.ImportRequest;

/// Several firms in one commit of the real log.
class FirmBatchesTest extends OnTheRealLog {

    @Test
    void answer_for_each_row_by_its_own_key() {
        RegisterFirm one = register("f-1", "10320004156");
        RegisterFirm two = register("f-2", "10100991233");
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
        RegisterFirm one = register("f-1", "10320004156");
        Map<String, String> claim = new ImportRequest(once, node.log).unclaimed();
        node.commands.send(new RegisterFirms(List.of(new Entry(one, "k1", "h1")), claim), OFFICER);
        assertThat(new ImportRequest(once, node.log).unclaimed()).isEmpty();
        assertThatThrownBy(() ->
                        new ImportRequest(OFFICER.under("key-1", "hash-2"), node.log).unclaimed())
                .hasMessageContaining("used before for another request");
        assertThatThrownBy(() -> node.commands.send(register("f-2", "10100991233"), once))
                .hasMessageContaining("used before for another request");
    }
}
