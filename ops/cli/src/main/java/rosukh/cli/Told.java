package rosukh.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import rosukh.evidence.check.Aspect;
import rosukh.evidence.check.Fault;
import rosukh.evidence.check.Findings;
import rosukh.evidence.check.Verdict;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Says what a check came to, as text or as JSON, and tells the exit code.
///
/// @param trusted whom was trusted, a line each
/// @param facts what was checked, by name
record Told(List<String> trusted, Map<String, Object> facts, Findings findings) {

    int print(PrintWriter out, boolean json) {
        if (json) out.println(json());
        else text(out);
        return code(findings.verdict());
    }

    /// The exit code of a verdict: invalid wins over indeterminate.
    static int code(Verdict verdict) {
        return switch (verdict) {
            case VALID -> Rosukh.OK;
            case INVALID -> Rosukh.FAULTS;
            case INDETERMINATE, ABSENT -> Rosukh.FAILED;
        };
    }

    private void text(PrintWriter out) {
        trusted.forEach(out::println);
        facts.forEach((name, value) -> out.printf("%s: %s%n", name, value));
        for (Map.Entry<Aspect, Verdict> each : findings.verdicts().entrySet())
            if (each.getValue() != Verdict.ABSENT)
                out.printf("%-13s %s%n", each.getKey(), each.getValue());
        out.printf("verdict: %s, %d faults%n", findings.verdict(), findings.count());
    }

    private String json() {
        ObjectNode report = JsonMapper.shared().createObjectNode();
        report.put("verdict", findings.verdict().toString());
        ArrayNode trust = report.putArray("trusted");
        trusted.forEach(trust::add);
        facts.forEach(report::putPOJO);
        ObjectNode aspects = report.putObject("aspects");
        findings.verdicts()
                .forEach((aspect, verdict) -> aspects.put(aspect.toString(), verdict.toString()));
        report.put("faultCount", findings.count());
        ArrayNode faults = report.putArray("faults");
        for (Fault each : findings.faults()) {
            ObjectNode fault =
                    faults.addObject()
                            .put("aspect", each.aspect().toString())
                            .put("verdict", each.verdict().toString());
            if (each.position() != Fault.NOWHERE) fault.put("position", each.position());
            fault.put("field", each.field()).put("what", each.what());
        }
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(report);
    }
}
