package rosukh.evidence.publishing;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import rosukh.eventstore.TestServer;

/// The contract on FerretDB over PostgreSQL, see `ops/deploy/ferretdb/up.sh`.
@EnabledIfEnvironmentVariable(
        named = FerretDbPublishingTest.URI,
        matches = "mongodb.*",
        disabledReason = "no FerretDB: ROSUKH_TEST_FERRETDB_URI is not set")
class FerretDbPublishingTest extends PublishingContract {

    static final String URI = "ROSUKH_TEST_FERRETDB_URI";

    @Override
    TestServer server() {
        return TestServer.external(System.getenv(URI));
    }
}
