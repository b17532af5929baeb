package rosukh.events.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.events.TestData;
import rosukh.events.indicators.Composite;
import rosukh.events.indicators.Definition;
import rosukh.events.indicators.Figure;
import rosukh.events.indicators.Indicator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/// Every check vector of the indicators: raw input of a park, every number of it; and the composite
/// of given values. Another file of the same shape is tried with `-Dindicators.vectors=<path>`.
class IndicatorsVectorsTest {

    private static final Definition V1 = PolicyFile.v1();

    private static JsonNode vectors() {
        String other = System.getProperty("indicators.vectors");
        return other == null
                ? TestData.json("vectors/indicators.json")
                : TestData.JSON.readTree(new java.io.File(other));
    }

    static Stream<Arguments> parks() {
        return vectors()
                .get("parks")
                .valueStream()
                .map(p ->
                        Arguments.of(
                                Named.of(
                                        p.get("id").asString() + " " + p.get("about").asString(),
                                        p)));
    }

    static Stream<Arguments> composites() {
        return vectors()
                .get("compositeChecks")
                .valueStream()
                .map(c -> Arguments.of(c.get("values"), c.get("tpi")));
    }

    @Test
    void the_first_version_is_the_one_of_the_policy_file() {
        assertThat(Definition.FIRST).isEqualTo(V1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parks")
    void every_number_of_a_park_is_as_expected(JsonNode vector) {
        Figures figures = new Park(vector.get("input")).figures(V1);
        assertThat(tree(figures)).isEqualTo(tree(vector.get("expected")));
    }

    @ParameterizedTest
    @MethodSource("composites")
    void the_composite_of_given_values_is_as_expected(JsonNode values, JsonNode tpi) {
        Map<Indicator, Fraction> exact = new EnumMap<>(Indicator.class);
        values.properties()
                .forEach(each ->
                        exact.put(
                                Indicator.valueOf(each.getKey()),
                                Fraction.of(new BigDecimal(each.getValue().asString()))));
        assertThat(Figures.composite(exact, V1)).isEqualTo(tpi.isNull() ? null : tpi.asString());
    }

    private static Map<String, Object> tree(JsonNode expected) {
        return TestData.JSON.convertValue(expected, new TypeReference<>() {});
    }

    private static Map<String, Object> tree(Figures figures) {
        Map<String, Object> indicators = new LinkedHashMap<>();
        for (Figure each : figures.indicators())
            indicators.put(each.indicator().name(), tree(each));
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("unitsOperating", figures.units());
        all.put("unitsReporting", figures.reporting());
        all.put("indicators", indicators);
        all.put("tpi", tree(figures.composite()));
        return plain(all);
    }

    private static Map<String, @Nullable Object> tree(Figure figure) {
        Figure.Coverage coverage = figure.coverage();
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("value", figure.value());
        all.put("numerator", figure.numerator());
        all.put("denominator", figure.denominator());
        all.put("coverageNumerator", coverage == null ? null : coverage.units());
        all.put("coverageDenominator", coverage == null ? null : coverage.of());
        all.put("flags", figure.flags());
        if (figure.indicator() == Indicator.I3)
            all.put("medianWorkingDays", figure.medianWorkingDays());
        return all;
    }

    private static Map<String, @Nullable Object> tree(Composite composite) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("value", composite.value());
        all.put("used", composite.used());
        all.put("flags", composite.flags());
        return all;
    }

    /// As a JSON reader makes it: numbers by their size, codes as text.
    private static Map<String, Object> plain(Map<String, @Nullable Object> tree) {
        return TestData.JSON.readValue(
                TestData.JSON.writeValueAsString(tree), new TypeReference<>() {});
    }
}
