package rosukh.command.linkage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import rosukh.command.linkage.ScoringRules.Weights;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a published version of the rules of the score. A version is never edited: other rules are
/// another file.
final class ScoringFile {

    /// The version new rankings are made under.
    static final ScoringRules CURRENT = read("/linkage/scoring-1.json");

    private ScoringFile() {}

    static ScoringRules read(String resource) {
        try (InputStream in =
                Objects.requireNonNull(ScoringFile.class.getResourceAsStream(resource))) {
            return rules(JsonMapper.shared().readTree(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ScoringRules rules(JsonNode file) {
        JsonNode weights = file.required("weights");
        Map<String, Integer> factors = new LinkedHashMap<>();
        file.required("kbClassFactorBp")
                .properties()
                .forEach(each -> factors.put(each.getKey(), each.getValue().asInt()));
        List<HardFilter> filters =
                StreamSupport.stream(file.required("hardFilters").spliterator(), false)
                        .map(each -> HardFilter.valueOf(each.required("code").asString()))
                        .toList();
        return new ScoringRules(
                file.required("scoringVersion").asString(),
                new Weights(
                        weights.required("text").asInt(),
                        weights.required("capacity").asInt(),
                        weights.required("quality").asInt(),
                        weights.required("delivery").asInt(),
                        weights.required("nearness").asInt(),
                        weights.required("kbClass").asInt()),
                filters,
                factors);
    }
}
