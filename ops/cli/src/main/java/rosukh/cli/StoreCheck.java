package rosukh.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rosukh.eventstore.Archive;
import rosukh.eventstore.LogDoctor;
import rosukh.eventstore.LogExamination;

/// Verifies the whole log in its database and archive: one line per fault, one line in the end.
@Command(
        name = "check",
        description = {
            "Read the whole event log and report every fault with its position and field.",
            "Repairs nothing and writes nothing.",
            "Exit code 0: sound; 1: faults; 2: it could not be checked."
        })
final class StoreCheck implements Callable<Integer> {

    @Mixin private LogDatabase log = new LogDatabase();

    @Option(
            names = "--archive",
            paramLabel = "FOLDER",
            description = "Where old commits were archived to, if any were.")
    private @Nullable Path archive;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        LogExamination examined =
                log.use(
                        "the log could not be checked",
                        database -> {
                            Archive old = archive == null ? Archive.none() : Archive.in(archive);
                            return new LogDoctor(database, old).examine(out::println);
                        });
        out.printf(
                "%d commits, %d events, head %d: %s%n",
                examined.commits(),
                examined.events(),
                examined.head(),
                examined.isSound() ? "sound" : examined.faults() + " faults");
        return examined.isSound() ? Rosukh.OK : Rosukh.FAULTS;
    }
}
