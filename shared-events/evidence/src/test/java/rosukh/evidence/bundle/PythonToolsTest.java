package rosukh.evidence.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import rosukh.eventstore.LoggedBytes;
import rosukh.evidence.Envelope;
import rosukh.evidence.MemoryLog;

/// What tools say of a bundle that know nothing of us: PyPI's `bagit` and `prov`.
///
/// `ROSUKH_TEST_PYTHON` names a Python that has them.
@EnabledIfEnvironmentVariable(named = "ROSUKH_TEST_PYTHON", matches = ".+")
class PythonToolsTest {

    private static final String READ_PROVENANCE =
            """
            import sys
            from prov.model import ProvDocument, ProvActivity, ProvAgent, ProvEntity
            document = ProvDocument.deserialize(sys.argv[1], format='json')
            print(*[len(list(document.get_records(kind))) for kind in (ProvActivity, ProvEntity, ProvAgent)])
            print(sum(record.get_type().localpart == 'Delegation' for record in document.get_records()))
            """;

    @TempDir Path folder;

    @Test
    void bagit_takes_the_bag_and_finds_an_added_byte() throws Exception {
        Path bundle = bundle(Scope.WHOLE_LOG);
        assertThat(python("-m", "bagit", "--validate", bundle.toString())).startsWith("0 ");
        Files.writeString(
                bundle.resolve("data/events.ndjson"),
                Files.readString(bundle.resolve("data/events.ndjson")) + "\n");
        assertThat(python("-m", "bagit", "--validate", bundle.toString())).startsWith("1 ");
    }

    @Test
    void prov_reads_activities_entities_and_agents() throws Exception {
        Path bundle = bundle(Scope.WHOLE_LOG);
        String read = python("-c", READ_PROVENANCE, bundle.resolve("data/prov.json").toString());
        // 20 events, as many versions of cases and one plan, the officer and the one acted for
        assertThat(read).startsWith("0 20 21 2\n3\n");
    }

    @Test
    void both_take_the_bundle_of_a_case() throws Exception {
        Path bundle = bundle(new Scope("c-1"));
        assertThat(python("-m", "bagit", "--validate", bundle.toString())).startsWith("0 ");
        String read = python("-c", READ_PROVENANCE, bundle.resolve("data/prov.json").toString());
        assertThat(read).startsWith("0 10 11 2\n");
    }

    private Path bundle(Scope scope) throws IOException {
        List<LoggedBytes> events =
                LongStream.range(0, 20).mapToObj(PythonToolsTest::event).toList();
        MemoryLog log = new MemoryLog();
        log.add(events.stream().map(event -> Envelope.of(event).bytes()).toList());
        log.sign();
        Terms terms =
                new Terms(
                        _ -> true,
                        event -> event.position() < 2 ? Optional.of("ir-kb/1") : Optional.empty(),
                        event ->
                                new Terms.Actors(
                                        Optional.of("officer"),
                                        event.position() % 7 == 0
                                                ? Optional.of("chief")
                                                : Optional.empty()));
        Path bundle = folder.resolve("bundle");
        try (BagSink sink = BagSink.folder(bundle)) {
            new BundleWriter(log, from -> events.stream().skip(from), terms)
                    .write(log.latest().orElseThrow(), scope, sink);
        }
        return bundle;
    }

    private static LoggedBytes event(long position) {
        return new LoggedBytes(
                position,
                position,
                Instant.EPOCH,
                "certification.noted",
                "1",
                "e-" + position,
                "c-" + position % 2,
                "Case",
                position / 2,
                Instant.EPOCH,
                "{}".getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));
    }

    private static String python(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(System.getenv("ROSUKH_TEST_PYTHON")));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said;
    }
}
