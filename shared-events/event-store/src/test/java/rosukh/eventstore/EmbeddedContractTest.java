package rosukh.eventstore;

/// The contract on the embedded server.
class EmbeddedContractTest extends EventStoreContract {

    @Override
    protected TestServer startServer() {
        return TestServer.embedded();
    }
}
