package rosukh.bench;

import static rosukh.bench.Bench.Scenario.OFFICERS;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The entry point.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures the event store beside what people would use instead.")
final class Bench implements Callable<Integer> {

    @Option(
            names = "--uri",
            description = "MongoDB server; default: ${DEFAULT-VALUE}",
            defaultValue = "mongodb://127.0.0.1:27127/")
    private String uri = "";

    @Option(
            names = "--postgres",
            description = "JDBC URI of the PostgreSQL to compare with; none: that side is left out")
    private @Nullable String postgres;

    @Option(
            names = "--results",
            description = "file to write to; default: ${DEFAULT-VALUE}",
            defaultValue = "ops/bench/RESULTS.md")
    private Path results = Path.of("");

    @Option(
            names = "--scenarios",
            split = ",",
            description = "of ${COMPLETION-CANDIDATES}; default: all")
    private List<Scenario> scenarios = List.of(Scenario.values());

    @Option(names = "--rounds", defaultValue = "5")
    private int rounds;

    @Option(names = "--seconds", description = "of a round of writing", defaultValue = "2")
    private double seconds;

    @Option(names = "--limit", description = "seconds a side may read", defaultValue = "10")
    private int limit;

    @Option(names = "--writers", split = ",", defaultValue = "1,4,16,64,128,256")
    private List<Integer> writers = List.of();

    @Option(names = "--events", defaultValue = "100000")
    private int events;

    @Option(names = "--large", description = "a grown log", defaultValue = "1000000")
    private int large;

    @Option(names = "--embedded", split = ",", defaultValue = "1000,20000,200000")
    private List<Integer> embedded = List.of();

    @Option(
            names = "--app",
            description = "the packaged app for the scenario OFFICERS; none: it is left out")
    private @Nullable Path app;

    @Option(names = "--officer-seconds", description = "of a round", defaultValue = "60")
    private int officerSeconds;

    @Option(names = "--alone", description = "leave the peers out, for example to profile ours")
    private boolean alone;

    /// What can be measured.
    enum Scenario {
        APPEND,
        READ,
        VIEW,
        GROWTH,
        EMBEDDED,
        LOG,
        VERIFY,
        MATCH,
        PENETRATION,
        OFFICERS
    }

    public static void main(String[] args) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        System.exit(
                new CommandLine(new Bench())
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .execute(args));
    }

    @Override
    public Integer call() throws IOException {
        Scale scale =
                new Scale(
                        rounds,
                        Duration.ofMillis((long) (seconds * 1_000)),
                        Duration.ofSeconds(limit),
                        writers,
                        events,
                        large,
                        embedded);
        List<Scenario> ofTheStore = scenarios.stream().filter(each -> each != OFFICERS).toList();
        Report report = Report.of(results);
        try (Servers servers = Servers.of(uri, postgres, alone)) {
            run(servers, scale, ofTheStore, report);
        }
        if (app != null && scenarios.contains(OFFICERS)) {
            officers(app, uri, "on the server", report);
            officers(app, null, "on the embedded one", report);
        }
        return 0;
    }

    private void officers(Path jar, @Nullable String server, String where, Report report)
            throws IOException {
        String before = Machine.now();
        String seen =
                new OfficersBench(jar, server).run(rounds, Duration.ofSeconds(officerSeconds));
        report.put("200 officers on 1,000 cases, " + where, seen + "\n" + before);
    }

    static void run(Servers servers, Scale scale, List<Scenario> scenarios, Report report)
            throws IOException {
        report.put("Machine", servers.facts());
        for (Scenario scenario : scenarios) {
            String circumstances = Machine.now() + "; " + scale.words();
            for (var section : measure(servers, scale, scenario).entrySet())
                report.put(section.getKey(), section.getValue() + "\n" + circumstances);
        }
    }

    private static Map<String, String> measure(Servers servers, Scale scale, Scenario scenario) {
        return switch (scenario) {
            case APPEND -> new AppendBench(servers, scale).run();
            case READ -> new ReadBench(servers, scale).run();
            case VIEW ->
                    Map.of(
                            "From command to view at 200 commands/s",
                            new ViewBench(servers, scale).run());
            case GROWTH -> Map.of("Cost of growth", new GrowthBench(scale).external(servers));
            case EMBEDDED -> Map.of("Embedded server", new GrowthBench(scale).embedded());
            case VERIFY -> Map.of("Verifying a bundle", new VerifyBench(scale).run());
            case MATCH ->
                    Map.of("Matching a demand with all suppliers", new MatchBench(scale).run());
            case PENETRATION ->
                    Map.of(
                            "National dashboard of 1,000 estates and 45,000 firms",
                            new PenetrationBench(servers, scale).run());
            case LOG ->
                    Map.of(
                            "Appending while the log is published",
                            new LogBench(servers, scale).run());
            case OFFICERS -> throw new IllegalArgumentException("they are no matter of the store");
        };
    }
}
