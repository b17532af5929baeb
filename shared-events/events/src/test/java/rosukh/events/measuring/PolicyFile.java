package rosukh.events.measuring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import rosukh.events.TestData;
import rosukh.events.indicators.Definition;
import rosukh.events.indicators.Definition.Bounds;
import rosukh.events.indicators.Indicator;
import tools.jackson.databind.JsonNode;

/// Reads the policy file of the indicators.
final class PolicyFile {

    private static final BigDecimal HUNDREDTHS = new BigDecimal(100);

    private PolicyFile() {}

    static Definition v1() {
        return definition(TestData.json("indicators/v1.json"));
    }

    static Definition definition(JsonNode file) {
        JsonNode p = file.get("parameters");
        List<String> mht = new ArrayList<>();
        p.get("mhtDivisions").forEach(division -> mht.add(String.valueOf(division.asInt())));
        List<Bounds> bounds = new ArrayList<>();
        for (JsonNode each : file.get("indicators")) {
            if (!each.get("inComposite").asBoolean()) continue;
            JsonNode within = each.get("bounds");
            bounds.add(
                    new Bounds(
                            Indicator.valueOf(each.get("code").asString()),
                            hundredths(within.get("lo")),
                            hundredths(within.get("hi"))));
        }
        return new Definition(
                file.get("indicatorVersion").asString(),
                LocalDate.parse(file.get("effectiveFrom").asString()),
                p.get("assessmentMonths").asInt(),
                p.get("conversionMonths").asInt(),
                p.get("needsMonths").asInt(),
                p.get("reportingMonths").asInt(),
                p.get("diiBasic").asInt(),
                p.get("provisionalBelowPercent").asInt(),
                p.get("smallNumberBelow").asInt(),
                p.get("compositeMinimumAvailable").asInt(),
                mht,
                bounds);
    }

    private static long hundredths(JsonNode percent) {
        return percent.decimalValue().multiply(HUNDREDTHS).longValueExact();
    }
}
