package rosukh.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.e2e.DemoTotalsIT.counts;
import static rosukh.e2e.DemoTotalsIT.total;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// What the pages of zones, linkage, pioneers and indicators show beside the manifest.
record GrowthTotals(Api api, JsonNode manifest) {

    void compare() {
        comparePioneers();
        compareLinkage();
        compareZones();
        compareIndicators();
    }

    private void comparePioneers() {
        Map<String, Integer> shown = new TreeMap<>();
        for (String state : counts(manifest.path("pioneers")).keySet())
            shown.put(state, total(api, "/api/v1/pioneers?limit=1&state=" + state));
        assertThat(shown).isEqualTo(counts(manifest.path("pioneers")));
        JsonNode figures = api.get("auditor", "/api/v1/pioneer-figures").body();
        long support = 0;
        for (String kind : List.of("MENTORING", "LAB_ACCESS", "INVESTMENT"))
            support += figures.path("verified").path(kind).asLong(0);
        assertThat(support).isEqualTo(manifest.path("supportVerified").asLong());
        assertThat(figures.path("verified").path("PURCHASE").asLong(0))
                .isEqualTo(manifest.path("purchasesVerified").asLong())
                .isPositive();
        assertThat(figures.path("granted").asLong())
                .isEqualTo(manifest.path("incentivesGranted").asLong());
    }

    private void compareLinkage() {
        compareStates("/api/v1/linkage/demands?limit=1&state=", "demands");
        compareStates("/api/v1/linkage/matches?limit=1&state=", "matches");
    }

    private void compareZones() {
        compareStates("/api/v1/zones?limit=1&stage=", "zones");
        Map<String, Integer> plots = new TreeMap<>();
        for (JsonNode zone : api.get("auditor", "/api/v1/zones?limit=200").body().path("items"))
            for (String state : counts(manifest.path("plots")).keySet())
                plots.merge(
                        state,
                        total(
                                api,
                                "/api/v1/zones/%s/plots?limit=1&state=%s"
                                        .formatted(zone.path("zoneId").asString(), state)),
                        Integer::sum);
        assertThat(plots).isEqualTo(counts(manifest.path("plots")));
    }

    private void compareStates(String path, String expected) {
        Map<String, Integer> shown = new TreeMap<>();
        for (String state : counts(manifest.path(expected)).keySet())
            shown.put(state, total(api, path + state));
        assertThat(shown).isEqualTo(counts(manifest.path(expected)));
    }

    /// Firms in contract today are those of the contracts in force.
    private void compareIndicators() {
        JsonNode expected = manifest.path("indicators");
        JsonNode periods = api.get("auditor", "/api/v1/indicators/periods").body();
        assertThat(periods).hasSize(expected.path("published").asInt());
        int restated = 0;
        for (JsonNode period : periods) restated += period.path("editions").size() - 1;
        assertThat(restated).isEqualTo(expected.path("restated").asInt());
        JsonNode today = api.get("auditor", "/api/v1/indicators").body();
        assertThat(today.path("unitsOperating").asInt())
                .isEqualTo(manifest.path("firms").asInt() - expected.path("idle").asInt());
        for (JsonNode each : today.path("indicators")) {
            long numerator = each.path("numerator").asLong();
            // Rights of firms that do not work are not counted.
            if (each.path("indicator").asString().equals("I10"))
                assertThat(numerator).isBetween(1L, expected.path("rights").asLong());
            if (each.path("indicator").asString().equals("I11"))
                assertThat(numerator).isEqualTo(manifest.path("linked").asLong()).isPositive();
        }
    }
}
