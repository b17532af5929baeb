package rosukh.eventstore;

import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.utils.EventStoreTestUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/// Axon's own contract of its event store on top of the engine, every test of it and unchanged.
class AxonEventStoreContractTest extends EmbeddedEventStoreTest {

    private static EmbeddedLog log;
    private MongoEventStorageEngine engine;

    /// One of Axon's tests allows 100 ms, which a first append in a cold JVM would take alone.
    @BeforeAll
    static void startServerAndWarmUp() {
        log = new EmbeddedLog();
        try (MongoEventStorageEngine engine = log.engine().build()) {
            for (int sequence = 0; sequence < 200; sequence++) {
                engine.appendEvents(EventStoreTestUtils.createEvent(sequence));
                engine.readEvents(null, false).limit(1).toList();
            }
        }
    }

    @AfterAll
    static void stopServer() {
        log.close();
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    @Override
    public EventStorageEngine createStorageEngine() {
        engine = log.engine().build();
        return engine;
    }
}
