package rosukh.app.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import rosukh.app.Whole;
import rosukh.eventstore.CommitLog;
import tools.jackson.databind.JsonNode;

/// Reads of the whole product, as its own report tells them.
class RecordedReadsTest extends Whole {

    @Autowired private CommitLog log;

    @Test
    void a_read_is_in_the_report_by_the_time_it_is_answered() {
        assertThat(http().as("officer").get("/api/v1/assessors/nobody-17").status()).isEqualTo(404);
        assertThat(
                        http().as("manager")
                                .get("/api/v1/cases?limit=3", "X-Audit-Reason", "Complaint 12")
                                .status())
                .isEqualTo(200);
        JsonNode one = entries("subject=nobody-17").getFirst();
        assertThat(one.path("account").asString()).contains("officer");
        assertThat(one.path("status").asInt()).isEqualTo(404);
        assertThat(one.path("kind").asString()).isEqualTo("assessors");
        assertThat(one.path("endpoint").asString()).isEqualTo("/api/v1/assessors/{account}");
        JsonNode other = entries("kind=cases").getFirst();
        assertThat(other.path("purpose").asString()).isEqualTo("Complaint 12");
        assertThat(other.at("/asked/0").asString()).isEqualTo("limit");
    }

    @Test
    void a_search_is_found_again_by_its_text_only() {
        http().as("officer").get("/api/v1/cases?q=zirkonium");
        List<JsonNode> found = entries("text=ZIRKONIUM");
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().toString()).doesNotContain("zirkonium");
        assertThat(entries("text=titanium")).isEmpty();
    }

    @Test
    void reading_the_report_is_a_read_itself() {
        int before = entries("kind=reads").size();
        assertThat(entries("kind=reads")).hasSizeGreaterThan(before);
    }

    /// The entries that are in the log by now, the newest first.
    private List<JsonNode> entries(String query) {
        JsonNode answer =
                http().as("auditor")
                        .get(
                                "/api/v1/audit/reads?limit=200&minPosition="
                                        + log.head()
                                        + "&"
                                        + query)
                        .json();
        List<JsonNode> entries = new ArrayList<>();
        answer.path("items").forEach(entries::add);
        return entries;
    }
}
