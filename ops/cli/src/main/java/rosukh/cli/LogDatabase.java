package rosukh.cli;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import picocli.CommandLine.Option;
import rosukh.eventstore.StoreClient;

/// Where the log is, for all that is done to it past the API.
final class LogDatabase {

    private static final long SECONDS_TO_WAIT = 10;

    @Option(
            names = "--uri",
            required = true,
            defaultValue = "${env:ROSUKH_STORE_URI}",
            paramLabel = "URI",
            description =
                    "MongoDB with the log, for example mongodb://host/rosukh; or"
                            + " ROSUKH_STORE_URI")
    private String uri = "";

    /// Works on the database.
    ///
    /// @param failing said before the reason of a failure
    <T> T use(String failing, Function<MongoDatabase, T> work) {
        try (MongoClient client = MongoClients.create(settings())) {
            return work.apply(client.getDatabase(StoreClient.database(uri)));
        } catch (MongoException
                | IllegalArgumentException
                | IllegalStateException
                | UncheckedIOException
                | EventStoreException failure) {
            throw new Failure(failing + ": " + failure.getMessage());
        }
    }

    private MongoClientSettings settings() {
        return MongoClientSettings.builder(StoreClient.settings(uri))
                .applyToClusterSettings(cluster ->
                        cluster.serverSelectionTimeout(SECONDS_TO_WAIT, TimeUnit.SECONDS))
                .build();
    }
}
