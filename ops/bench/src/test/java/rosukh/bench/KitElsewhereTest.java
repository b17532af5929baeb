package rosukh.bench;

import rosukh.eventstore.EventStoreContract;
import rosukh.eventstore.TestServer;

/// The store's kit, run by a module that knows only its jars.
class KitElsewhereTest extends EventStoreContract {

    @Override
    protected TestServer startServer() {
        return TestServer.embedded();
    }
}
