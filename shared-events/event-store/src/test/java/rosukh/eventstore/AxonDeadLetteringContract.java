package rosukh.eventstore;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventIntegrationTest;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/// Axon's own test of a processor with dead letters, every case of it and unchanged.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AxonDeadLetteringContract extends DeadLetteringEventIntegrationTest {

    private final List<LogFixture> logs = new ArrayList<>();

    abstract TestServer server();

    @Override
    protected SequencedDeadLetterQueue<EventMessage<?>> buildDeadLetterQueue() {
        LogFixture log = new LogFixture(server());
        logs.add(log);
        return log.deadLetters(log.engine()).build();
    }

    /// Axon's processors stop after each test only when this class's own part of it is over.
    @AfterAll
    void dropDatabases() throws Exception {
        for (LogFixture log : logs) log.close();
    }
}
