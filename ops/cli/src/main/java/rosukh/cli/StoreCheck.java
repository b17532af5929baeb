package rosukh.cli;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rosukh.eventstore.LogDoctor;
import rosukh.eventstore.LogExamination;
import rosukh.eventstore.StoreClient;

/// Verifies the whole log in its database: one line per fault, one line in the end.
@Command(
        name = "check",
        description = {
            "Read the whole event log and report every fault with its position and field.",
            "Repairs nothing and writes nothing.",
            "Exit code 0: sound; 1: faults; 2: it could not be checked."
        })
final class StoreCheck implements Callable<Integer> {

    private static final long SECONDS_TO_WAIT = 10;

    @Option(
            names = "--uri",
            required = true,
            defaultValue = "${env:ROSUKH_STORE_URI}",
            paramLabel = "URI",
            description =
                    "MongoDB with the log, for example mongodb://host/rosukh; or"
                            + " ROSUKH_STORE_URI")
    private String uri = "";

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        LogExamination examined = examine(out);
        out.printf(
                "%d commits, %d events, head %d: %s%n",
                examined.commits(),
                examined.events(),
                examined.head(),
                examined.isSound() ? "sound" : examined.faults() + " faults");
        return examined.isSound() ? Rosukh.OK : Rosukh.FAULTS;
    }

    private LogExamination examine(PrintWriter out) {
        try (MongoClient client = MongoClients.create(settings())) {
            return new LogDoctor(client.getDatabase(StoreClient.database(uri)))
                    .examine(out::println);
        } catch (MongoException | IllegalArgumentException failure) {
            throw new Failure("the log could not be checked: " + failure.getMessage());
        }
    }

    private MongoClientSettings settings() {
        return MongoClientSettings.builder(StoreClient.settings(uri))
                .applyToClusterSettings(cluster ->
                        cluster.serverSelectionTimeout(SECONDS_TO_WAIT, TimeUnit.SECONDS))
                .build();
    }
}
