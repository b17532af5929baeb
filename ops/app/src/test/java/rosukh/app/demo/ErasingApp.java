package rosukh.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import rosukh.app.Http;
import rosukh.app.RosukhApplication;
import rosukh.command.kernel.Commands;
import rosukh.command.kernel.Occasion;
import rosukh.eventstore.EmbeddedServer;

/// The whole product on a folder of its own, started as often as a test likes, and erasures in it.
abstract class ErasingApp {

    static final String TOMBSTONE = "زدوده شد · erased · #";

    @TempDir Path data;

    /// Schemes and templates as the demo has them.
    static void prepare(Commands commands) {
        DemoScript script = DemoScript.make();
        for (List<Step> steps : List.of(script.schemes(), script.templates()))
            for (Step step : steps)
                commands.send(
                        step.command(), Occasion.by(step.actor()).under(step.key(), step.hash()));
    }

    static void erase(Http http, String subject, String basis) {
        String path = "/api/v1/erasures/" + subject;
        created(
                http.as("operator")
                        .post(
                                path + "/requests",
                                Map.of("basis", basis, "grounds", "Golnar wants it")));
        created(http.as("auditor").post(path + "/approval", Map.of(), "If-Match", "\"0\""));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(
                                        http.as("auditor")
                                                .get(path)
                                                .json()
                                                .path("erasure")
                                                .path("state")
                                                .asString())
                                .isEqualTo("ERASED"));
        // The tombstone names the position once the process has read its own record.
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(http.as("auditor").get(path).body()).contains(TOMBSTONE));
    }

    /// All views begin anew.
    void forgetViews() {
        try (EmbeddedServer server = EmbeddedServer.start(data.resolve("embedded"));
                MongoClient client = MongoClients.create(server.uri())) {
            MongoDatabase database = client.getDatabase("rosukh");
            for (String name : database.listCollectionNames().into(new ArrayList<>()))
                if (name.matches("[a-z]+_[a-z]+_v\\d+") || name.equals("tokens"))
                    database.getCollection(name).drop();
            server.force();
        }
    }

    static String id(Http.Answer answer) {
        created(answer);
        return answer.json().path("id").asString().replaceFirst("^letter:", "");
    }

    static void created(Http.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 201);
    }

    static Map<String, Object> another() {
        Map<String, Object> firm = new LinkedHashMap<>();
        firm.put("legalId", "10320000005");
        firm.put("name", "Lasting");
        firm.put("industryGroup", "METAL");
        firm.put("isicDivision", 25);
        firm.put("size", "SMALL");
        firm.put("estateKey", "KRM-P01");
        for (long id = 10_320_700_000L; ; id++)
            if (rosukh.events.values.LegalId.parse(Long.toString(id)).value().isPresent()) {
                firm.put("legalId", Long.toString(id));
                return firm;
            }
    }

    ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(RosukhApplication.class)
                .run(
                        "--server.port=0",
                        "--rosukh.data=" + data,
                        "--rosukh.database.search-path=false",
                        "--rosukh.demo.data=false");
    }

    static Http http(ConfigurableApplicationContext context) {
        return new Http(
                Integer.parseInt(
                        context.getEnvironment().getRequiredProperty("local.server.port")));
    }
}
