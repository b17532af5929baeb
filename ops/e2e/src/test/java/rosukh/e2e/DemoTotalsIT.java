package rosukh.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the dashboards show is what the manifest promises, even when the filling is killed midway.
class DemoTotalsIT {

    @TempDir Path folder;

    private final JsonNode manifest = manifest();

    @Test
    void are_those_of_the_manifest_although_filling_was_killed_in_the_middle() {
        try (RunningApp app = RunningApp.begin(folder.resolve("data"))) {
            Api api = new Api(app.url());
            app.killWhen(() -> metric(api) > 1_200);
            app.restart();
            System.out.printf(
                    "demo filling killed and gone on, ready after %d ms%n",
                    app.startTime().toMillis());
            awaitViews(api);
            compareFirms(api);
            comparePipeline(api);
            compareCases(api);
            compareCertificates(api);
            compareSessions(api);
            compareAssignments(api);
            compareBrokers(api);
            compareWhatIf(api);
            compareWork(api);
            compareAudit(api);
            new GrowthTotals(api, manifest).compare();
            new ProgrammeTotals(api, manifest).compare();
            new CouncilTotals(api, manifest).compare();
            new FundTotals(api, manifest).compare();
            new ListingTotals(api, manifest).compare();
            new EnergyTotals(api, manifest).compare();
        }
    }

    /// A start counts as done while views may still lack some events.
    private static void awaitViews(Api api) {
        String all = "minPosition=" + (long) metric(api);
        for (String view :
                List.of(
                        "firms?limit=1&",
                        "pipeline?",
                        "cases?limit=1&",
                        "certificates?limit=1&",
                        "sessions?limit=1&",
                        "assessors?",
                        "brokers?",
                        "pioneers?limit=1&",
                        "linkage/matches?limit=1&",
                        "zones?limit=1&",
                        "indicators/periods?",
                        "indicators?",
                        "council-actions?limit=1&",
                        "fund/guarantees?limit=1&",
                        "listings?limit=1&",
                        "energy-sites?limit=1&")) {
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> api.get("auditor", "/api/v1/" + view + all).status() == 200);
        }
    }

    private static double metric(Api api) {
        return api.metric("rosukh_store_head");
    }

    private void compareFirms(Api api) {
        assertThat(total(api, "/api/v1/firms?limit=1")).isEqualTo(manifest.path("firms").asInt());
        compareFirms(api, "province", "firmsByProvince");
        compareFirms(api, "estate", "firmsByEstate");
        compareFirms(api, "industry", "firmsByIndustry");
        compareFirms(api, "size", "firmsBySize");
    }

    private void compareFirms(Api api, String parameter, String expected) {
        Map<String, Integer> shown = new TreeMap<>();
        for (String key : counts(manifest.path(expected)).keySet()) {
            shown.put(key, total(api, "/api/v1/firms?limit=1&" + parameter + "=" + key));
        }
        assertThat(shown).isEqualTo(counts(manifest.path(expected)));
    }

    private void comparePipeline(Api api) {
        JsonNode pipeline = api.get("auditor", "/api/v1/pipeline").body();
        JsonNode funnel = manifest.path("funnel");
        for (String milestone : funnel.propertyNames()) {
            assertThat(pipeline.path("funnel").path(milestone).asInt())
                    .as(milestone)
                    .isEqualTo(funnel.path(milestone).asInt());
        }
        assertThat(pipeline.path("funnel").path("cases").asInt())
                .isEqualTo(manifest.path("cases").asInt());
        Map<String, Integer> stages = list(pipeline.path("stages"), "stage", "cases");
        stages.values().removeIf(count -> count == 0);
        assertThat(stages).isEqualTo(counts(manifest.path("casesByStage")));
        assertThat(list(pipeline.path("classes"), "kbClass", "cases"))
                .isEqualTo(counts(manifest.path("classes")));
        Map<String, Integer> provinces = new TreeMap<>();
        pipeline.path("provinces")
                .forEach(place ->
                        provinces.put(
                                place.path("key").asString(),
                                place.path("funnel").path("cases").asInt()));
        assertThat(provinces).isEqualTo(counts(manifest.path("casesByProvince")));
        pipeline.path("durations")
                .forEach(duration ->
                        assertThat(duration.path("measured").asInt())
                                .as(duration.toString())
                                .isPositive());
    }

    private void compareCases(Api api) {
        Map<String, Integer> versions = new TreeMap<>();
        String after = "";
        do {
            JsonNode page = api.get("auditor", "/api/v1/cases?limit=200" + after).body();
            page.path("items")
                    .forEach(line -> {
                        if (line.path("schemeVersion").isString()) {
                            versions.merge(line.path("schemeVersion").asString(), 1, Integer::sum);
                        }
                    });
            after = page.path("next").isString() ? "&after=" + page.path("next").asString() : "";
        } while (!after.isEmpty());
        assertThat(versions).isEqualTo(counts(manifest.path("schemes")));
    }

    private void compareBrokers(Api api) {
        JsonNode expected = manifest.path("brokers");
        JsonNode figures = api.get("auditor", "/api/v1/brokers/figures").body();
        assertThat(total(api, "/api/v1/brokers?limit=1"))
                .isEqualTo(expected.path("enrolled").asInt());
        assertThat(figures.path("openCases").asInt()).isEqualTo(expected.path("open").asInt());
        assertThat(figures.path("blocked").asInt()).isEqualTo(expected.path("blocked").asInt());
    }

    private void compareAssignments(Api api) {
        int open = 0;
        for (JsonNode line : api.get("auditor", "/api/v1/assessors").body().path("items"))
            open += line.path("openCases").asInt();
        assertThat(open).isEqualTo(manifest.path("assignedCases").asInt());
    }

    private void compareCertificates(Api api) {
        Map<String, Integer> shown = new TreeMap<>();
        for (String standing : counts(manifest.path("certificates")).keySet()) {
            shown.put(
                    standing,
                    total(api, "/api/v1/certificates?limit=1&on=2026-11-21&standing=" + standing));
        }
        assertThat(shown).isEqualTo(counts(manifest.path("certificates")));
    }

    private void compareSessions(Api api) {
        Map<String, Integer> shown = new TreeMap<>();
        for (String when : counts(manifest.path("sessions")).keySet())
            shown.put(when, total(api, "/api/v1/sessions?limit=1&when=" + when));
        assertThat(shown).isEqualTo(counts(manifest.path("sessions")));
    }

    /// The batch is carried out by its process, which takes a moment.
    private void compareWork(Api api) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(taken(api)).isEqualTo(counts(manifest.path("taken"))));
        assertThat(api.get("auditor", "/api/v1/work/batches/b-demo-0001").number("refused"))
                .isEqualTo(1);
    }

    /// Nobody decided on their own work, and every decision comes out again as it was taken.
    private static void compareAudit(Api api) {
        String all = "minPosition=" + (long) metric(api);
        JsonNode report = api.get("auditor", "/api/v1/audit/impartiality?" + all).body();
        assertThat(report.path("decisions").asInt()).as(report.toString()).isPositive();
        assertThat(report.path("items")).as(report.toString()).isEmpty();
        int again = 0;
        for (int year = 2020; year <= 2026; year++) {
            JsonNode recomputed =
                    api.get(
                                    "auditor",
                                    "/api/v1/audit/decisions/recomputed?from=%d-01-01&to=%d-12-31"
                                            .formatted(year, year))
                            .body();
            assertThat(recomputed.path("disagreements")).as(recomputed.toString()).isEmpty();
            again += recomputed.path("decisions").asInt();
        }
        assertThat(again).isPositive();
        System.out.println(report.path("decisions") + " decisions, recomputed " + again);
    }

    private static Map<String, Integer> taken(Api api) {
        return list(
                api.get("auditor", "/api/v1/work/load").body().path("persons"), "account", "cases");
    }

    /// All submitted cases are judged under the demo's draft, and under their own versions as they
    /// were judged then.
    private void compareWhatIf(Api api) {
        JsonNode answer =
                api.get(
                                "auditor",
                                "/api/v1/schemes/ir-kb/versions/1406-01-01/what-if?from=2022-01-01&minPosition="
                                        + (long) metric(api))
                        .body();
        int submitted = manifest.path("funnel").path("submitted").asInt();
        assertThat(answer.path("cases").asInt()).as(answer.toString()).isEqualTo(submitted);
        assertThat(answer.path("otherwise").asInt(-1)).isZero();
        int moved = 0;
        int changed = 0;
        for (JsonNode move : answer.path("moves")) {
            moved += move.path("count").asInt();
            if (!move.path("from").equals(move.path("to"))) changed += move.path("count").asInt();
        }
        assertThat(moved).isEqualTo(submitted);
        assertThat(answer.path("rows")).hasSize(changed);
        assertThat(changed).isPositive();
        System.out.println("what if " + answer.path("moves"));
    }

    static int total(Api api, String path) {
        Api.Answer answer = api.get("auditor", path);
        assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body().path("total").asInt(-1);
    }

    static Map<String, Integer> counts(JsonNode object) {
        Map<String, Integer> counts = new TreeMap<>();
        object.propertyNames().forEach(name -> counts.put(name, object.path(name).asInt()));
        return counts;
    }

    private static Map<String, Integer> list(JsonNode array, String key, String count) {
        Map<String, Integer> counts = new TreeMap<>();
        array.forEach(one -> counts.put(one.path(key).asString(), one.path(count).asInt()));
        return counts;
    }

    private static JsonNode manifest() {
        return JsonMapper.shared()
                .readTree(Path.of("..", "app", "src/test/resources/demo/manifest.json"));
    }
}
