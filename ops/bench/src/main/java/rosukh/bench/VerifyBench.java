package rosukh.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import rosukh.eventstore.LoggedBytes;
import rosukh.evidence.Envelope;
import rosukh.evidence.bundle.Bag;
import rosukh.evidence.bundle.BagSink;
import rosukh.evidence.bundle.BundleWriter;
import rosukh.evidence.bundle.Scope;
import rosukh.evidence.bundle.Terms;
import rosukh.evidence.check.Authorities;
import rosukh.evidence.check.BundleCheck;
import rosukh.evidence.check.Findings;
import rosukh.evidence.check.Trust;
import rosukh.evidence.check.Verdict;
import rosukh.log.Policy;

/// How fast a bundle is checked: every envelope and the stored bytes of every event hashed, tiles
/// and root compared, on one thread; the files hashed for the manifests on another. The processor
/// time of each thread is what counts, not what the machine did beside it.
final class VerifyBench {

    private static final Instant AT = Instant.parse("2026-07-25T10:00:00.123456Z");
    private static final int STREAM = 20;
    private static final int PAYLOAD = 420;
    private static final double NANOS = 1e9;

    private final Scale scale;

    VerifyBench(Scale scale) {
        this.scale = scale;
    }

    private record Seen(double wall, double log, double bag) {}

    String run() {
        Path folder = temporary();
        try {
            SampleLog log =
                    SampleLog.of(LongStream.range(0, scale.events()).mapToObj(VerifyBench::event));
            BundleWriter writer = new BundleWriter(log, VerifyBench::from, terms());
            try (BagSink sink = BagSink.folder(folder)) {
                writer.write(writer.latest().orElseThrow(), Scope.WHOLE_LOG, sink);
            }
            List<Seen> seen = new ArrayList<>();
            for (int round = 0; round <= scale.rounds(); round++) {
                Seen once = check(folder, log.policy());
                if (round > 0) seen.add(once);
            }
            return table(seen);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            remove(folder);
        }
    }

    private String table(List<Seen> seen) {
        Table table = new Table("what", "events/s");
        row(table, "envelopes, stored bytes, tiles, root: one core", seen, Seen::log);
        row(table, "files by SHA-256 and SHA-512 for the manifests: one core", seen, Seen::bag);
        row(table, "both at once, by the clock", seen, Seen::wall);
        return "%s%n%,d events, envelopes of %d bytes, payloads of %d, metadata of %d%n"
                .formatted(
                        table,
                        scale.events(),
                        Envelope.of(event(scale.events() - 1L)).bytes().length,
                        event(0).payload().length,
                        event(0).metadata().length);
    }

    private void row(Table table, String what, List<Seen> seen, ToDoubleFunction<Seen> seconds) {
        double[] sorted = seen.stream().mapToDouble(seconds).sorted().toArray();
        table.row(what, Table.number(scale.events() / sorted[sorted.length / 2]));
    }

    private static Seen check(Path folder, String policy) throws IOException {
        var threads = ManagementFactory.getThreadMXBean();
        Findings findings =
                new Findings(fault -> {
                    throw new IllegalStateException(fault.toString());
                });
        BundleCheck.Reader reader =
                new BundleCheck.Reader(
                        Trust.of(Policy.parse(policy)), Authorities.NONE, List.of(), null, _ -> {});
        try (Bag bag = Bag.open(folder)) {
            long began = System.nanoTime();
            long cpu = threads.getCurrentThreadCpuTime();
            BundleCheck check = new BundleCheck(bag, reader, findings);
            BundleCheck.Result result = check.all();
            double wall = (System.nanoTime() - began) / NANOS;
            double log = (threads.getCurrentThreadCpuTime() - cpu) / NANOS;
            if (result.findings().verdict() != Verdict.VALID)
                throw new IllegalStateException("not valid: " + result.findings().verdicts());
            return new Seen(wall, log, result.filesNanos() / NANOS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Stream<LoggedBytes> from(long position) {
        return LongStream.iterate(position, next -> next + 1).mapToObj(VerifyBench::event);
    }

    /// As long as those of a case are.
    private static LoggedBytes event(long position) {
        String stream = "f-01k8m2v7t3%07d.1".formatted(position / STREAM);
        String payload =
                "{\"caseId\":\"%s\",\"text\":\"%s\"}"
                        .formatted(
                                stream,
                                ("event " + position + " ").repeat(PAYLOAD).substring(0, PAYLOAD));
        String metadata =
                "{\"actor\":\"officer-%d\",\"role\":\"officer\",\"organisation\":\"isipo-tehran\",\"authentication\":\"pwd\",\"idempotencyKey\":\"k-%016x\",\"requestHash\":\"%064x\"}"
                        .formatted(position % 200, position, position);
        return new LoggedBytes(
                position,
                position,
                AT.plusSeconds(position),
                "certification.criterion-assessed",
                "1",
                "01890a5d-ac96-774b-bcce-%012x".formatted(position),
                stream,
                "CertificationAggregate",
                position % STREAM,
                AT.plusSeconds(position),
                payload.getBytes(StandardCharsets.UTF_8),
                metadata.getBytes(StandardCharsets.UTF_8));
    }

    private static Terms terms() {
        return new Terms(
                _ -> false,
                _ -> Optional.empty(),
                _ -> new Terms.Actors(Optional.of("officer"), Optional.empty()));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("rosukh-bundle-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
