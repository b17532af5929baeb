package rosukh.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rosukh.eventstore.Archiver;

/// Moves the events of old commits out of the database into files, while nodes work.
@Command(
        name = "archive",
        description = {
            "Move the events of old commits into sealed files, from where the log is read as before.",
            "Set rosukh.archive on all nodes first. What was stopped goes on with the next run.",
            "Exit code 0: done; 2: it could not be done, nothing is lost."
        })
final class StoreArchive implements Callable<Integer> {

    @Mixin private LogDatabase log = new LogDatabase();

    @Option(
            names = "--archive",
            required = true,
            paramLabel = "FOLDER",
            description = "Where to, always the same folder for one log.")
    private Path archive = Path.of("");

    @Option(
            names = "--before",
            required = true,
            paramLabel = "DAY",
            description =
                    "What was written before this day (UTC) is moved, for example 2026-03-21.")
    private LocalDate before = LocalDate.MIN;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Instant limit = before.atStartOfDay(ZoneOffset.UTC).toInstant();
        long moved =
                log.use(
                        "the log could not be archived",
                        database -> new Archiver(database, archive).archive(limit));
        spec.commandLine().getOut().printf("%d commits moved to %s%n", moved, archive);
        return Rosukh.OK;
    }
}
