package rosukh.eventstore;

import java.util.ArrayList;
import java.util.List;
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

    private static EmbeddedLog log;
    private final List<MongoEventStorageEngine> engines = new ArrayList<>();

    @BeforeAll
    static void startServer() {
        log = new EmbeddedLog();
    }

    @AfterAll
    static void stopServer() {
        log.close();
    }

    @BeforeEach
    void createSubject() {
        setTestSubject(createEngine());
    }

    @AfterEach
    void closeEngines() {
        engines.forEach(MongoEventStorageEngine::close);
    }

    @Override
    protected MongoEventStorageEngine createEngine(
            UnaryOperator<MongoEventStorageEngine.Builder> customization) {
        MongoEventStorageEngine engine = customization.apply(log.engine()).build();
        engines.add(engine);
        return engine;
    }
}
