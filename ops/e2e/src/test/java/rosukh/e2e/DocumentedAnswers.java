package rosukh.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The documented answers beside those of a running app.
///
/// @param firmId of a firm that is there
/// @param caseId of a case in which much happened
record DocumentedAnswers(Api api, String firmId, String caseId, String certificateNumber) {

    private static final String CHECKS = "/api/v1/log/checks";
    private static final String LAST_CHECK = CHECKS + "/last";

    /// Who may ask where an auditor may not.
    private static final Map<String, String> READERS =
            Map.ofEntries(
                    Map.entry("/api/v1/my/cases", "firm"),
                    Map.entry("/api/v1/my/reads", "firm"),
                    Map.entry("/api/v1/firm-imports/template.csv", "officer"),
                    Map.entry("/api/v1/broker-attendance-imports/template.csv", "officer"),
                    Map.entry("/api/v1/linkage/supplier-imports/template.csv", "officer"),
                    Map.entry("/api/v1/pioneer-imports/template.csv", "officer"),
                    Map.entry("/api/v1/fund-imports/template.csv", "officer"),
                    Map.entry("/api/v1/contribution-imports/template.csv", "officer"),
                    Map.entry("/api/v1/council-imports/template.csv", "officer"),
                    Map.entry("/api/v1/listing-imports/template.csv", "officer"),
                    Map.entry("/api/v1/energy-imports/template.csv", "officer"),
                    Map.entry("/api/v1/plot-imports/template.csv", "officer"),
                    Map.entry("/api/v1/profile-imports/template.csv", "officer"),
                    Map.entry("/api/v1/work", "officer"),
                    Map.entry("/api/v1/work/views", "officer"),
                    Map.entry("/api/v1/delegations", "officer"),
                    Map.entry("/api/v1/firms/{firmId}/contact", "officer"));

    /// What the demo answers where the walk of this test leaves nothing to be seen.
    private static final Map<String, String> DEMO =
            Map.ofEntries(
                    Map.entry("/api/v1/work", "/api/v1/work?scope=ROLE"),
                    Map.entry(
                            "/api/v1/firms/{firmId}/contact", "/api/v1/firms/f-demo-0370/contact"),
                    Map.entry(
                            "/api/v1/cases/{caseId}/assessor-assignments",
                            "/api/v1/cases/f-demo-0207.1/assessor-assignments"),
                    Map.entry("/api/v1/audit/people/{account}", "/api/v1/audit/people/officer"),
                    Map.entry("/api/v1/cases/{caseId}/work", "/api/v1/cases/f-demo-0370.1/work"),
                    Map.entry(
                            "/api/v1/cases/{caseId}/differences",
                            "/api/v1/cases/f-demo-0528.1/differences"),
                    Map.entry("/api/v1/log/proofs/{position}", "/api/v1/log/proofs/0"),
                    Map.entry("/api/v1/log/consistency", "/api/v1/log/consistency?from=1"),
                    Map.entry("/api/v1/audit/events", "/api/v1/audit/events?order=oldest&limit=2"),
                    Map.entry("/api/v1/audit/events/{position}", "/api/v1/audit/events/0"),
                    Map.entry("/api/v1/cases/{caseId}/sales", "/api/v1/cases/f-demo-0006.1/sales"),
                    Map.entry(
                            "/api/v1/linkage/suppliers/{firmId}",
                            "/api/v1/linkage/suppliers/f-demo-0145"),
                    Map.entry("/api/v1/brokers/{account}", "/api/v1/brokers/broker-1-adviser"),
                    Map.entry(
                            "/api/v1/brokers/events", "/api/v1/brokers/events?of=DECIDED&limit=2"),
                    Map.entry("/api/v1/pioneers/{firmId}", "/api/v1/pioneers/f-demo-0405"),
                    Map.entry("/api/v1/council-meetings", "/api/v1/council-meetings?limit=1"),
                    Map.entry(
                            "/api/v1/council-meetings/{meetingId}",
                            "/api/v1/council-meetings/k-demo-4"),
                    Map.entry(
                            "/api/v1/council-meetings/{meetingId}/minutes",
                            "/api/v1/council-meetings/k-demo-4/minutes"),
                    Map.entry(
                            "/api/v1/council-meetings/{meetingId}/differences",
                            "/api/v1/council-meetings/k-demo-4/differences"),
                    Map.entry(
                            "/api/v1/council-actions/{actionId}/differences",
                            "/api/v1/council-actions/k-demo-1.1.2/differences"),
                    Map.entry("/api/v1/council-resolutions", "/api/v1/council-resolutions?limit=2"),
                    Map.entry(
                            "/api/v1/council-resolutions/{resolutionId}",
                            "/api/v1/council-resolutions/k-demo-3.2"),
                    Map.entry("/api/v1/council-actions", "/api/v1/council-actions?limit=2"),
                    Map.entry(
                            "/api/v1/council-actions/{actionId}",
                            "/api/v1/council-actions/k-demo-1.1.2"),
                    Map.entry("/api/v1/council-events", "/api/v1/council-events?of=PRIORITY"),
                    Map.entry(
                            "/api/v1/energy-sites/{siteId}",
                            "/api/v1/energy-sites/KRM-P01.z1.SOL-1"),
                    Map.entry(
                            "/api/v1/energy-sites/{siteId}/differences",
                            "/api/v1/energy-sites/KRM-P01.z1.SOL-1/differences"),
                    Map.entry("/api/v1/energy-sites", "/api/v1/energy-sites?limit=2"),
                    Map.entry("/api/v1/listings/{firmId}", "/api/v1/listings/f-demo-0005"),
                    Map.entry(
                            "/api/v1/listings/{firmId}/differences",
                            "/api/v1/listings/f-demo-0005/differences"),
                    Map.entry("/api/v1/listing-deeds", "/api/v1/listing-deeds?limit=2"),
                    Map.entry("/api/v1/programmes", "/api/v1/programmes?limit=2"),
                    Map.entry("/api/v1/programme-deeds", "/api/v1/programme-deeds?limit=2"),
                    Map.entry("/api/v1/zone-deeds", "/api/v1/zone-deeds?limit=2"),
                    Map.entry("/api/v1/overview", "/api/v1/overview?lang=en"),
                    Map.entry("/api/v1/energy-deeds", "/api/v1/energy-deeds?kind=METERED&limit=2"),
                    Map.entry(
                            "/api/v1/incentive-budgets/{period}", "/api/v1/incentive-budgets/1405"),
                    Map.entry("/api/v1/indicators", "/api/v1/indicators?period=1405-Q2"),
                    Map.entry(
                            "/api/v1/indicators/why/{indicator}",
                            "/api/v1/indicators/why/I5?period=1405-Q2"),
                    Map.entry(
                            "/api/v1/firms/{firmId}/profile", "/api/v1/firms/f-demo-0003/profile"));

    /// Every documented answer has the fields of the real one, which may have more where a list is
    /// longer.
    ///
    /// @return the paths that were asked
    List<String> compare(JsonNode paths) {
        List<String> answered = new ArrayList<>();
        paths.properties()
                .forEach(path -> {
                    JsonNode content = path.getValue().at("/get/responses/200/content");
                    for (JsonNode type : content) {
                        JsonNode example = type.at("/examples/runs/value");
                        if (example.isMissingNode()) continue;
                        compare(path.getKey(), example);
                        answered.add(path.getKey());
                    }
                });
        return answered;
    }

    private void compare(String template, JsonNode example) {
        String path =
                DEMO.getOrDefault(template, template)
                        .replace("{firmId}", firmId)
                        .replace("{caseId}", caseId)
                        .replace("{schemeId}", "ir-kb")
                        .replace("{version}", "1402-02-18")
                        .replace("{certificateNumber}", certificateNumber)
                        .replace("{purpose}", "revocation")
                        .replace("{list}", "0")
                        .replace("{sessionId}", "s-demo-0001")
                        .replace("{demandId}", "n-demo-0005")
                        .replace("{matchId}", "m-demo-0001")
                        .replace("{figure}", "contracts")
                        .replace("{batchId}", "b-demo-0001")
                        .replace("{letterId}", "l-demo-0001")
                        .replace("{replayId}", "r-demo-0001")
                        .replace("{subject}", "contact:f-demo-0590")
                        .replace("{kind}", "REQUEST")
                        .replace("{account}", "assessor-2-expert")
                        .replace("{zoneId}", "KRM-P01.z1")
                        .replace("{plotId}", "A-1")
                        .replace("{period}", "1405-Q2")
                        .replace("{guaranteeId}", "g-1")
                        .replace("{programmeId}", "pg-demo-1")
                        .replace("{indicator}", "I5");
        if (path.contains("{position}")) path = path.replace("{position}", decision());
        if (template.equals("/api/v1/my/reads")) readOfficially();
        // A log that nobody checked yet has no report.
        if (path.equals(LAST_CHECK)) {
            var _ = api.post("auditor", CHECKS, Map.of(), null);
        }
        Api.Answer answer = api.get(READERS.getOrDefault(template, "auditor"), path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        if (example.isString())
            assertThat(shape(answer.raw().body())).as(path).isEqualTo(shape(example.asString()));
        assertThat(FieldNames.of(answer.body())).as(path).containsAll(FieldNames.of(example));
    }

    /// An officer reads the record of the firm that asks who did.
    private void readOfficially() {
        String own = api.get("firm", "/api/v1/firms").body().at("/items/0/firmId").asString();
        assertThat(api.get("officer", "/api/v1/firms/" + own).status()).isEqualTo(200);
        long head = (long) api.metric("rosukh_store_head");
        assertThat(api.get("firm", "/api/v1/my/reads?minPosition=" + head).status()).isEqualTo(200);
    }

    /// Position of the recommendation of the case.
    private String decision() {
        for (JsonNode each :
                api.get("auditor", "/api/v1/cases/" + caseId + "/timeline").body().path("items"))
            if (each.path("event").asString().equals("certification.outcome-recommended"))
                return each.path("position").asString();
        throw new AssertionError("nothing was recommended in " + caseId);
    }

    /// What is no JSON: as many words with the same signs between them, as the parts of a token or
    /// the columns of a table.
    private static String shape(String text) {
        return text.lines().findFirst().orElse("").replaceAll("[\\p{L}\\p{N}_-]+", "x");
    }
}
