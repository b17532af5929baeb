package rosukh.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/// The entry point: `rosukh import firms FILE`, `rosukh whoami`, `rosukh store check`, `rosukh
/// store archive`, `rosukh keys new`, `rosukh log key`, `rosukh verify BUNDLE`, `rosukh export`.
@Command(
        name = "rosukh",
        mixinStandardHelpOptions = true,
        version = "rosukh 0.1.0",
        scope = ScopeType.INHERIT,
        description = "Command line client of Rosukh.",
        subcommands = {
            Import.class,
            WhoAmI.class,
            Store.class,
            Keys.class,
            LogKeys.class,
            Verify.class,
            Export.class
        })
final class Rosukh {

    static final int OK = 0;
    static final int REJECTED_ROWS = 1;
    static final int FAULTS = 1;
    static final int FAILED = 2;

    private Rosukh() {}

    public static void main(String[] args) {
        // A client says what is wrong itself; the driver's log has nobody to read it.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(
                run(
                        new PrintWriter(System.out, true, System.out.charset()),
                        new PrintWriter(System.err, true, System.err.charset()),
                        args));
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Rosukh())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Rosukh::failed)
                .execute(args);
    }

    private static int failed(
            Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        String said = failure.getMessage();
        command.getErr().println(said == null ? failure.toString() : said);
        return FAILED;
    }
}
