package rosukh.eventstore;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// The contract on FerretDB over PostgreSQL, see `ops/deploy/ferretdb/up.sh`.
@EnabledIfEnvironmentVariable(
        named = FerretDbContractTest.URI,
        matches = "mongodb.*",
        disabledReason = "no FerretDB: ROSUKH_TEST_FERRETDB_URI is not set")
class FerretDbContractTest extends EventStoreContract {

    static final String URI = "ROSUKH_TEST_FERRETDB_URI";

    @Override
    protected TestServer startServer() {
        return TestServer.external(System.getenv(URI));
    }
}
