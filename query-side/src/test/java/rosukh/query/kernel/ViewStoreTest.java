package rosukh.query.kernel;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/// The contract with the limits of the embedded server.
class ViewStoreTest extends ViewStoreContract {

    static MemoryDatabase memory;

    @BeforeAll
    static void start() {
        memory = new MemoryDatabase();
    }

    @AfterAll
    static void stop() {
        memory.close();
    }

    @Override
    MongoDatabase database() {
        return memory.database();
    }
}
