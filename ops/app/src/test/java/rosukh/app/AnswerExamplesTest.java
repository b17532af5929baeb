package rosukh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Every query shows an answer of the demo.
class AnswerExamplesTest extends Whole {

    /// They answer files as they were attached or made, of which an example would say nothing.
    private static final List<String> WITHOUT =
            List.of(
                    "/api/v1/cases/{caseId}/evidence/{evidenceId}",
                    "/api/v1/log/bundles",
                    "/api/v1/replays/{replayId}/documents");

    @Test
    void no_query_lacks_one() {
        List<String> without = new ArrayList<>();
        List<String> with = new ArrayList<>();
        http().as("auditor")
                .get("/v3/api-docs")
                .json()
                .path("paths")
                .properties()
                .forEach(path -> {
                    JsonNode get = path.getValue().path("get");
                    if (!get.isMissingNode()) (shown(get) ? with : without).add(path.getKey());
                });
        assertThat(without).containsExactlyInAnyOrderElementsOf(WITHOUT);
        assertThat(with).hasSizeGreaterThan(20);
    }

    private static boolean shown(JsonNode get) {
        JsonNode content = get.at("/responses/200/content");
        if (content.isEmpty()) return false;
        for (JsonNode type : content)
            if (type.at("/examples/runs/value").isMissingNode()) return false;
        return true;
    }
}
