package rosukh.evidence.check;

import java.util.UUID;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// On FerretDB.
@EnabledIfEnvironmentVariable(named = "ROSUKH_TEST_FERRETDB_URI", matches = ".+")
class FerretDbTamperingDrillTest extends TamperingDrill {

    @Override
    StoredLog store() {
        return new StoredLog(
                System.getenv("ROSUKH_TEST_FERRETDB_URI"),
                "drill_" + UUID.randomUUID().toString().replace("-", ""));
    }

    @Override
    String server() {
        return "ferretdb";
    }
}
