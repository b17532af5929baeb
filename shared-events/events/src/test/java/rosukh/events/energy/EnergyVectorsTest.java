package rosukh.events.energy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rosukh.events.TestData;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/// Every case of the file comes to exactly what it says.
class EnergyVectorsTest {

    private static final JsonNode SOLAR = TestData.json("energy/solar.json");

    static Stream<Arguments> cases() {
        return TestData.json("energy/cases.json")
                .get("cases")
                .valueStream()
                .map(each -> Arguments.of(each.get("id").asString(), each));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void comes_to_what_is_expected(String id, JsonNode each) {
        JsonNode in = each.get("input");
        Map<String, Object> found =
                switch (each.get("kind").asString()) {
                    case "TARIFF" -> tariff(in);
                    case "PROJECT" -> judged(project(in).faults(assumptions()));
                    case "METER" -> meter(in);
                    case "PIPELINE" -> pipeline(in);
                    case String other -> throw new IllegalArgumentException(other);
                };
        assertThat(TestData.JSON.<JsonNode>valueToTree(found).toString())
                .as(id)
                .isEqualTo(each.get("expected").toString());
    }

    private static Map<String, Object> tariff(JsonNode in) {
        LocalDate day = LocalDate.parse(in.get("contractDate").asString());
        Optional<Tariff> inForce = tariffs().filter(each -> each.inForce(day)).findFirst();
        if (inForce.isEmpty()) return judged(List.of(Fault.NO_TARIFF));
        Tariff tariff = inForce.get();
        PlantKind kind = PlantKind.valueOf(in.get("kind").asString());
        int year = in.get("contractYear").asInt();
        int local = in.get("localContentBp").asInt();
        long kw =
                in.get("ownKw").asLong()
                        + in.get("adjacentSameOwnerKw")
                                .valueStream()
                                .mapToLong(JsonNode::asLong)
                                .sum();
        List<Fault> faults = tariff.faults(kind, kw, year, local);
        Map<String, Object> found = judged(faults);
        if (!faults.isEmpty()) return found;
        TariffBand band = tariff.band(kind, kw).orElseThrow();
        Ratio rate = tariff.rate(band, year, local);
        found.put("tariffId", tariff.tariffId());
        found.put("bandKw", kw);
        found.put("band", band.code());
        found.put("steps", tariff.steps(year));
        found.put("rateCentirial", rate.whole());
        found.put("paymentRial", Tariff.payment(rate, in.get("kwh").asLong()));
        return found;
    }

    private static Project project(JsonNode in) {
        return new Project(
                Stage.valueOf(in.get("fromStage").asString()),
                Stage.valueOf(in.get("toStage").asString()),
                in.get("licensedKw").asLong(),
                in.get("gridApprovedKw").asLong(),
                in.get("commissionedKw").asLong(),
                in.get("landM2").asLong(),
                in.get("freeSolarLandM2").asLong(),
                text(in.get("landReason")),
                in.get("sharesBp").properties().stream()
                        .map(each -> new Share(each.getKey(), each.getValue().asInt()))
                        .toList());
    }

    private static Map<String, Object> meter(JsonNode in) {
        long kw = in.get("kw").asLong();
        long hours = in.get("hours").asLong();
        long kwh = in.get("kwh").asLong();
        List<Fault> faults = Assumptions.reading(kw, hours, kwh);
        Map<String, Object> found = judged(faults);
        if (!faults.isEmpty()) return found;
        found.put("capacityFactorPercent", Assumptions.capacityFactor(kw, hours, kwh).percent());
        found.put("expectedKwh", assumptions().expectedKwh(kw, hours).whole());
        found.put("performancePercent", assumptions().performance(kw, hours, kwh).percent());
        return found;
    }

    private static Map<String, Object> pipeline(JsonNode in) {
        Pipeline pipeline = new Pipeline();
        in.get("projects")
                .forEach(each ->
                        pipeline.add(
                                Stage.valueOf(each.get("stage").asString()),
                                each.get("kw").asLong()));
        Map<String, Object> kw = new LinkedHashMap<>();
        for (Stage each : Stage.values()) kw.put(each.name(), pipeline.kw(each));
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("kwByStage", kw);
        found.put("totalKw", pipeline.totalKw());
        found.put("licensedOrLaterKw", pipeline.licensedOrLaterKw());
        found.put("onlineKw", pipeline.onlineKw());
        found.put("conversionPercent", pipeline.conversion().map(Ratio::percent).orElse(null));
        return found;
    }

    private static Map<String, Object> judged(List<Fault> faults) {
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("outcome", faults.isEmpty() ? "ACCEPTED" : "REFUSED");
        found.put("codes", faults.stream().map(Fault::name).toList());
        return found;
    }

    private static Stream<Tariff> tariffs() {
        return SOLAR.get("tariffs").valueStream().map(EnergyVectorsTest::tariffOf);
    }

    private static Tariff tariffOf(JsonNode each) {
        String to = text(each.get("effectiveTo"));
        return new Tariff(
                each.get("tariffId").asString(),
                LocalDate.parse(each.get("effectiveFrom").asString()),
                to == null ? null : LocalDate.parse(to),
                each.get("mark").asString(),
                each.get("contractYears").asInt(),
                each.get("stepFactorBp").asInt(),
                TestData.JSON.convertValue(
                        each.get("stepAtStartOfYears"), new TypeReference<List<Integer>>() {}),
                TestData.JSON.convertValue(
                        each.get("bands"), new TypeReference<List<TariffBand>>() {}),
                each.get("localContentMaxBp").asInt());
    }

    /// The file has no CO2 factor; no case asks for one.
    private static Assumptions assumptions() {
        JsonNode land = SOLAR.get("land");
        JsonNode yield = SOLAR.get("yield");
        return new Assumptions(
                land.get("minM2PerKw").asInt(),
                land.get("maxM2PerKw").asInt(),
                yield.get("kwhPerKwYear").asInt(),
                0,
                "solar.json",
                yield.get("mark").asString());
    }

    private static @Nullable String text(JsonNode node) {
        return node.isNull() ? null : node.asString();
    }
}
