package rosukh.eventstore.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.junit.jupiter.api.Test;
import rosukh.eventstore.EventNames;
import rosukh.eventstore.EventSerializer;
import rosukh.eventstore.MongoEventStorageEngine;
import rosukh.eventstore.MongoEventStore;
import rosukh.eventstore.MongoTokenStore;
import rosukh.eventstore.StoreClient;
import rosukh.eventstore.TestServer;

/// The example of the README compiles, runs, and is the one in the README.
class ReadmeExampleTest {

    private static final Path SOURCE =
            Path.of("src/test/java/rosukh/eventstore/example/ReadmeExampleTest.java");

    @Test
    void stores_an_event_and_shows_it_in_a_view() {
        try (TestServer server = TestServer.embedded()) {
            String uri = server.uri();
            Accounts accounts = new Accounts();
            // begin of the example
            MongoClient client = MongoClients.create(StoreClient.settings(uri));
            MongoDatabase database = client.getDatabase(StoreClient.database(uri));
            EventSerializer json = EventSerializer.of(EventNames.none(), List.of(), "rosukh.");
            MongoEventStorageEngine.Builder log = MongoEventStorageEngine.builder();
            log.database(database).eventSerializer(json).snapshotSerializer(json);
            MongoEventStore store = MongoEventStore.builder().storageEngine(log.build()).build();
            TokenStore tokens =
                    MongoTokenStore.builder().database(database).serializer(json).build();
            Configurer axon =
                    DefaultConfigurer.defaultConfiguration().configureEventStore(c -> store);
            axon.configureSerializer(c -> json).configureAggregate(Account.class);
            axon.eventProcessing()
                    .registerTokenStore(c -> tokens)
                    .registerEventHandler(c -> accounts);
            // end of the example
            Configuration running = axon.start();
            running.commandGateway().sendAndWait(new Account.Open("a-1"));
            await().atMost(Duration.ofMinutes(1)).until(() -> accounts.open.equals(List.of("a-1")));
            assertThat(running.eventStore().readEvents("a-1").asStream()).hasSize(1);
            running.shutdown();
            client.close();
        }
    }

    @Test
    void is_the_one_in_the_readme() throws IOException {
        String source = Files.readString(SOURCE);
        int begin = source.indexOf('\n', source.indexOf("// begin of the example")) + 1;
        String example =
                source.substring(begin, source.indexOf("// end of the example"))
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"));
        assertThat(flat(Files.readString(Path.of("README.md")))).contains(flat(example));
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", "");
    }
}
