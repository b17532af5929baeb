package rosukh.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rosukh.eventstore.Archive;
import rosukh.eventstore.LogDoctor;
import rosukh.evidence.bundle.Bag;
import rosukh.evidence.bundle.BagLog;
import rosukh.evidence.check.Fault;
import rosukh.evidence.check.LogCheck;
import rosukh.log.Malformed;

/// Compares the store in its database with the log that somebody took away: what `check` cannot
/// see, because a store that was rewritten with care is sound in itself.
@Command(
        name = "verify",
        description = {
            "Compare every event in the store with a bundle of the log that was kept elsewhere.",
            "Tells every difference with its position and field, and what `store check` tells.",
            "Events that came after the bundle are counted and not judged.",
            "Repairs nothing and writes nothing.",
            "Exit code 0: valid; 1: invalid, whatever else; 2: it cannot be said, or could not be"
                    + " checked."
        })
final class StoreVerify implements Callable<Integer> {

    @Mixin private LogDatabase log = new LogDatabase();

    @Option(
            names = "--archive",
            paramLabel = "FOLDER",
            description = "Where old commits were archived to, if any were.")
    private @Nullable Path archive;

    @Option(
            names = "--log",
            required = true,
            paramLabel = "BUNDLE",
            description = "Folder or zip, of the whole log or of a case.")
    private Path bundle = Path.of("");

    @Mixin private Trusted trusted = new Trusted();

    @Option(names = "--json", description = "Tell the verdict as JSON.")
    private boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Consumer<Fault> told = json ? _ -> {} : out::println;
        try (Bag bag = Bag.open(bundle)) {
            LogCheck.Result result = compare(bag, told);
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("events", result.events());
            facts.put("size", result.reached().size());
            facts.put("waiting", result.waiting());
            facts.put("checkpoints", result.checkpoints());
            return new Told(trusted.words(), facts, result.findings()).print(out, json);
        } catch (IOException | Malformed unreadable) {
            throw new Failure("%s cannot be read: %s".formatted(bundle, unreadable.getMessage()));
        }
    }

    private LogCheck.Result compare(Bag bag, Consumer<Fault> told) {
        return log.use(
                "the store could not be compared",
                database -> {
                    Archive old = archive == null ? Archive.none() : Archive.in(archive);
                    return new LogCheck(
                                    new LogDoctor(database, old),
                                    new BagLog(bag),
                                    trusted.trust(),
                                    trusted.kept())
                            .whole(told);
                });
    }
}
