package rosukh.evidence.check;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/// On the embedded server.
class EmbeddedTamperingDrillTest extends TamperingDrill {

    @TempDir Path folder;
    private int stores;

    @Override
    StoredLog store() {
        return new StoredLog(folder.resolve("store-" + stores++));
    }

    @Override
    String server() {
        return "embedded";
    }
}
