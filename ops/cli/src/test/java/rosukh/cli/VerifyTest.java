package rosukh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.eventstore.LoggedBytes;
import rosukh.evidence.Envelope;
import rosukh.evidence.MemoryLog;
import rosukh.evidence.bundle.BagSink;
import rosukh.evidence.bundle.BundleWriter;
import rosukh.evidence.bundle.Scope;
import rosukh.evidence.bundle.Terms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Bundles and proofs, as somebody checks them at a terminal.
class VerifyTest {

    private static final Terms TERMS =
            new Terms(
                    type -> type.equals("certification.certificate-issued"),
                    _ -> Optional.empty(),
                    _ -> new Terms.Actors(Optional.of("officer"), Optional.empty()));

    @TempDir Path folder;

    private final MemoryLog log = new MemoryLog();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path policy = Path.of("");
    private List<LoggedBytes> events = List.of();

    @BeforeEach
    void aLog() throws Exception {
        events = LongStream.range(0, 300).mapToObj(VerifyTest::event).toList();
        log.add(events.stream().map(event -> Envelope.of(event).bytes()).toList());
        log.sign();
        policy = Files.writeString(folder.resolve("policy"), log.policy());
    }

    private static LoggedBytes event(long position) {
        return new LoggedBytes(
                position,
                position,
                Instant.EPOCH,
                position == 7 ? "certification.certificate-issued" : "certification.noted",
                "1",
                "e-" + position,
                "c-" + position % 2,
                "Case",
                position / 2,
                Instant.EPOCH,
                ("{\"n\":" + position + "}").getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));
    }

    private Path pack(Path zip, Scope scope) throws Exception {
        BundleWriter writer = new BundleWriter(log, from -> events.stream().skip(from), TERMS);
        try (OutputStream to = Files.newOutputStream(zip);
                BagSink sink = BagSink.zip(to, "log", Instant.EPOCH)) {
            writer.write(log.latest().orElseThrow(), scope, sink);
        }
        return zip;
    }

    private Path unpacked(Scope scope) throws Exception {
        Path bundle = folder.resolve("bundle");
        try (BagSink sink = BagSink.folder(bundle)) {
            new BundleWriter(log, from -> events.stream().skip(from), TERMS)
                    .write(log.latest().orElseThrow(), scope, sink);
        }
        return bundle;
    }

    @Test
    void a_sound_bundle_is_valid_and_ends_with_0_and_names_loudly_who_is_trusted()
            throws Exception {
        Path zip = pack(folder.resolve("log.zip"), Scope.WHOLE_LOG);
        assertThat(verify(zip.toString())).isEqualTo(0);
        assertThat(out.toString())
                .contains(
                        "TRUSTED LOG KEY %08x %s"
                                .formatted(log.signer().key().id(), MemoryLog.ORIGIN))
                .contains("size: 300")
                .containsPattern("payloads +valid")
                .contains("verdict: valid, 0 faults");
    }

    @Test
    void a_changed_bundle_is_invalid_and_ends_with_1_with_every_fault_in_json() throws Exception {
        Path bundle = unpacked(new Scope("c-1"));
        Path lines = bundle.resolve("data/events.ndjson");
        List<String> kept = Files.readAllLines(lines);
        Files.write(lines, kept.subList(0, kept.size() - 2));
        assertThat(verify(bundle.toString(), "--json")).isEqualTo(1);
        JsonNode report = JsonMapper.shared().readTree(out.toString());
        assertThat(report.path("verdict").asString()).isEqualTo("invalid");
        assertThat(report.at("/aspects/completeness").asString()).isEqualTo("invalid");
        assertThat(report.at("/aspects/tree").asString()).isEqualTo("valid");
        assertThat(report.path("faults"))
                .anyMatch(fault -> fault.path("position").asLong() == 297)
                .anyMatch(fault -> fault.path("position").asLong() == 299);
    }

    @Test
    void a_log_nobody_vouches_for_ends_with_2() throws Exception {
        Path zip = pack(folder.resolve("log.zip"), Scope.WHOLE_LOG);
        MemoryLog other = new MemoryLog(MemoryLog.signer("other.example/log"));
        Files.writeString(policy, other.policy());
        assertThat(verify(zip.toString())).isEqualTo(2);
        assertThat(out.toString())
                .contains("no key of a log %s is trusted".formatted(MemoryLog.ORIGIN));
    }

    @Test
    void what_is_no_bundle_or_no_policy_is_said_without_a_stack_trace() throws Exception {
        Path text = Files.writeString(folder.resolve("text"), "no bundle");
        assertThat(verify(text.toString())).isEqualTo(1);
        assertThat(verify(folder.resolve("nowhere").toString())).isEqualTo(2);
        Files.writeString(policy, "trust everybody");
        assertThat(verify(text.toString())).isEqualTo(2);
        assertThat(run("verify", text.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("cannot be read")
                .contains("is no policy: line 1")
                .contains("--policy")
                .doesNotContain("\tat ");
    }

    @Test
    void a_check_goes_on_from_its_state() throws Exception {
        Path zip = pack(folder.resolve("log.zip"), Scope.WHOLE_LOG);
        Path state = folder.resolve("state.json");
        assertThat(verify(zip.toString(), "--state", state.toString())).isEqualTo(0);
        assertThat(verify(zip.toString(), "--state", state.toString())).isEqualTo(0);
        assertThat(out.toString()).contains("checked before: 300").contains("payloads: 0");
        Files.writeString(state, "{}");
        assertThat(verify(zip.toString(), "--state", state.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("no state of a check");
    }

    @Test
    void a_checkpoint_kept_outside_must_be_gone_on_from() throws Exception {
        Path kept = Files.writeString(folder.resolve("kept"), log.latest().orElseThrow().note());
        assertThat(
                        verify(
                                pack(folder.resolve("log.zip"), Scope.WHOLE_LOG).toString(),
                                "--checkpoint",
                                kept.toString()))
                .isEqualTo(0);
        Files.writeString(
                kept,
                new MemoryLog(log.signer())
                        .add(List.of(new byte[] {1}, new byte[] {2}))
                        .sign()
                        .note());
        assertThat(verify(folder.resolve("log.zip").toString(), "--checkpoint", kept.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("kept checkpoint 1: signs root");
    }

    @Test
    void the_proof_of_one_event_holds_with_its_own_bytes_only() throws Exception {
        Path bundle = unpacked(Scope.WHOLE_LOG);
        String proof = bundle.resolve("data/certificates/7.tlog-proof").toString();
        Path payload = Files.writeString(folder.resolve("payload"), "{\"n\":7}");
        assertThat(verify("--proof", proof, "--payload", payload.toString())).isEqualTo(0);
        assertThat(out.toString())
                .containsPattern("proofs +valid")
                .containsPattern("payloads +valid");
        Files.writeString(payload, "{\"n\":8}");
        assertThat(verify("--proof", proof, "--payload", payload.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("payloads invalid: position 7, payload: is not what was hashed");
        Path other = Files.write(folder.resolve("leaf"), Envelope.of(event(8)).bytes());
        assertThat(verify("--proof", proof, "--envelope", other.toString())).isEqualTo(1);
        assertThat(verify("--proof", payload.toString())).isEqualTo(1);
    }

    @Test
    void a_bundle_is_fetched_whole_or_not_at_all() throws Exception {
        byte[] zip = Files.readAllBytes(pack(folder.resolve("log.zip"), Scope.WHOLE_LOG));
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext(
                "/api/v1/log/bundles",
                exchange -> {
                    boolean known = exchange.getRequestURI().getQuery() == null;
                    byte[] answer =
                            known
                                    ? zip
                                    : "{\"code\":\"NOT_FOUND\",\"detail\":\"no such case\"}"
                                            .getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(known ? 200 : 404, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        server.start();
        try {
            String url = "http://localhost:" + server.getAddress().getPort();
            Path to = folder.resolve("fetched.zip");
            String[] command = {"export", "--url", url, "--token", "t", "--bundle", to.toString()};
            assertThat(run(command)).isEqualTo(0);
            assertThat(Files.readAllBytes(to)).isEqualTo(zip);
            assertThat(run(command)).isEqualTo(2);
            assertThat(err.toString()).contains("is there already");
            Path none = folder.resolve("none.zip");
            assertThat(
                            run(
                                    "export",
                                    "--url",
                                    url,
                                    "--token",
                                    "t",
                                    "--bundle",
                                    none.toString(),
                                    "--case",
                                    "c-9"))
                    .isEqualTo(2);
            assertThat(err.toString()).contains("NOT_FOUND: no such case");
            assertThat(none).doesNotExist();
        } finally {
            server.stop(0);
        }
    }

    private int verify(String... args) {
        String[] all = new String[args.length + 3];
        all[0] = "verify";
        System.arraycopy(args, 0, all, 1, args.length);
        all[args.length + 1] = "--policy";
        all[args.length + 2] = policy.toString();
        return run(all);
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        return Rosukh.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
