package rosukh.bench;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.StorageStrategy;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.documentpercommit.DocumentPerCommitStorageStrategy;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.documentperevent.DocumentPerEventStorageStrategy;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import rosukh.eventstore.MongoEventStorageEngine;

/// The engines that are compared, each set up as its makers advise.
final class Peers {

    static final String OURS = "ours";
    static final String AXON_PER_EVENT = "axon-mongo, document per event";
    static final String AXON_PER_COMMIT = "axon-mongo, document per commit";
    static final String JDBC = "Axon JDBC on PostgreSQL";

    /// Ten times Axon's own batch, which would cost a query for each hundred events; ours asks for
    /// as many.
    private static final int BATCH = 1_000;

    private Peers() {}

    static Side ours(MongoEventStorageEngine engine, MongoDatabase database) {
        return new Side(
                OURS,
                engine,
                () -> size(database, "commits"),
                () -> {
                    engine.close();
                    database.drop();
                });
    }

    static Side documentPerEvent(MongoDatabase database) {
        return axonMongo(AXON_PER_EVENT, database, new DocumentPerEventStorageStrategy());
    }

    static Side documentPerCommit(MongoDatabase database) {
        return axonMongo(AXON_PER_COMMIT, database, new DocumentPerCommitStorageStrategy());
    }

    private static Side axonMongo(String name, MongoDatabase database, StorageStrategy strategy) {
        DefaultMongoTemplate template =
                DefaultMongoTemplate.builder().mongoDatabase(database).build();
        EventStorageEngine engine =
                org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine
                        .builder()
                        .mongoTemplate(template)
                        .storageStrategy(strategy)
                        .eventSerializer(Fact.SERIALIZER)
                        .snapshotSerializer(Fact.SERIALIZER)
                        .batchSize(BATCH)
                        .build();
        String events = template.eventCollection().getNamespace().getCollectionName();
        return new Side(name, engine, () -> size(database, events), database::drop);
    }

    /// Without a transaction manager a batch is one transaction of its own, which is the fastest.
    static Side jdbc(DataSource source) {
        run(source, "DROP TABLE IF EXISTS DomainEventEntry, SnapshotEventEntry");
        JdbcEventStorageEngine engine =
                JdbcEventStorageEngine.builder()
                        .connectionProvider(source::getConnection)
                        .transactionManager(NoTransactionManager.INSTANCE)
                        .eventSerializer(Fact.SERIALIZER)
                        .snapshotSerializer(Fact.SERIALIZER)
                        .batchSize(BATCH)
                        .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        return new Side(JDBC, engine, () -> size(source), () -> {});
    }

    private static Side.Size size(MongoDatabase database, String collection) {
        try {
            Document stats = database.runCommand(new Document("collStats", collection));
            return new Side.Size(
                    number(stats.get("storageSize")), number(stats.get("totalIndexSize")));
        } catch (MongoException unsupported) {
            return new Side.Size(0, 0);
        }
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    private static Side.Size size(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT pg_table_size('domainevententry'),"
                                        + " pg_indexes_size('domainevententry')")) {
            row.next();
            return new Side.Size(row.getLong(1), row.getLong(2));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void run(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
