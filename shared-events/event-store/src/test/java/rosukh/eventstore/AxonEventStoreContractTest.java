package rosukh.eventstore;

import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.utils.EventStoreTestUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/// Axon's own contract of its event store on top of the engine, every test of it and unchanged.
class AxonEventStoreContractTest extends EmbeddedEventStoreTest {

    private static TestServer server;
    private LogFixture log;

    /// One of Axon's tests allows 100 ms from opening a stream to the arrival of an event, which a
    /// cold JVM would take for the first append alone.
    @BeforeAll
    static void startServerAndWarmUp() throws Exception {
        server = TestServer.embedded();
        LogFixture log = new LogFixture(server);
        EventStorageEngine engine = log.opened(log.engine(log.database()).soleWriter().build());
        EmbeddedEventStore store = EmbeddedEventStore.builder().storageEngine(engine).build();
        for (int sequence = 0; sequence < 300; sequence++) {
            TrackingToken end = store.createHeadToken();
            store.publish(EventStoreTestUtils.createEvent(sequence));
            try (TrackingEventStream stream = store.openStream(end)) {
                stream.nextAvailable();
            }
        }
        store.shutDown();
        log.close();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @AfterEach
    void dropDatabase() throws Exception {
        log.close();
    }

    @Override
    public EventStorageEngine createStorageEngine() {
        log = new LogFixture(server);
        return log.opened(log.engine(log.database()).soleWriter().build());
    }
}
