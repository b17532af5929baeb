package rosukh.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is deleted can be made to be gone from the file too.
class WipeTest {

    private static final String SECRET = "the wrapped key of a person";

    @TempDir private Path folder;

    @Test
    void what_was_deleted_lies_in_the_file_until_it_is_wiped_and_all_else_stays()
            throws IOException {
        try (EmbeddedServer server = EmbeddedServer.start(folder);
                MongoClient client = MongoClients.create(server.uri())) {
            MongoCollection<Document> keys = client.getDatabase("d").getCollection("keys");
            for (int i = 0; i < 200; i++) {
                keys.insertOne(
                        new Document("_id", i).append("key", i == 77 ? SECRET : "other " + i));
                if (i % 20 == 0) server.force();
            }
            server.force();
            assertThat(occurrences()).isPositive();
            keys.updateOne(Filters.eq("_id", 77), Updates.unset("key"));
            server.force();
            assertThat(occurrences()).as("deleted and not wiped").isPositive();

            server.wipe();

            assertThat(occurrences()).as("wiped").isZero();
            assertThat(keys.countDocuments()).isEqualTo(200);
            keys.insertOne(new Document("_id", 200).append("key", "afterwards"));
        }
        try (EmbeddedServer server = EmbeddedServer.start(folder);
                MongoClient client = MongoClients.create(server.uri())) {
            MongoCollection<Document> keys = client.getDatabase("d").getCollection("keys");
            for (int i = 0; i <= 200; i++)
                assertThat(keys.find(Filters.eq("_id", i)).first().getString("key"))
                        .isEqualTo(i == 77 ? null : i == 200 ? "afterwards" : "other " + i);
        }
    }

    private int occurrences() throws IOException {
        String file =
                new String(
                        Files.readAllBytes(folder.resolve("rosukh.mv.db")),
                        StandardCharsets.ISO_8859_1);
        return file.split(SECRET, -1).length - 1;
    }
}
