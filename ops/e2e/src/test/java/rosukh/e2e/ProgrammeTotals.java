package rosukh.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.e2e.DemoTotalsIT.counts;
import static rosukh.e2e.DemoTotalsIT.total;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// What the pages of joint programmes show beside the manifest.
record ProgrammeTotals(Api api, JsonNode manifest) {

    void compare() {
        JsonNode expected = manifest.path("programmes");
        Map<String, Integer> shown = new TreeMap<>();
        for (String state : counts(expected.path("states")).keySet())
            shown.put(state, total(api, "/api/v1/programmes?limit=1&state=" + state));
        assertThat(shown).isEqualTo(counts(expected.path("states")));
        JsonNode figures = api.get("auditor", "/api/v1/programme-figures").body();
        assertThat(figures.path("planned").asLong())
                .isEqualTo(expected.at("/money/agreed").asLong())
                .isPositive();
        assertThat(figures.path("paid").asLong()).isEqualTo(expected.at("/money/paid").asLong());
        assertThat(figures.path("spent").asLong()).isEqualTo(expected.at("/money/spent").asLong());
        Map<String, Integer> outputs = new TreeMap<>();
        for (JsonNode each : figures.path("outputs"))
            if (each.path("count").asInt() > 0)
                outputs.put(each.path("kind").asString(), each.path("count").asInt());
        assertThat(outputs).isEqualTo(counts(expected.path("outputs"))).isNotEmpty();
    }
}
