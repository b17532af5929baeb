package rosukh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import rosukh.events.EventTypes;

/// Keeps `ops/docs/capabilities.md` true.
class CapabilitiesTest {

    private static final Path FILE = Sources.ROOT.resolve("ops/docs/capabilities.md");

    @Test
    void the_list_of_capabilities_is_up_to_date() throws IOException {
        String written = new Capabilities().write();
        if (Boolean.getBoolean("capabilities.accept")) Files.writeString(FILE, written);
        assertThat(Files.exists(FILE) ? Sources.content(FILE) : "")
                .as("%s: run with -Dcapabilities.accept=true and read the diff", FILE)
                .isEqualTo(written);
    }

    @Test
    void every_event_is_on_the_list() {
        String written = new Capabilities().write();
        assertThat(EventTypes.all().keySet())
                .allSatisfy(name -> assertThat(written).contains("| `" + name + "` | "));
    }
}
