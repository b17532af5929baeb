package rosukh.cli;

import java.io.PrintWriter;
import tools.jackson.databind.JsonNode;

/// What the server says of an import, in lines for a terminal.
record Report(Api.Answer answer) {

    /// Prints the report and tells the exit code.
    int print(PrintWriter out, PrintWriter err) {
        JsonNode report = answer.body();
        if (!report.path("rows").isNumber()) {
            err.printf("%s: %s%n", code(report), report.path("detail").asString("no answer"));
            report.path("violations")
                    .forEach(v -> err.printf("  %s%n", v.path("message").asString("")));
            return Rosukh.FAILED;
        }
        for (JsonNode error : report.path("errors")) {
            err.printf(
                    "line %d, column %s: %s %s%n",
                    error.path("line").asLong(),
                    error.path("column").asString(""),
                    error.path("code").asString(""),
                    error.path("message").asString(""));
        }
        long errors = report.path("errorCount").asLong();
        if (errors > report.path("errors").size()) {
            err.printf("… and %d more%n", errors - report.path("errors").size());
        }
        report.path("ignoredColumns")
                .forEach(column -> err.printf("column not read: %s%n", column.asString("")));
        out.printf(
                "%d rows: %d %s, %d entered before, %d errors%n",
                report.path("rows").asLong(),
                report.path("accepted").asLong(),
                report.path("dryRun").asBoolean() ? "would be entered" : "entered",
                report.path("repeated").asLong(),
                errors);
        return errors == 0 ? Rosukh.OK : Rosukh.REJECTED_ROWS;
    }

    private String code(JsonNode problem) {
        return problem.path("code").asString("status " + answer.status());
    }
}
