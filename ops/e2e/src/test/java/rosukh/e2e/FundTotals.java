package rosukh.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.e2e.DemoTotalsIT.counts;
import static rosukh.e2e.DemoTotalsIT.total;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// What the pages of the guarantee fund show beside the manifest, to the rial.
record FundTotals(Api api, JsonNode manifest) {

    void compare() {
        Map<String, Integer> stages = new TreeMap<>();
        for (String stage : counts(manifest.path("guarantees")).keySet())
            stages.put(stage, total(api, "/api/v1/fund/guarantees?limit=1&stage=" + stage));
        assertThat(stages).isEqualTo(counts(manifest.path("guarantees")));
        JsonNode shown = api.get("auditor", "/api/v1/fund/figures?from=2025-01-01").body();
        JsonNode expected = manifest.path("fund");
        for (String amount : new String[] {"paidIn", "reserved", "outstanding", "headroom"})
            same(shown.at("/state/" + amount), expected.path(amount), amount);
        same(shown.at("/period/fees"), expected.path("fees"), "fees");
        same(shown.at("/period/claims"), expected.path("claimsPaid"), "claims paid");
        same(shown.at("/period/recoveries"), expected.path("recovered"), "recovered");
        same(shown.path("reviews"), expected.path("reviews"), "reviews");
        assertThat(shown.path("openReviews").asLong(-1)).isZero();
        assertThat(total(api, "/api/v1/fund/guarantees?limit=1&attention=CLAIM"))
                .isEqualTo(expected.path("openClaims").asInt());
    }

    private static void same(JsonNode shown, JsonNode expected, String figure) {
        assertThat(shown.asLong(-1)).as(figure).isEqualTo(expected.asLong()).isPositive();
    }
}
