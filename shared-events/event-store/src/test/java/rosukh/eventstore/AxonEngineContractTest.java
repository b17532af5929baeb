package rosukh.eventstore;

import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/// Axon's own contract of storage engines, every test of it and unchanged.
class AxonEngineContractTest
        extends BatchingEventStorageEngineTest<
                MongoEventStorageEngine, MongoEventStorageEngine.Builder> {

    private static TestServer server;
    private LogFixture log;

    @BeforeAll
    static void startServer() {
        server = TestServer.embedded();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void createSubject() {
        log = new LogFixture(server);
        setTestSubject(createEngine());
    }

    @AfterEach
    void dropDatabase() throws Exception {
        log.close();
    }

    @Override
    protected MongoEventStorageEngine createEngine(
            UnaryOperator<MongoEventStorageEngine.Builder> customization) {
        return log.opened(customization.apply(log.engine(log.database())).build());
    }
}
