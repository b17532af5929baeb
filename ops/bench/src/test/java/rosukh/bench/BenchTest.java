package rosukh.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.eventstore.EmbeddedServer;

/// Everything works; what it measures in so little time means nothing.
class BenchTest {

    @TempDir Path folder;

    @Test
    void every_scenario_runs_in_miniature_and_leaves_what_others_measured() throws Exception {
        Path results = folder.resolve("RESULTS.md");
        Files.writeString(results, "# Results\n\n## Changes\n\nkept\n\n## Machine\n\nold\n");
        EmbeddedServer embedded = EmbeddedServer.start(folder.resolve("data"));
        try (embedded;
                Servers servers = Servers.of(embedded)) {
            List<Bench.Scenario> ofTheStore =
                    Stream.of(Bench.Scenario.values())
                            .filter(each -> each != Bench.Scenario.OFFICERS)
                            .toList();
            Bench.run(servers, Scale.MINIATURE, ofTheStore, Report.of(results));
        }
        String written = Files.readString(results);
        assertThat(written)
                .contains("## Changes\n\nkept\n")
                .doesNotContain("old")
                .contains("| 4 | axon-mongo, document per commit |")
                .contains("## Append, events per commit: 5")
                .contains("| bare cursor, RawBsonDocument |")
                .contains("| 20 | ours |")
                .contains("| Axon's EmbeddedEventStore on our engine |")
                .contains("| 400 | read the last 100 |")
                .contains("| 200 | catch up |")
                .contains("| both at once, by the clock |")
                .contains("| BM25 over an index, hard filters, six components, stored |")
                .contains("| embedded | 16 | published |");
        assertThat(written.split("\n## ", -1))
                .filteredOn(section -> section.contains("|---") && !section.startsWith("Machine"))
                .hasSize(12)
                .allSatisfy(section ->
                        assertThat(section)
                                .contains("\nMeasured on 20")
                                .contains("rounds after the one that warms up: 1"));
        assertThat(written.split("means nothing", -1)).hasSize(5);
    }
}
