package rosukh.events.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The published cases under the published rules. Any other file of this shape is checked by the
/// same code: `-Dlisting.cases=<file>`.
class ListingVectorsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path HERE = Path.of("src/test/resources/listing");

    @TestFactory
    Stream<DynamicTest> everyCaseComesOutAsPublished() throws IOException {
        ListingRules rules =
                ListingRules.parse(object(JSON.readTree(text(HERE.resolve("farabourse.json")))));
        String other = System.getProperty("listing.cases");
        Path file = other == null ? HERE.resolve("cases.json") : Path.of(other);
        JsonNode cases = JSON.readTree(text(file)).get("cases");
        return cases.valueStream()
                .map(each ->
                        DynamicTest.dynamicTest(
                                each.get("id").asString(), () -> holds(each, rules)));
    }

    private static void holds(JsonNode each, ListingRules rules) {
        Map<String, Object> actual =
                switch (each.get("kind").asString()) {
                    case "READINESS" -> readiness(each.get("input"), rules);
                    case "DOSSIER" -> dossier(each.get("input"), rules);
                    default -> throw new AssertionError("no such kind: " + each.get("kind"));
                };
        assertThat(actual).isEqualTo(object(each.get("expected")));
    }

    private static Map<String, Object> readiness(JsonNode input, ListingRules rules) {
        Readiness readiness =
                Readiness.of(
                        rules.board(input.get("board").asString()).orElseThrow().gates(),
                        LocalDate.parse(input.get("evaluatedOn").asString()),
                        object(input.get("facts")));
        return Map.of("outcome", readiness.outcome().name(), "codes", readiness.codes());
    }

    private static Map<String, Object> dossier(JsonNode input, ListingRules rules) {
        Map<String, ItemState> states = new LinkedHashMap<>();
        input.get("items")
                .propertyStream()
                .forEach(item ->
                        states.put(item.getKey(), ItemState.valueOf(item.getValue().asString())));
        Completeness complete = Completeness.of(rules.items(), states);
        JsonNode reference = input.get("reference");
        String date = text(reference, "date");
        List<String> broken =
                input.get("action").asString().equals("ADMIT")
                        ? complete.admission(
                                text(reference, "number"),
                                date == null ? null : LocalDate.parse(date),
                                LocalDate.parse(input.get("on").asString()))
                        : List.of();
        return Map.of(
                "outcome", broken.isEmpty() ? "ACCEPTED" : "REFUSED",
                "codes", broken,
                "acceptedMandatory", complete.accepted(),
                "mandatory", complete.mandatory(),
                "completenessPercent", complete.percent());
    }

    private static @Nullable String text(@Nullable JsonNode node, String name) {
        JsonNode value = node == null ? null : node.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }

    private static Map<String, Object> object(JsonNode node) {
        @SuppressWarnings("unchecked")
        Map<String, Object> object = JSON.convertValue(node, Map.class);
        return object;
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file);
    }
}
