package rosukh.app.database;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import rosukh.app.RosukhProperties;
import rosukh.eventstore.Durability;
import rosukh.eventstore.EmbeddedServer;
import rosukh.eventstore.StoreClient;

/// Chooses the database: `spring.mongodb.uri` if it is set, else a `mongod` on the PATH, else the
/// embedded server under the data folder.
@Configuration(proxyBeanMethods = false)
class DatabaseChoice {

    static final String URI = "spring.mongodb.uri";

    @Bean(destroyMethod = "close")
    Database database(Environment environment, RosukhProperties properties) {
        String uri = environment.getProperty(URI, "");
        if (!uri.isBlank()) return new Database(Database.Kind.EXTERNAL, uri, () -> {}, () -> {});
        boolean search =
                environment.getProperty("rosukh.database.search-path", Boolean.class, true);
        Optional<Path> mongod = search ? Mongod.onPath(System.getenv("PATH")) : Optional.empty();
        DataFolder folder = DataFolder.take(properties.data());
        try {
            return mongod.isPresent() ? local(mongod.get(), folder) : embedded(folder);
        } catch (RuntimeException failed) {
            folder.close();
            throw failed;
        }
    }

    private static Database local(Path program, DataFolder folder) {
        Mongod mongod = Mongod.start(program, folder.path().resolve("mongod"));
        return new Database(
                Database.Kind.LOCAL,
                mongod.uri(),
                () -> {},
                () -> {
                    mongod.close();
                    folder.close();
                });
    }

    private static Database embedded(DataFolder folder) {
        EmbeddedServer server = EmbeddedServer.start(folder.path().resolve("embedded"));
        return new Database(
                Database.Kind.EMBEDDED,
                server.uri(),
                server,
                () -> {
                    server.close();
                    folder.close();
                });
    }

    @Bean
    Durability durability(Database database) {
        return database.durability();
    }

    @Bean(destroyMethod = "close")
    MongoClient mongoClient(Database database) {
        return MongoClients.create(StoreClient.settings(database.uri()));
    }

    @Bean
    MongoDatabase mongoDatabase(MongoClient client, Database database) {
        return client.getDatabase(StoreClient.database(database.uri()));
    }
}
