package rosukh.query.kernel;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// The contract on FerretDB over PostgreSQL, see `ops/deploy/ferretdb/up.sh`.
@EnabledIfEnvironmentVariable(
        named = ViewStoreFerretDbTest.URI,
        matches = "mongodb.*",
        disabledReason = "no FerretDB: ROSUKH_TEST_FERRETDB_URI is not set")
class ViewStoreFerretDbTest extends ViewStoreContract {

    static final String URI = "ROSUKH_TEST_FERRETDB_URI";

    static MongoClient client;
    static MongoDatabase database;

    @BeforeAll
    static void connect() {
        client =
                MongoClients.create(
                        MongoClientSettings.builder()
                                .applyConnectionString(new ConnectionString(System.getenv(URI)))
                                .retryWrites(false)
                                .build());
        database = client.getDatabase("views_" + Long.toString(System.nanoTime(), 36));
    }

    @AfterAll
    static void leave() {
        database.drop();
        client.close();
    }

    @Override
    MongoDatabase database() {
        return database;
    }
}
