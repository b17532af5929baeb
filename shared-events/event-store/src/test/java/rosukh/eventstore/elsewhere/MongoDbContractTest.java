package rosukh.eventstore.elsewhere;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import rosukh.eventstore.EventStoreContract;
import rosukh.eventstore.TestServer;

/// The contract on any MongoDB, standalone or replica set; written as in a module of its own.
@EnabledIfEnvironmentVariable(
        named = MongoDbContractTest.URI,
        matches = "mongodb.*",
        disabledReason = "no MongoDB: ROSUKH_TEST_MONGODB_URI is not set")
class MongoDbContractTest extends EventStoreContract {

    static final String URI = "ROSUKH_TEST_MONGODB_URI";

    @Override
    protected TestServer startServer() {
        return TestServer.external(System.getenv(URI));
    }
}
