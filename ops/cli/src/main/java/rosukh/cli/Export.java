package rosukh.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Fetches what somebody else is to check.
@Command(
        name = "export",
        description = {
            "Fetch a bundle of the log, or of one case, as a zip for `rosukh verify`.",
            "Exit code 0: done; 2: it could not be done."
        })
final class Export implements Callable<Integer> {

    @Option(
            names = "--bundle",
            required = true,
            paramLabel = "FILE",
            description = "Where to; must not be there yet.")
    private Path bundle = Path.of("");

    @Option(names = "--case", paramLabel = "ID", description = "One case; else the whole log.")
    private @Nullable String caseId;

    @Mixin private Connection connection = new Connection();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        String path =
                "/api/v1/log/bundles" + (caseId == null ? "" : "?case=" + Api.encoded(caseId));
        long bytes = connection.open().download(path, bundle);
        spec.commandLine().getOut().printf("%d bytes written to %s%n", bytes, bundle);
        return Rosukh.OK;
    }
}
