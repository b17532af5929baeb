package rosukh.command.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.events.fund.Check;
import rosukh.events.fund.CheckText;
import rosukh.events.fund.FundBook;
import rosukh.events.fund.FundFigures;
import rosukh.events.fund.FundPolicy;
import rosukh.events.values.Label;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every check vector of the fund: each operation done or refused with all codes in order, the
/// state after it, and the numbers in the end. Other files of the same shape are tried with
/// `-Dfund.vectors=<path>` and `-Dfund.policy=<path>`.
class FundVectorsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final FundPolicy POLICY = policy();

    static Stream<Arguments> sequences() {
        return read("fund.vectors", "/fund/vectors.json")
                .get("sequences")
                .valueStream()
                .map(each ->
                        Arguments.of(
                                Named.of(
                                        each.get("id").asString()
                                                + " "
                                                + each.get("about").asString(),
                                        each)));
    }

    @Test
    void the_first_policy_is_the_one_of_the_file() {
        if (System.getProperty("fund.policy") == null)
            assertThat(FundPolicy.FIRST).isEqualTo(POLICY);
    }

    @Test
    void the_fees_are_those_of_the_table() {
        JsonNode fee = read("fund.policy", "/fund/policy.json").get("fee");
        for (JsonNode line : fee.get("table")) {
            long guaranteed = line.get("guaranteedRial").asLong();
            int months = line.get("termMonths").asInt();
            assertThat(POLICY.fee(guaranteed, months, 0)).isEqualTo(line.get("feeRial").asLong());
            assertThat(POLICY.fee(guaranteed, months, 5000))
                    .isEqualTo(line.get("withHalfDiscountRial").asLong());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sequences")
    void comes_out_as_expected(JsonNode sequence) {
        VectorFund fund = new VectorFund(POLICY, sequence.get("openingPaidInCapitalRial").asLong());
        int number = 0;
        for (JsonNode step : sequence.get("steps")) {
            number++;
            List<String> codes = new ArrayList<>();
            step.get("codes").forEach(code -> codes.add(code.asString()));
            assertThat(fund.operate(step.get("operation")))
                    .as("step %d: %s", number, step.get("operation"))
                    .isEqualTo(codes);
            assertThat(codes.isEmpty())
                    .isEqualTo(step.get("outcome").asString().equals("ACCEPTED"));
            for (String amount : List.of("feeRial", "fundShareRial"))
                if (step.has(amount))
                    assertThat(fund.told())
                            .as("%s of step %d", amount, number)
                            .isEqualTo(step.get(amount).asLong());
            assertThat(state(fund.book()))
                    .as("after step %d", number)
                    .isEqualTo(texts(step.get("after")));
        }
        JsonNode expected = sequence.get("final");
        FundFigures.Period period =
                new FundFigures(fund.book())
                        .period(
                                LocalDate.parse(sequence.get("periodFrom").asString()),
                                LocalDate.parse(sequence.get("periodTo").asString()));
        Map<String, @Nullable String> found = state(fund.book());
        found.put("claimsPaidRial", String.valueOf(period.claims()));
        found.put("recoveriesRial", String.valueOf(period.recoveries()));
        found.put("days", String.valueOf(period.days()));
        found.put("sumOfDailyOutstandingRial", period.sumOfDailyOutstanding().toString());
        found.put("netLossRatePercent", period.netLossRate());
        assertThat(found).isEqualTo(texts(expected));
    }

    private static Map<String, @Nullable String> state(FundBook book) {
        FundFigures.State state = new FundFigures(book).state(POLICY.multiple());
        Map<String, @Nullable String> found = new LinkedHashMap<>();
        found.put("paidInCapitalRial", String.valueOf(state.paidIn()));
        found.put("reservedRial", String.valueOf(state.reserved()));
        found.put("outstandingRial", String.valueOf(state.outstanding()));
        found.put("headroomRial", String.valueOf(state.headroom()));
        found.put("multiple", state.multiple());
        return found;
    }

    private static Map<String, @Nullable String> texts(JsonNode expected) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        expected.properties()
                .forEach(each ->
                        texts.put(
                                each.getKey(),
                                each.getValue().isNull() ? null : each.getValue().asString()));
        return texts;
    }

    private static FundPolicy policy() {
        JsonNode file = read("fund.policy", "/fund/policy.json");
        Map<String, Label> texts = new LinkedHashMap<>();
        file.get("codes")
                .forEach(each ->
                        texts.put(
                                each.get("code").asString(),
                                JSON.treeToValue(each.get("text"), Label.class)));
        JsonNode coverage = file.get("coverage");
        JsonNode caps = file.get("caps");
        JsonNode fee = file.get("fee");
        return new FundPolicy(
                file.get("multiple").get("value").asInt(),
                coverage.get("baseBp").asInt(),
                coverage.get("lessDevelopedBp").asInt(),
                coverage.get("kbLineBp").asInt(),
                List.of(),
                caps.get("firmCapRial").asLong(),
                caps.get("groupCapitalBp").asInt(),
                caps.get("divisionCapacityBp").asInt(),
                caps.get("bankCapacityBp").asInt(),
                fee.get("firstYearBp").asInt(),
                fee.get("furtherYearBp").asInt(),
                fee.get("maxDiscountBp").asInt(),
                file.get("collateral").get("minBp").asInt(),
                file.get("claims").get("minDefaultDays").asInt(),
                file.get("claims").get("decisionWorkingDays").asInt(),
                0,
                file.get("checkOrder")
                        .valueStream()
                        .map(JsonNode::asString)
                        .map(code ->
                                new CheckText(
                                        Check.valueOf(code),
                                        Objects.requireNonNull(texts.get(code), code)))
                        .toList());
    }

    private static JsonNode read(String property, String resource) {
        String other = System.getProperty(property);
        if (other != null) return JSON.readTree(new File(other));
        try (InputStream in = FundVectorsTest.class.getResourceAsStream(resource)) {
            return JSON.readTree(Objects.requireNonNull(in, resource));
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }
}
