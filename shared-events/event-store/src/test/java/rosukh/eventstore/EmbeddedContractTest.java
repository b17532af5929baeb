package rosukh.eventstore;

import org.junit.jupiter.api.Nested;

/// The contract on the embedded server, and Axon's tests that have time limits.
class EmbeddedContractTest extends EventStoreContract {

    @Override
    protected TestServer startServer() {
        return TestServer.embedded();
    }

    @Nested
    class axons_queue_of_dead_letters extends AxonDeadLetterQueueContract {
        @Override
        TestServer server() {
            return EmbeddedContractTest.this.server();
        }
    }

    @Nested
    class axons_processor_with_dead_letters extends AxonDeadLetteringContract {
        @Override
        TestServer server() {
            return EmbeddedContractTest.this.server();
        }
    }
}
