package rosukh.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Sends a CSV or XLSX file of firms to the API and prints its report.
@Command(
        name = "firms",
        description = "Import firms from a CSV or XLSX file.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all rows good", "1:rows rejected, nothing imported", "2:failed"})
final class ImportFirms implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "CSV or XLSX, headings Persian or English")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "Check all rows, import nothing")
    private boolean dryRun;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Why; kept with every firm. Needed unless --dry-run")
    private @Nullable String reason;

    @Mixin private Connection connection = new Connection();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (reason == null && !dryRun) {
            throw new Failure("say why with --reason, or check first with --dry-run");
        }
        Upload upload = Upload.of(file, Map.of("dryRun", String.valueOf(dryRun)));
        // The same file imported again is the same request.
        String key = "import-firms-" + (dryRun ? "dry-" : "") + upload.sha256();
        CommandLine line = spec.commandLine();
        return new Report(connection.open().post("/api/v1/firm-imports", upload, key, reason))
                .print(line.getOut(), line.getErr());
    }
}
