package rosukh.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A firm asks every endpoint that can be read for what belongs to another firm. The lines of the
/// table are the list, so an endpoint that is added is asked too.
@OnDemoApp
class ForeignFirmIT {

    private static final Path TABLE =
            Path.of("..", "app", "src", "main", "resources", "identity", "endpoints.txt");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    /// A stream that never ends; it tells positions of the log and nothing else.
    private static final String ENDLESS = "/events";

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private RunningApp app;
    private Api api;
    private String ownFirm;
    private Map<String, String> foreign;
    private List<String> telling;

    /// Another firm that has a certificate, a case with files, and a name.
    @BeforeEach
    void two_firms(RunningApp running) throws Exception {
        app = running;
        api = new Api(app.url());
        ownFirm = api.get("firm", "/api/v1/firms").body().at("/items/0/firmId").asString();
        JsonNode line = certificateOfAnother();
        String number = line.path("certificateNumber").asString();
        String firmId = line.path("firmId").asString();
        String caseId =
                api.get("auditor", "/api/v1/certificates/" + number)
                        .body()
                        .path("caseId")
                        .asString();
        JsonNode evidence = api.get("auditor", "/api/v1/cases/" + caseId + "/evidence").body();
        String evidenceId = evidence.at("/items/0/files/0/evidenceId").asString();
        JsonNode firm = api.get("auditor", "/api/v1/firms/" + firmId).body();
        foreign =
                Map.ofEntries(
                        Map.entry("firmId", firmId),
                        Map.entry("caseId", caseId),
                        Map.entry("evidenceId", evidenceId),
                        Map.entry("certificateNumber", number),
                        Map.entry("letterId", letterToAnother()),
                        Map.entry("schemeId", "ir-kb"),
                        Map.entry("version", "1402-02-18"),
                        Map.entry("kind", "REQUEST"),
                        Map.entry("key", "REQUEST"),
                        Map.entry("position", "0"),
                        Map.entry("demandId", "n-demo-0005"),
                        Map.entry("matchId", "m-demo-0001"),
                        Map.entry("figure", "contracts"));
        telling = List.of(caseId, number, firm.path("legalId").asString(), evidenceId);
        assertThat(telling).allSatisfy(text -> assertThat(text).hasSizeGreaterThan(4));
        signIn();
    }

    @Test
    void gets_nothing_of_another_firm_anywhere() throws Exception {
        SoftAssertions all = new SoftAssertions();
        int asked = 0;
        for (Map.Entry<String, Boolean> line : readable().entrySet()) {
            String template = line.getKey();
            String path = line.getValue() ? filled(template) : closed(template);
            HttpResponse<String> answer = ask(path);
            if (names(template) || !line.getValue())
                all.assertThat(answer.statusCode()).as(path).isIn(403, 404);
            else all.assertThat(answer.statusCode()).as(path).isIn(200, 400, 403);
            for (String text : telling)
                if (!path.contains(text))
                    all.assertThat(answer.body()).as(path).doesNotContain(text);
            asked++;
        }
        all.assertAll();
        assertThat(asked).isGreaterThan(40);
    }

    /// So that the test above does not pass on an empty product.
    @Test
    void the_same_paths_answer_an_auditor() {
        for (String path :
                List.of(
                        "/api/v1/firms/" + foreign.get("firmId"),
                        "/api/v1/cases/" + foreign.get("caseId"),
                        "/api/v1/cases/" + foreign.get("caseId") + "/timeline",
                        "/api/v1/certificates/" + foreign.get("certificateNumber")))
            assertThat(api.get("auditor", path).status()).as(path).isEqualTo(200);
    }

    @Test
    void sees_its_own_cases_only() throws Exception {
        JsonNode own = api.get("firm", "/api/v1/my/cases").body().path("items");
        assertThat(own).isNotEmpty();
        for (JsonNode each : own)
            assertThat(each.path("caseId").asString()).startsWith(ownFirm + ".");
        assertThat(ask("/my").statusCode()).isEqualTo(200);
    }

    private JsonNode certificateOfAnother() {
        for (JsonNode line : api.get("auditor", "/api/v1/certificates").body().path("items"))
            if (!line.path("firmId").asString().equals(ownFirm)) return line;
        throw new AssertionError("the demo has no certificate of another firm");
    }

    private String letterToAnother() {
        for (JsonNode line : api.get("auditor", "/api/v1/letters").body().path("items"))
            if (!line.path("firmId").asString().equals(ownFirm))
                return line.path("letterId").asString();
        throw new AssertionError("the demo has no letter to another firm");
    }

    /// What is neither public, nor a file of the pages, nor for the demo alone, and whether a firm
    /// is let in at all.
    private static Map<String, Boolean> readable() throws IOException {
        Map<String, Boolean> paths = new TreeMap<>();
        for (String line : Files.readAllLines(TABLE)) {
            String[] words = line.strip().split("\\s+", -1);
            if (words.length < 3 || !words[0].equals("GET")) continue;
            if (words[2].equals("public") || words[2].equals("demo")) continue;
            List<String> roles = List.of(words).subList(2, words.length);
            if (roles.contains("local")) continue; // this test asks from the machine itself
            if (!words[1].equals(ENDLESS))
                paths.put(words[1], roles.contains("everyone") || roles.contains("firm"));
        }
        return paths;
    }

    private static boolean names(String template) {
        return template.contains("{firmId}")
                || template.contains("{caseId}")
                || template.contains("{letterId}")
                || template.contains("{demandId}")
                || template.contains("{matchId}")
                || template.contains("{certificateNumber}");
    }

    /// Whatever stands there, the door is closed before anybody looks.
    private static String closed(String template) {
        return VARIABLE.matcher(template).replaceAll("x");
    }

    private String filled(String template) {
        Matcher variable = VARIABLE.matcher(template);
        StringBuilder path = new StringBuilder();
        while (variable.find()) {
            assertThat(foreign)
                    .as("say what %s of another firm is", variable.group())
                    .containsKey(variable.group(1));
            variable.appendReplacement(
                    path, Matcher.quoteReplacement(foreign.get(variable.group(1))));
        }
        return variable.appendTail(path).toString();
    }

    /// An endpoint of the API by token, a page in the session.
    private HttpResponse<String> ask(String path) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(app.url() + path));
        if (path.startsWith("/api/") || path.startsWith("/actuator"))
            request.header("Authorization", "Bearer " + api.token("firm"));
        HttpResponse<String> answer = browser.send(request.build(), BodyHandlers.ofString(UTF_8));
        return answer.statusCode() == 302
                ? ask(
                        answer.headers()
                                .firstValue("Location")
                                .orElseThrow()
                                .replace("" + app.url(), ""))
                : answer;
    }

    private void signIn() throws Exception {
        String page = ask("/login").body();
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).as(page).isTrue();
        String form =
                "username=firm&password=firm-demo&_csrf="
                        + URLEncoder.encode(token.group(1), UTF_8);
        HttpRequest login =
                HttpRequest.newBuilder(URI.create(app.url() + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        HttpResponse<String> answer = browser.send(login, BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Location"))
                .isPresent()
                .get()
                .asString()
                .doesNotContain("error");
    }
}
