package rosukh.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import rosukh.app.Http;
import rosukh.command.kernel.Commands;
import rosukh.eventstore.CommitLog;
import rosukh.eventstore.MongoEventStorageEngine;
import rosukh.evidence.Envelope;

/// Personal data is written through the whole product and erased. Then every document of the
/// database, every byte of the data folder and all that was logged is searched for it.
@ExtendWith(OutputCaptureExtension.class)
class ErasedTest extends ErasingApp {

    private static final String ADDRESS = "golnar.bozorgi@example.com";
    private static final String LETTER = "Golnar please bring the بلورساز papers on Monday";
    private static final String NOTE = "Golnar is ill until Dey, call her «سرپرستار» brother";
    private static final List<String> SECRETS = List.of(ADDRESS, LETTER, NOTE);

    @Test
    void nothing_is_left_of_what_was_erased_and_every_proof_still_holds(CapturedOutput output)
            throws IOException {
        List<String> before;
        List<Document> keys;
        String firm;
        String case1;
        String letter;
        try (ConfigurableApplicationContext app = start()) {
            prepare(app.getBean(Commands.class));
            Http http = http(app);
            firm = id(http.as("officer").post("/api/v1/firms", another()));
            case1 =
                    id(
                            http.as("officer")
                                    .post(
                                            "/api/v1/firms/" + firm + "/cases",
                                            Map.of("schemeId", "ir-kb", "estateKey", "KRM-P01")));
            created(
                    http.as("officer")
                            .post(
                                    "/api/v1/firms/" + firm + "/contact",
                                    Map.of("address", ADDRESS, "language", "en")));
            letter =
                    id(
                            http.as("officer")
                                    .post(
                                            "/api/v1/letters",
                                            Map.of(
                                                    "caseId",
                                                    case1,
                                                    "kind",
                                                    "CUSTOM",
                                                    "values",
                                                    Map.of("topic", "Papers", "message", LETTER))));
            created(
                    http.as("officer")
                            .post("/api/v1/cases/" + case1 + "/notes", Map.of("text", NOTE)));

            assertThat(shown(app, firm, case1, letter)).contains(ADDRESS, LETTER, NOTE);
            assertThat(found(app.getBean(MongoDatabase.class)))
                    .as("in clear in the database, before anything is erased")
                    .isEmpty();
            before = leaves(app);
            keys = keys(app.getBean(MongoDatabase.class));
            assertThat(keys).hasSize(2);
            assertThat(wrapped(keys)).as("wrapped keys in the file").isPositive();

            erase(http, "contact:" + firm, "CONSENT_WITHDRAWN");
            erase(http, "case:" + case1, "COURT_ORDER");

            assertThat(shown(app, firm, case1, letter))
                    .contains(TOMBSTONE)
                    .doesNotContain(ADDRESS, LETTER, NOTE);
            assertThat(leaves(app)).startsWith(before.toArray(String[]::new));
            assertThat(found(app.getBean(MongoDatabase.class))).isEmpty();
            Http.Answer again =
                    http.as("officer")
                            .post("/api/v1/cases/" + case1 + "/notes", Map.of("text", "once more"));
            assertThat(again.status()).isEqualTo(409);
            assertThat(again.json().path("code").asString()).isEqualTo("SUBJECT_ERASED");
        }
        assertThat(foundInFiles()).as("in the data folder").isEmpty();
        assertThat(wrapped(keys)).as("wrapped keys left in the file").isZero();
        for (String secret : SECRETS) assertThat(output.getAll()).doesNotContain(secret);

        forgetViews();
        try (ConfigurableApplicationContext app = start()) {
            await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptions()
                    .untilAsserted(
                            () -> assertThat(shown(app, firm, case1, letter)).contains(TOMBSTONE));
            assertThat(leaves(app)).startsWith(before.toArray(String[]::new));
            assertThat(shown(app, firm, case1, letter)).doesNotContain(ADDRESS, LETTER, NOTE);
        }
    }

    /// As of the head of the log.
    private static String shown(
            ConfigurableApplicationContext app, String firm, String case1, String letter) {
        Http http = http(app);
        String asOf = "?minPosition=" + app.getBean(CommitLog.class).head();
        StringBuilder all = new StringBuilder();
        for (String path :
                List.of(
                        "/api/v1/firms/" + firm + "/contact",
                        "/api/v1/letters/" + letter,
                        "/api/v1/cases/" + case1 + "/work")) {
            Http.Answer answer = http.as("officer").get(path + asOf);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            all.append(answer.json().toPrettyString().replace("\\\"", "\""));
        }
        return all.toString();
    }

    private static List<String> leaves(ConfigurableApplicationContext app) {
        try (Stream<?> events =
                app.getBean(MongoEventStorageEngine.class)
                        .byteLog()
                        .from(0)
                        .map(event -> Envelope.of(event).toString())) {
            return events.map(Object::toString).toList();
        }
    }

    private static List<Document> keys(MongoDatabase database) {
        return database.getCollection("personal.keys").find().into(new ArrayList<>());
    }

    /// How often the wrapped keys lie in the file.
    private int wrapped(List<Document> keys) throws IOException {
        String file = file(data.resolve("embedded").resolve("rosukh.mv.db"));
        int count = 0;
        for (Document key : keys) {
            String bytes =
                    new String(key.get("key", Binary.class).getData(), StandardCharsets.ISO_8859_1);
            count += file.split(java.util.regex.Pattern.quote(bytes), -1).length - 1;
        }
        return count;
    }

    /// Where in the database something is in clear.
    private static List<String> found(MongoDatabase database) {
        List<String> found = new ArrayList<>();
        for (String name : database.listCollectionNames())
            for (RawBsonDocument document :
                    database.getCollection(name, RawBsonDocument.class).find())
                if (Secrets.holds(SECRETS, Secrets.latin(bytes(document)))) found.add(name);
        return found;
    }

    private List<String> foundInFiles() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path each : files.filter(Files::isRegularFile).toList())
                if (Secrets.holds(SECRETS, file(each))) found.add(each.toString());
        }
        return found;
    }

    private static String file(Path file) throws IOException {
        return Secrets.latin(Files.readAllBytes(file));
    }

    private static byte[] bytes(RawBsonDocument document) {
        byte[] bytes = new byte[document.getByteBuffer().remaining()];
        document.getByteBuffer().duplicate().get(bytes);
        return bytes;
    }
}
