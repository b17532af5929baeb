package rosukh.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static rosukh.e2e.DemoTotalsIT.counts;
import static rosukh.e2e.DemoTotalsIT.total;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// What the pages of the council show beside the manifest.
record CouncilTotals(Api api, JsonNode manifest) {

    /// The day of which the manifest says what is overdue.
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    void compare() {
        Map<String, Integer> shown = new TreeMap<>();
        for (String state : List.of("OPEN", "IMPLEMENTED", "NOT_IMPLEMENTED"))
            shown.put(state, total(api, "/api/v1/council-actions?limit=1&state=" + state));
        shown.put("resolutions", total(api, "/api/v1/council-resolutions?limit=1"));
        shown.put("members", members());
        meetings(shown);
        items(shown);
        assertThat(shown).isEqualTo(counts(manifest.path("council")));
        JsonNode figures = api.get("auditor", "/api/v1/council-figures").body().path(0);
        assertThat(figures.path("open").asInt()).isEqualTo(shown.get("OPEN"));
        assertThat(figures.path("implemented").asInt()).isEqualTo(shown.get("IMPLEMENTED"));
    }

    private int members() {
        int members = 0;
        for (JsonNode seat : api.get("auditor", "/api/v1/council/members").body())
            if (seat.path("endedOn").isNull() || seat.path("endedOn").isMissingNode()) members++;
        return members;
    }

    private void meetings(Map<String, Integer> shown) {
        JsonNode all = api.get("auditor", "/api/v1/council-meetings?limit=200").body();
        shown.put("meetings", all.path("total").asInt());
        int votes = 0;
        for (JsonNode each : all.path("items")) {
            shown.merge("meetings." + each.path("phase").asString(), 1, Integer::sum);
            for (JsonNode topic : each.path("meeting").path("topics"))
                votes += topic.path("votes").size();
        }
        shown.put("votes", votes);
    }

    private void items(Map<String, Integer> shown) {
        int overdue = 0;
        int moves = 0;
        for (JsonNode each :
                api.get("auditor", "/api/v1/council-actions?limit=200").body().path("items")) {
            moves += each.path("item").path("moves").size();
            boolean open = each.path("item").path("state").asString().equals("OPEN");
            JsonNode due = each.path("dueOn");
            if (open && due.isString() && LocalDate.parse(due.asString()).isBefore(DAY)) overdue++;
        }
        shown.put("overdue", overdue);
        shown.put("moves", moves);
    }
}
