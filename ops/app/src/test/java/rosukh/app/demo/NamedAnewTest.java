package rosukh.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import rosukh.app.Http;
import rosukh.command.kernel.Commands;
import rosukh.eventstore.CommitLog;
import tools.jackson.databind.JsonNode;

/// A firm whose contact was erased names another, and another after that one: whoever is erased is
/// gone for good, whoever is not is read as before, and both stay so when everything starts again.
class NamedAnewTest extends ErasingApp {

    private static final String GOLNAR = "golnar.bozorgi@example.com";
    private static final String PARVIN = "parvin.sotude@example.com";
    private static final String SHIRIN = "shirin.rastgar@example.com";

    private String firm;
    private String caseId;
    private final List<String> letters = new ArrayList<>();

    @Test
    void one_contact_after_another_is_written_to_and_erased_by_themselves() {
        try (ConfigurableApplicationContext app = start()) {
            prepare(app.getBean(Commands.class));
            Http http = http(app);
            firm = id(http.as("officer").post("/api/v1/firms", another()));
            caseId =
                    id(
                            http.as("officer")
                                    .post(
                                            "/api/v1/firms/" + firm + "/cases",
                                            Map.of("schemeId", "ir-kb", "estateKey", "KRM-P01")));
            created(http.as("officer").post(contact(), address(GOLNAR)));
            write(http, "Golnar, the papers");
            assertThat(shown(app)).contains(GOLNAR, "Golnar, the papers");

            erase(http, "contact:" + firm, "CONSENT_WITHDRAWN");
            assertThat(letter(http, "Who reads this?").json().path("code").asString())
                    .isEqualTo("CONTACT_ERASED");
            created(http.as("officer").post(contact(), address(PARVIN), "If-Match", "\"0\""));
            write(http, "Parvin, the papers");
            theFirstIsGone(app);
        }
        forgetViews();
        try (ConfigurableApplicationContext app = start()) {
            await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptions()
                    .untilAsserted(() -> theFirstIsGone(app));
            Http http = http(app);
            erase(http, "contact:" + firm + ":2", "OBJECTION");
            created(http.as("officer").post(contact(), address(SHIRIN), "If-Match", "\"1\""));
            write(http, "Shirin, the papers");
            theSecondIsGoneToo(app);
            // Nobody says that it is another person, so it is the same.
            created(http.as("officer").post(contact(), address("2" + SHIRIN), "If-Match", "\"2\""));
            assertThat(persons(app)).containsExactly("1 ERASED", "2 ERASED", "3 KEPT");
        }
        forgetViews();
        try (ConfigurableApplicationContext app = start()) {
            await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptions()
                    .untilAsserted(() -> theSecondIsGoneToo(app));
            assertThat(keys(app))
                    .containsExactlyInAnyOrder(
                            "contact:" + firm + " destroyed",
                            "contact:" + firm + ":2 destroyed",
                            "contact:" + firm + ":3");
        }
    }

    private void theFirstIsGone(ConfigurableApplicationContext app) {
        assertThat(shown(app))
                .contains(TOMBSTONE, PARVIN, "Parvin, the papers")
                .doesNotContain(GOLNAR, "Golnar, the papers");
        assertThat(letterShown(app, 0)).contains(TOMBSTONE);
        assertThat(letterShown(app, 1)).doesNotContain(TOMBSTONE);
        assertThat(persons(app)).containsExactly("1 ERASED", "2 KEPT");
    }

    private void theSecondIsGoneToo(ConfigurableApplicationContext app) {
        assertThat(shown(app))
                .contains(TOMBSTONE, SHIRIN, "Shirin, the papers")
                .doesNotContain(GOLNAR, PARVIN, "Golnar, the papers", "Parvin, the papers");
        assertThat(letterShown(app, 0)).contains(TOMBSTONE);
        assertThat(letterShown(app, 1)).contains(TOMBSTONE);
        assertThat(letterShown(app, 2)).doesNotContain(TOMBSTONE);
    }

    /// The address and all letters, as of the head of the log.
    private String shown(ConfigurableApplicationContext app) {
        StringBuilder all = new StringBuilder(answer(app, "officer", contact()));
        for (int i = 0; i < letters.size(); i++) all.append(letterShown(app, i));
        return all.toString();
    }

    private String letterShown(ConfigurableApplicationContext app, int index) {
        return answer(app, "officer", "/api/v1/letters/" + letters.get(index));
    }

    /// Number and state of each person of the firm.
    private List<String> persons(ConfigurableApplicationContext app) {
        List<String> persons = new ArrayList<>();
        Http.Answer answer = get(app, "auditor", "/api/v1/erasures/contact:" + firm);
        for (JsonNode each : answer.json().path("persons"))
            persons.add(each.path("number").asInt() + " " + each.path("state").asString());
        return persons;
    }

    private static String answer(ConfigurableApplicationContext app, String who, String path) {
        return get(app, who, path).json().toPrettyString();
    }

    private static Http.Answer get(ConfigurableApplicationContext app, String who, String path) {
        long head = app.getBean(CommitLog.class).head();
        Http.Answer answer = http(app).as(who).get(path + "?minPosition=" + head);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    private static List<String> keys(ConfigurableApplicationContext app) {
        return app
                .getBean(MongoDatabase.class)
                .getCollection("personal.keys")
                .find()
                .into(new ArrayList<>())
                .stream()
                .map(key ->
                        key.getString("_id")
                                + (key.getBoolean("destroyed", false) ? " destroyed" : ""))
                .toList();
    }

    private void write(Http http, String message) {
        letters.add(id(letter(http, message)));
    }

    private Http.Answer letter(Http http, String message) {
        return http.as("officer")
                .post(
                        "/api/v1/letters",
                        Map.of(
                                "caseId",
                                caseId,
                                "kind",
                                "CUSTOM",
                                "values",
                                Map.of("topic", "Papers", "message", message)));
    }

    private String contact() {
        return "/api/v1/firms/" + firm + "/contact";
    }

    private static Map<String, Object> address(String address) {
        return Map.of("address", address, "language", "en");
    }
}
