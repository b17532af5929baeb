package rosukh.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The examples of the OpenAPI document are one path: sent in its order they are all answered with
/// the documented status.
@OnDemoApp
class ExamplesIT {

    /// The order of the path up to the submission; who may do it is documented too.
    private static final List<String> PREPARATION =
            List.of(
                    "openCase",
                    "identifyTalent",
                    "assessNeeds",
                    "agreeAccelerationPlan",
                    "completePlanItem",
                    "declareProduct",
                    "declareFacts");

    private static final List<String> CERTIFICATE =
            List.of(
                    "recordEntitlement",
                    "endEntitlement",
                    "suspendCertificate",
                    "reinstateCertificate",
                    "proposeRevocation",
                    "declineRevocation",
                    "proposeRevocation",
                    "revokeCertificate");

    private final List<String> run = new ArrayList<>();
    private JsonNode paths;
    private Api api;
    private String firmId = "";
    private String caseId = "";
    private String refusedCase = "";
    private String certificateNumber = "";
    private long version;
    private long position;

    @Test
    void run_as_documented(RunningApp app) {
        api = new Api(app.url());
        Api.Answer document = api.get("auditor", "/v3/api-docs");
        assertThat(document.body().path("openapi").asString("")).startsWith("3.1");
        paths = document.body().path("paths");
        firmId = send("registerFirm", null).text("id");
        for (String operation : PREPARATION) {
            Api.Answer answer = send(operation, operation.equals("openCase") ? null : version);
            if (operation.equals("openCase")) caseId = answer.text("id");
            version = answer.number("version");
        }
        version = Evidences.attachAll(api, caseId, version);
        for (String operation : List.of("submitApplication", "assessCriterion"))
            version = send(operation, version).number("version");
        version = Evidences.judgeTheRest(api, caseId, version);
        for (String operation : List.of("recommendOutcome", "refuseStatus"))
            version = send(operation, version).number("version");
        refusedCase = caseId;
        position = send("recordPlaceOfWork", 1L).number("position");
        grantAnother();
        liveAndRevoke();
        moveSchemesOn();
        readEveryList();
        System.out.println(run.size() + " documented examples ran: " + run);
        List<String> answered =
                new DocumentedAnswers(api, firmId, refusedCase, certificateNumber).compare(paths);
        assertThat(answered).hasSize(151);
        System.out.println(answered.size() + " documented answers compared: " + answered);
    }

    /// Grant and certificate end another path: the demo's first case that waits for them. The list
    /// is asked for as of the refusal, or the refused case might still stand in it.
    private void grantAnother() {
        JsonNode waiting = null;
        for (JsonNode line :
                api.get(
                                "auditor",
                                "/api/v1/cases?stage=RECOMMENDED&limit=50&minPosition=" + position)
                        .body()
                        .path("items")) {
            waiting = waiting == null ? line : waiting;
        }
        assertThat(waiting).isNotNull();
        caseId = waiting.path("caseId").asString();
        long granted = send("grantStatus", waiting.path("version").asLong()).number("version");
        long issued = send("issueCertificate", granted).number("position");
        certificateNumber =
                api.get("auditor", "/api/v1/certificates?limit=1&minPosition=" + issued)
                        .body()
                        .path("items")
                        .get(0)
                        .path("certificateNumber")
                        .asString();
    }

    /// What can happen to that certificate, up to its end.
    private void liveAndRevoke() {
        Long seen = null;
        for (String operation : CERTIFICATE) {
            Api.Answer answer = send(operation, seen);
            assertThat(answer.status()).as(operation + " " + answer.body()).isEqualTo(200);
            seen = answer.number("version");
        }
    }

    /// A version of its own goes the whole way: drafted, validated, published by somebody else,
    /// retired; another draft is given up.
    private void moveSchemesOn() {
        String scheme = "/api/v1/schemes/ir-kb";
        Api.Answer refused = api.post("officer", scheme + "/drafts", Map.of(), null);
        assertThat(refused.status()).isEqualTo(422);
        run.add("draftVersion (refused)");
        JsonNode draft = nextVersion(scheme, "e2e-1", 30);
        long seen = accepted("draftVersion", "officer", scheme + "/drafts", draft, null);
        String path = scheme + "/drafts/e2e-1/validation";
        seen = accepted("validateVersion", "officer", path, Map.of(), seen);
        Map<String, String> read =
                Map.of(
                        "version",
                        "e2e-1",
                        "sha256",
                        hash(scheme + "?minPosition=" + position, "e2e-1"));
        seen = accepted("publishVersion", "manager", scheme + "/versions", read, seen);
        path = scheme + "/versions/e2e-1/retirement";
        Map<String, String> from = Map.of("from", LocalDate.now().plusDays(60).toString());
        seen = accepted("retireVersion", "committee", path, from, seen);
        draft = nextVersion(scheme, "e2e-2", 60);
        seen = accepted("draftVersion", "officer", scheme + "/drafts", draft, seen);
        path = scheme + "/drafts/e2e-2/discard";
        accepted("discardDraft", "officer", path, Map.of(), seen);
    }

    private JsonNode nextVersion(String scheme, String version, int days) {
        ObjectNode document =
                (ObjectNode) api.get("auditor", scheme + "/versions/1402-02-18").body();
        return document.put("version", version)
                .put("effectiveFrom", LocalDate.now().plusDays(days).toString());
    }

    private String hash(String scheme, String version) {
        for (JsonNode each : api.get("auditor", scheme).body().path("versions"))
            if (each.path("version").asString().equals(version))
                return each.path("sha256").asString();
        throw new AssertionError("no version " + version);
    }

    private long accepted(String name, String role, String path, Object body, Long seen) {
        Api.Answer answer =
                api.post(
                        role,
                        path,
                        body,
                        seen,
                        UUID.randomUUID().toString(),
                        Map.of("X-Audit-Reason", "Documented examples"));
        assertThat(answer.status()).as(name + " " + answer.body()).isEqualTo(200);
        position = answer.number("position");
        run.add(name);
        return answer.number("version");
    }

    /// Every example of a parameter, one at a time.
    private void readEveryList() {
        paths.properties()
                .forEach(path -> {
                    JsonNode get = path.getValue().path("get");
                    if (get.isMissingNode() || path.getKey().contains("{")) return;
                    for (JsonNode parameter : get.path("parameters")) {
                        JsonNode example = parameter.path("example");
                        if (!example.isMissingNode()) read(path.getKey(), parameter, example);
                    }
                });
    }

    private void read(String path, JsonNode parameter, JsonNode example) {
        String asked =
                path
                        + "?"
                        + parameter.path("name").asString()
                        + "="
                        + java.net.URLEncoder.encode(
                                example.isString() ? example.asString() : example.toString(),
                                java.nio.charset.StandardCharsets.UTF_8);
        Api.Answer answer = api.get("auditor", asked);
        assertThat(answer.status()).as(asked + " " + answer.body()).isEqualTo(200);
        run.add("GET " + asked);
    }

    private Api.Answer send(String operationId, Long seen) {
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            JsonNode operation = path.getValue().path("post");
            if (operation.path("operationId").asString("").equals(operationId))
                return send(path.getKey(), operation, seen);
        }
        throw new AssertionError("not documented: " + operationId);
    }

    private Api.Answer send(String template, JsonNode operation, Long seen) {
        String path =
                template.replace("{firmId}", firmId)
                        .replace("{caseId}", caseId)
                        .replace("{certificateNumber}", certificateNumber)
                        .replace("{entitlement}", "1")
                        .replace("{item}", "A1");
        JsonNode example =
                operation
                        .path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("examples")
                        .path("runs")
                        .path("value");
        String roles = operation.path("description").asString("").replace("Roles: ", "");
        String role = roles.replace(".", "").split(",")[0].strip();
        Api.Answer answer =
                api.post(
                        role, path, example, seen, UUID.randomUUID().toString(), reason(operation));
        String name = operation.path("operationId").asString();
        assertThat(operation.path("responses").propertyNames())
                .as(name + " answered " + answer.status() + " " + answer.body())
                .contains(String.valueOf(answer.status()));
        run.add(name);
        return answer;
    }

    private static Map<String, String> reason(JsonNode operation) {
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asString("");
            if (name.equals("X-Audit-Reason"))
                return Map.of(name, parameter.path("example").asString());
        }
        return Map.of();
    }
}
