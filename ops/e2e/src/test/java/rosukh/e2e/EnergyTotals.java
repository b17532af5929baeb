package rosukh.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.e2e.DemoTotalsIT.counts;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What the pages of solar plants show beside the manifest.
record EnergyTotals(Api api, JsonNode manifest) {

    private static final String SITE = "KRM-P01.z1.SOL-1";

    void compare() {
        JsonNode figures = api.get("auditor", "/api/v1/energy-figures").body();
        Map<String, Integer> shown = counts(figures.path("kwByStage"));
        shown.values().removeIf(kw -> kw == 0);
        assertThat(shown).isEqualTo(counts(manifest.path("solarKw")));
        JsonNode solar = manifest.path("solar");
        assertThat(figures.path("meteredKwh").asLong())
                .isEqualTo(solar.path("kwh").asLong())
                .isPositive();
        assertThat(figures.path("organisationKw").asLong())
                .isEqualTo(solar.path("organisationKw").asLong());
        JsonNode park = figures.path("parks").path("KRM-P01");
        assertThat(park.path("loadKva").asLong())
                .isEqualTo(solar.path("loadKva").asLong())
                .isPositive();
        assertThat(figures.path("published")).hasSize(8);
        JsonNode site = api.get("auditor", "/api/v1/energy-sites/" + SITE).body();
        assertThat(site.path("readings")).hasSize(solar.path("readings").asInt());
        int corrected = 0;
        for (JsonNode reading : site.path("readings"))
            if (!reading.path("earlier").asString().isEmpty()) corrected++;
        assertThat(corrected).isEqualTo(solar.path("corrections").asInt());
    }
}
