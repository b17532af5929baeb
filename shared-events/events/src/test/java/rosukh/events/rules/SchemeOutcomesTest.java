package rosukh.events.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.events.TestData;
import rosukh.events.rules.Application.EarlierRefusal;
import rosukh.events.rules.Application.Evidence;
import rosukh.events.rules.Application.Product;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/// Every published check vector: input, expected outcome.
class SchemeOutcomesTest {

    private static final Schemes SCHEMES = Schemes.of(TestData.schemes());

    static Stream<Arguments> cases() {
        return TestData.json("vectors/scheme-outcomes.json")
                .get("cases")
                .valueStream()
                .map(c ->
                        Arguments.of(
                                Named.of(
                                        c.get("id").asString() + " " + c.get("about").asString(),
                                        c)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void the_outcome_is_as_expected(JsonNode vector) {
        JsonNode input = vector.get("input");
        JsonNode expected = vector.get("expected");
        JsonNode pin = input.get("pinnedVersion");

        Schemes.Finding finding =
                SCHEMES.evaluate(
                        input.get("schemeId").asString(),
                        pin.isNull() ? null : pin.asString(),
                        application(input));

        Outcome outcome = finding.outcome();
        Map<String, Object> actual = new LinkedHashMap<>();
        actual.put("version", finding.version());
        actual.put("status", outcome.status().name());
        actual.put("class", outcome.kbClass());
        actual.put("endedIn", outcome.endedIn());
        actual.put("codes", outcome.codes());
        actual.put("scores", outcome.scores());
        actual.put("matched", outcome.matched());
        actual.put("validTo", outcome.validTo() == null ? null : outcome.validTo().toString());
        assertThat(TestData.JSON.writeValueAsString(actual))
                .isEqualTo(TestData.JSON.writeValueAsString(expected));
    }

    private static Application application(JsonNode input) {
        List<Product> products = null;
        if (!input.get("products").isNull()) {
            products = new ArrayList<>();
            for (JsonNode product : input.get("products"))
                products.add(new Product(product.get("productId").asString(), values(product)));
        }
        List<Evidence> evidence =
                input.get("evidence")
                        .valueStream()
                        .map(e ->
                                new Evidence(
                                        e.get("code").asString(),
                                        LocalDate.parse(e.get("issuedOn").asString()),
                                        e.get("verified").asBoolean()))
                        .toList();
        List<EarlierRefusal> history =
                input.get("history")
                        .valueStream()
                        .map(h ->
                                new EarlierRefusal(
                                        LocalDate.parse(h.get("decidedOn").asString()),
                                        texts(h.get("codes")),
                                        texts(h.get("productIds"))))
                        .toList();
        return new Application(
                LocalDate.parse(input.get("evaluationDate").asString()),
                values(input.get("facts")),
                products,
                evidence,
                history);
    }

    private static Map<String, Object> values(JsonNode node) {
        return TestData.JSON.convertValue(node, new TypeReference<Map<String, Object>>() {});
    }

    private static List<String> texts(JsonNode node) {
        return node.valueStream().map(JsonNode::asString).toList();
    }
}
