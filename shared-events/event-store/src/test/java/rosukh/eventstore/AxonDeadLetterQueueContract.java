package rosukh.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueueTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/// Axon's own contract of dead-letter queues, every test of it and unchanged.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AxonDeadLetterQueueContract extends SequencedDeadLetterQueueTest<EventMessage<?>> {

    private static final int MAX = 64;

    private LogFixture log;

    abstract TestServer server();

    /// Some of Axon's tests allow 100 ms from starting a thread to the first letter, which a cold
    /// JVM would take alone.
    @BeforeAll
    void warmUp() throws Exception {
        LogFixture log = new LogFixture(server());
        MongoDeadLetterQueue queue = log.deadLetters(log.engine()).build();
        for (int letter = 0; letter < 50; letter++) {
            queue.enqueue(generateId(), generateInitialLetter());
            queue.process(_ -> Decisions.evict());
        }
        log.close();
    }

    @Override
    protected SequencedDeadLetterQueue<EventMessage<?>> buildTestSubject() {
        log = new LogFixture(server());
        return log.deadLetters(log.engine()).maxSequences(MAX).maxSequenceSize(MAX).build();
    }

    @AfterEach
    void dropDatabase() throws Exception {
        GenericDeadLetter.clock = Clock.systemUTC();
        log.close();
    }

    @Override
    protected long maxSequences() {
        return MAX;
    }

    @Override
    protected long maxSequenceSize() {
        return MAX;
    }

    @Override
    protected DeadLetter<EventMessage<?>> generateInitialLetter() {
        return new GenericDeadLetter<>("sequence", generateEvent(), generateThrowable());
    }

    @Override
    protected DeadLetter<EventMessage<?>> generateFollowUpLetter() {
        return new GenericDeadLetter<>("sequence", generateEvent());
    }

    @Override
    protected void setClock(Clock clock) {
        GenericDeadLetter.clock = clock;
    }

    /// A stored message is equal in all it says; being the same object, as the queue in memory
    /// answers, it cannot be.
    @Override
    protected void assertLetter(
            DeadLetter<? extends EventMessage<?>> expected,
            DeadLetter<? extends EventMessage<?>> actual) {
        assertThat(actual.message().getIdentifier()).isEqualTo(expected.message().getIdentifier());
        assertThat(actual.message().getPayload()).isEqualTo(expected.message().getPayload());
        assertThat(actual.message().getPayloadType())
                .isEqualTo(expected.message().getPayloadType());
        assertThat(actual.message().getMetaData()).isEqualTo(expected.message().getMetaData());
        assertThat(actual.message().getTimestamp()).isEqualTo(expected.message().getTimestamp());
        assertThat(actual.cause()).isEqualTo(expected.cause());
        assertThat(actual.enqueuedAt()).isEqualTo(expected.enqueuedAt());
        assertThat(actual.lastTouched()).isEqualTo(expected.lastTouched());
        assertThat(actual.diagnostics()).isEqualTo(expected.diagnostics());
    }
}
