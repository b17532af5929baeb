package rosukh.eventstore;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// How a client of the log talks to the server: majority reads and writes, journalled, and no
/// silent second try of a write, because the appender finds out about unknown outcomes itself.
public final class StoreClient {

    private static final String DATABASE_DEFAULT = "rosukh";
    private static final int SILENCE_MAX_SECONDS = 30;

    private StoreClient() {}

    /// Settings for a URI such as `mongodb://host:port/database`; what the log depends on overrides
    /// what the URI says. Unless the URI has a `socketTimeoutMS` of its own, a connection on which
    /// nothing comes any more is given up after some time: the driver's default is never, and the
    /// appender would wait for ever.
    public static MongoClientSettings settings(String uri) {
        ConnectionString connection = new ConnectionString(uri);
        return MongoClientSettings.builder()
                .applyConnectionString(connection)
                .applyToSocketSettings(socket -> {
                    if (connection.getSocketTimeout() == null)
                        socket.readTimeout(SILENCE_MAX_SECONDS, TimeUnit.SECONDS);
                })
                .applicationName("rosukh")
                .readConcern(ReadConcern.MAJORITY)
                .readPreference(ReadPreference.primary())
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .retryWrites(false)
                .build();
    }

    /// The database named in a URI, `rosukh` if it names none.
    public static String database(String uri) {
        return Optional.ofNullable(new ConnectionString(uri).getDatabase())
                .orElse(DATABASE_DEFAULT);
    }
}
