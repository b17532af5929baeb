package rosukh.command.brokers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.events.brokers.BrokerCode;
import rosukh.events.brokers.BrokerConflict;
import rosukh.events.brokers.BrokerPolicy;
import rosukh.events.brokers.BrokerRole;
import rosukh.events.brokers.ExamTry;
import rosukh.events.brokers.Grade;
import rosukh.events.brokers.Payer;
import rosukh.events.brokers.Placement;
import rosukh.events.brokers.Success;
import rosukh.events.brokers.Terms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The rules against worked examples: each `input` is judged and every field of `expected`
/// compared, lists of codes in order. Other examples of the same shapes:
/// `-Dbrokers.vectors=<file>`.
class BrokersVectorsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final BrokerPolicy POLICY = BrokerPolicy.NOW;

    static Stream<JsonNode> vectors() throws IOException {
        String other = System.getProperty("brokers.vectors");
        try (InputStream in =
                other == null
                        ? BrokersVectorsTest.class.getResourceAsStream("/brokers/vectors.json")
                        : Files.newInputStream(Path.of(other))) {
            return list(JSON.readTree(in).get("cases")).stream();
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void an_example_comes_out_as_expected(JsonNode vector) {
        JsonNode input = vector.get("input");
        Map<String, Object> found =
                switch (vector.get("kind").asString()) {
                    case "EXAM" -> judged(POLICY.exam(tries(input), day(input, "on")));
                    case "ACCREDIT" -> accredit(input);
                    case "ASSIGN" -> judged(placement(input).refusedBy(POLICY));
                    case "FEE" -> judged(fee(input));
                    case "SUCCESS" -> success(input);
                    default -> throw new IllegalArgumentException(vector.toString());
                };
        Map<String, Object> expected = new HashMap<>();
        for (Map.Entry<String, JsonNode> each : vector.get("expected").properties())
            expected.put(each.getKey(), plain(each.getValue()));
        assertThat(found).as(vector.get("id") + " " + vector.get("about")).isEqualTo(expected);
    }

    @Test
    void the_policy_is_the_one_that_was_published() throws IOException {
        try (InputStream in =
                BrokersVectorsTest.class.getResourceAsStream("/brokers/policy.json")) {
            JsonNode policy = JSON.readTree(in);
            assertThat(POLICY.name())
                    .isEqualTo(text(policy, "policyId") + "/" + text(policy, "version"));
            JsonNode curriculum = policy.get("curriculum");
            assertThat(POLICY.totalHours()).isEqualTo(curriculum.get("totalHours").asInt());
            assertThat(POLICY.modules())
                    .containsExactlyElementsOf(
                            list(curriculum.get("modules")).stream()
                                    .map(m ->
                                            new BrokerPolicy.Module(
                                                    text(m, "code"), m.get("hours").asInt()))
                                    .toList());
            assertThat(POLICY.minAttendancePercent())
                    .isEqualTo(curriculum.get("minAttendancePercent").asInt());
            JsonNode exam = policy.get("exam");
            assertThat(List.of(POLICY.passScore(), POLICY.maxTries(), POLICY.daysBetween()))
                    .containsExactly(
                            exam.get("passScore").asInt(),
                            exam.get("maxTries").asInt(),
                            exam.get("daysBetween").asInt());
            JsonNode accreditation = policy.get("accreditation");
            assertThat(List.of(POLICY.validityMonths(), POLICY.bridgingDays()))
                    .containsExactly(
                            accreditation.get("validityMonths").asInt(),
                            accreditation.get("bridgingDays").asInt());
            for (JsonNode each : list(policy.get("workload")))
                assertThat(POLICY.mostCases(Grade.valueOf(text(each, "grade"))))
                        .isEqualTo(each.get("maxOpenCases").asInt());
            assertThat(List.of(POLICY.inARow(), POLICY.serviceMonths(), POLICY.minDecided()))
                    .containsExactly(
                            policy.get("rotation").get("maxConsecutive").asInt(),
                            policy.get("conflicts").get("serviceMonths").asInt(),
                            policy.get("success").get("minDecided").asInt());
            assertThat(list(policy.get("codes")).stream().map(c -> text(c, "code")))
                    .containsExactlyElementsOf(
                            Stream.of(BrokerCode.values()).map(Enum::name).toList());
        }
    }

    private static Map<String, Object> judged(List<BrokerCode> codes) {
        Map<String, Object> found = new HashMap<>();
        found.put("outcome", codes.isEmpty() ? "ACCEPTED" : "REFUSED");
        found.put("codes", codes.stream().map(Enum::name).toList());
        return found;
    }

    private static Map<String, Object> accredit(JsonNode input) {
        Map<String, Integer> hours = new HashMap<>();
        for (Map.Entry<String, JsonNode> each : input.get("attendedHours").properties())
            hours.put(each.getKey(), each.getValue().asInt());
        LocalDate on = day(input, "on");
        Map<String, Object> found = judged(POLICY.accredit(hours, tries(input), on));
        found.put("attendedHours", POLICY.attended(hours));
        if (found.get("outcome").equals("ACCEPTED"))
            found.put("validTo", POLICY.validTo(on).toString());
        return found;
    }

    private static List<BrokerCode> fee(JsonNode input) {
        Payer payer = text(input, "paidBy").equals("FIRM") ? Payer.FIRM : Payer.ORGANISATION;
        return POLICY.fee(
                BrokerRole.valueOf(text(input, "role")), payer, input.get("amountRial").asLong());
    }

    private static Map<String, Object> success(JsonNode input) {
        Success success =
                new Success(
                        input.get("decided").asInt(),
                        input.get("certified").asInt(),
                        input.get("completeAtFirstPass").asInt());
        Map<String, Object> found = judged(success.hiddenBy(POLICY));
        found.put("successPercent", success.successPercent(POLICY).orElse(null));
        found.put("firstPassPercent", success.firstPassPercent(POLICY).orElse(null));
        return found;
    }

    private static Placement placement(JsonNode input) {
        JsonNode broker = input.get("broker");
        JsonNode file = input.get("case");
        return new Placement(
                day(input, "on"),
                BrokerRole.valueOf(text(input, "role")),
                text(broker, "brokerId"),
                text(broker, "bodyId"),
                text(broker, "state").equals("ACCREDITED"),
                day(broker, "validFrom"),
                day(broker, "validTo"),
                new Terms(
                        Grade.valueOf(text(broker, "grade")),
                        texts(broker.get("fields")),
                        texts(broker.get("provinces")),
                        List.of("ir-kb")),
                texts(broker.get("trainedVersions")).contains(text(file, "schemeVersion")),
                broker.get("openCases").asInt(),
                text(file, "field"),
                text(file, "provinceKey"),
                day(file, "versionEffectiveFrom"),
                texts(input.get("links")).stream().map(BrokerConflict::valueOf).toList(),
                list(input.get("services")).stream()
                        .map(each ->
                                new Placement.Service(
                                        text(each, "kind"),
                                        each.get("endedOn").isNull() ? null : day(each, "endedOn")))
                        .toList(),
                list(input.get("bodiesOfFirm")).stream()
                        .map(each ->
                                new Placement.BodyOfFirm(
                                        text(each, "bodyId"),
                                        BrokerRole.valueOf(text(each, "role"))))
                        .toList(),
                new HashSet<>(texts(input.get("helpersOfFirm"))),
                texts(input.get("previousBrokers")));
    }

    private static List<ExamTry> tries(JsonNode input) {
        return list(input.get("attempts")).stream()
                .map(each -> new ExamTry(day(each, "on"), each.get("score").asInt()))
                .toList();
    }

    private static List<JsonNode> list(JsonNode node) {
        List<JsonNode> all = new ArrayList<>();
        node.forEach(all::add);
        return all;
    }

    private static List<String> texts(JsonNode node) {
        return list(node).stream().map(JsonNode::asString).toList();
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }

    private static LocalDate day(JsonNode node, String field) {
        return LocalDate.parse(text(node, field));
    }

    private static Object plain(JsonNode node) {
        if (node.isNull()) return null;
        if (node.isArray()) return texts(node);
        return node.isNumber() ? node.asInt() : node.asString();
    }
}
