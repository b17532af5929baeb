package rosukh.query.kernel;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/// A database for one test class, with the limits of the embedded server.
final class MemoryDatabase implements AutoCloseable {

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client =
            MongoClients.create(server.bindAndGetConnectionString() + "/?retryWrites=false");

    MongoDatabase database() {
        return client.getDatabase("views");
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
