package rosukh.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static rosukh.e2e.DemoTotalsIT.counts;
import static rosukh.e2e.DemoTotalsIT.total;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// What the pages of the listing show beside the manifest, and that each figure counts its list.
record ListingTotals(Api api, JsonNode manifest) {

    void compare() {
        compareFirms();
        compareReasons();
        compareReviews();
        compareObligations();
        compareCapital();
    }

    private void compareFirms() {
        Map<String, Integer> shown = new TreeMap<>();
        for (String stage : counts(manifest.path("listings")).keySet())
            shown.put(stage, total(api, "/api/v1/listings?limit=1&stage=" + stage));
        assertThat(shown).isEqualTo(counts(manifest.path("listings")));
        JsonNode figures = figures();
        for (String outcome : new String[] {"READY", "BLOCKED", "UNKNOWN"})
            assertThat(total(api, "/api/v1/listings?limit=1&outcome=" + outcome))
                    .as(outcome)
                    .isEqualTo(figures.path(outcome.toLowerCase(Locale.ROOT)).asInt())
                    .isPositive();
    }

    private void compareReasons() {
        Map<String, Integer> expected = counts(manifest.path("listingReasons"));
        assertThat(counts(figures().path("reasons"))).isEqualTo(expected).containsKey("L_EXPOSURE");
        expected.forEach((code, firms) ->
                assertThat(total(api, "/api/v1/listings?limit=1&blocked=" + code))
                        .as(code)
                        .isEqualTo(firms));
    }

    /// A process raises them, which takes a moment.
    private void compareReviews() {
        int expected = manifest.path("listingReviews").asInt();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() ->
                        assertThat(total(api, "/api/v1/listings?limit=1&attention=REVIEW"))
                                .isEqualTo(expected));
        assertThat(figures().path("reviews").asInt()).isEqualTo(expected);
    }

    private void compareObligations() {
        JsonNode figures = figures();
        JsonNode open = api.get("auditor", "/api/v1/listing-obligations?state=OPEN").body();
        assertThat(open).hasSize(manifest.path("obligationsOpen").asInt());
        assertThat(figures.path("due").asInt()).isEqualTo(open.size());
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tehran"));
        int over = 0;
        for (JsonNode each : open)
            if (LocalDate.parse(each.path("dueOn").asString()).isBefore(today)) over++;
        assertThat(figures.path("overdue").asInt()).isEqualTo(over).isPositive();
        assertThat(api.get("auditor", "/api/v1/listing-obligations?state=OVERDUE").body())
                .hasSize(over);
    }

    /// To the rial, by the figure and by the events behind it.
    private void compareCapital() {
        long expected = manifest.path("capitalRaised").asLong();
        assertThat(figures().path("raised").asLong()).isEqualTo(expected);
        long sum = 0;
        for (JsonNode each :
                api.get("auditor", "/api/v1/listing-deeds?limit=200&event=capital-raised")
                        .body()
                        .path("items")) sum += each.path("amount").asLong();
        assertThat(sum).isEqualTo(expected);
    }

    private JsonNode figures() {
        return api.get("auditor", "/api/v1/listing-figures").body();
    }
}
