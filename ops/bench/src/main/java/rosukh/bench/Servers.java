package rosukh.bench;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rosukh.eventstore.EmbeddedServer;
import rosukh.eventstore.MongoEventStorageEngine;
import rosukh.eventstore.StoreClient;

/// Where the sides are: one MongoDB server and, if there is one, a PostgreSQL.
final class Servers implements AutoCloseable {

    /// More would be refused by a PostgreSQL as it is installed.
    private static final int CONNECTIONS = 64;

    private static final int MONGO_CONNECTIONS = 300;

    private final String uri;
    private final @Nullable EmbeddedServer embedded;
    private final MongoClient client;
    private final @Nullable HikariDataSource postgres;
    private final boolean alone;

    /// @param embedded the server at the URI if it is the embedded one
    /// @param alone whether the peers are left out
    private Servers(
            String uri,
            @Nullable EmbeddedServer embedded,
            @Nullable HikariDataSource postgres,
            boolean alone) {
        this.uri = uri;
        this.alone = alone;
        this.embedded = embedded;
        this.postgres = postgres;
        client = client();
    }

    static Servers of(EmbeddedServer embedded) {
        return new Servers(embedded.uri(), embedded, null, false);
    }

    static Servers of(String uri, @Nullable String postgresUri, boolean alone) {
        return new Servers(uri, null, postgresUri == null ? null : pool(postgresUri), alone);
    }

    private static HikariDataSource pool(String uri) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(uri);
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }

    /// A client as the log wants it, also for the other sides: majority and journal.
    MongoClient client() {
        return MongoClients.create(
                MongoClientSettings.builder(StoreClient.settings(uri))
                        .applyToConnectionPoolSettings(pool -> pool.maxSize(MONGO_CONNECTIONS))
                        .build());
    }

    MongoDatabase freshDatabase() {
        return client.getDatabase("bench_" + UUID.randomUUID().toString().replace("-", ""));
    }

    /// Whether other processes can write to a log; the embedded server belongs to one.
    boolean areShared() {
        return embedded == null;
    }

    String facts() {
        return Machine.facts(client, postgres);
    }

    /// Our engine on a database.
    MongoEventStorageEngine ours(MongoDatabase database) {
        var builder =
                MongoEventStorageEngine.builder()
                        .database(database)
                        .eventSerializer(Fact.SERIALIZER)
                        .snapshotSerializer(Fact.SERIALIZER);
        if (embedded != null) builder.durability(embedded).soleWriter();
        return builder.build();
    }

    /// All engines, each on a fresh database.
    Sides sides() {
        List<Side> sides = new ArrayList<>();
        MongoDatabase database = freshDatabase();
        sides.add(Peers.ours(ours(database), database));
        if (alone) return new Sides(sides, database);
        sides.add(Peers.documentPerEvent(freshDatabase()));
        sides.add(Peers.documentPerCommit(freshDatabase()));
        if (postgres != null) sides.add(Peers.jdbc(postgres));
        return new Sides(sides, database);
    }

    /// @param database where our log is
    record Sides(List<Side> all, MongoDatabase database) implements AutoCloseable {

        Side ours() {
            return all.getFirst();
        }

        @Override
        public void close() {
            all.forEach(Side::close);
        }
    }

    @Override
    public void close() {
        client.close();
        if (postgres != null) postgres.close();
    }
}
