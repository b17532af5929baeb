package rosukh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import rosukh.evidence.Envelope;
import rosukh.log.Checkpoint;
import rosukh.log.EntryBundle;
import rosukh.log.Hash;
import rosukh.log.LogProof;
import rosukh.log.NoteKey;
import rosukh.log.Proofs;
import rosukh.log.SignedNote;
import rosukh.log.TreeWriter;
import tools.jackson.databind.JsonNode;

/// The log as outsiders and actors get to see it over HTTP.
class PublishedLogTest extends Whole {

    /// The interval and a step.
    private static final Duration LATEST = Duration.ofSeconds(11);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Http.Answer register(String name) {
        Http.Answer done = http().as("officer").post("/api/v1/firms", Firms.another(name));
        assertThat(done.status()).as(done.toString()).isEqualTo(201);
        return done;
    }

    private List<NoteKey> keys() {
        List<NoteKey> keys = new ArrayList<>();
        http().get("/log/keys")
                .json()
                .path("keys")
                .forEach(key -> keys.add(NoteKey.parse(key.path("vkey").asString())));
        return keys;
    }

    /// The receipt that an answer links to, as soon as it is there.
    private LogProof receipt(Http.Answer done) {
        String link = done.header("Link");
        assertThat(link).matches("</api/v1/log/proofs/\\d+>; rel=\"receipt\"");
        String path = link.substring(1, link.indexOf('>'));
        return LogProof.parse(
                await().atMost(LATEST)
                        .pollInterval(Duration.ofMillis(200))
                        .until(
                                () -> http().as("auditor").get(path),
                                answer -> {
                                    if (answer.status() == 200) return true;
                                    assertThat(answer.status()).isEqualTo(425);
                                    assertThat(answer.header("Retry-After")).isEqualTo("1");
                                    assertThat(answer.json().path("code").asString())
                                            .isEqualTo("LOG_NOT_YET_SIGNED");
                                    return false;
                                })
                        .body());
    }

    @Test
    void every_accepted_command_has_a_receipt_within_the_interval() {
        for (int round = 0; round < 5; round++) {
            Http.Answer done = register("Receipt " + round);
            LogProof proof = receipt(done);
            assertThat(proof.index()).isEqualTo(done.json().path("position").asLong());
            assertThat(proof.checkpoint().signedBy(keys()))
                    .hasValueSatisfying(by -> assertThat(by).hasSize(1));
            byte[] leaf = Base64.getDecoder().decode(proof.extra());
            assertThat(proof.shows(leaf)).isTrue();
            Envelope envelope = Envelope.parse(leaf);
            assertThat(envelope.position()).isEqualTo(proof.index());
            assertThat(envelope.aggregateId()).isEqualTo(done.json().path("id").asString());
            assertThat(envelope.type()).startsWith("firms.");
        }
    }

    @Test
    void anybody_gets_the_checkpoint_and_its_files_and_they_hash_to_its_root() throws Exception {
        receipt(register("Files"));
        Http.Answer answer = http().get("/log/checkpoint");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
        assertThat(answer.header("Cache-Control")).isEqualTo("max-age=5, public");
        SignedNote note = SignedNote.parse(answer.body());
        assertThat(note.signedBy(keys())).hasValueSatisfying(by -> assertThat(by).isNotEmpty());
        Checkpoint tree = Checkpoint.parse(note.text());
        TreeWriter grown = new TreeWriter((_, _) -> {});
        for (long bundle = 0; bundle * 256 < tree.size(); bundle++) {
            long width = Math.min(256, tree.size() - bundle * 256);
            String path =
                    "/log/tile/entries/%03d%s".formatted(bundle, width < 256 ? ".p/" + width : "");
            HttpResponse<byte[]> file = file(path);
            assertThat(file.statusCode()).as(path).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control"))
                    .hasValue("max-age=31536000, public, immutable");
            EntryBundle.parse(file.body()).forEach(grown::add);
        }
        assertThat(grown.root()).isEqualTo(tree.root());
        assertThat(http().get("/log/checkpoint", "If-None-Match", answer.header("ETag")).status())
                .isIn(200, 304);
    }

    @Test
    void what_is_no_file_of_the_log_is_not_there() throws Exception {
        receipt(register("No file"));
        for (String path :
                List.of(
                        "/log/tile/0/999",
                        "/log/tile/0/000.p/0",
                        "/log/tile/0/000.p/256",
                        "/log/tile/8/000",
                        "/log/tile/entries/0",
                        "/log/tile/x")) assertThat(file(path).statusCode()).as(path).isEqualTo(404);
        assertThat(http().get("/log/tile/0/000.p/1").status()).isEqualTo(200);
    }

    @Test
    void two_trees_are_shown_to_begin_alike() {
        LogProof proof = receipt(register("Consistency"));
        long size = Checkpoint.parse(proof.checkpoint().text()).size();
        Http.Answer answer = http().as("manager").get("/api/v1/log/consistency?from=1&to=" + size);
        assertThat(answer.status()).isEqualTo(200);
        JsonNode shown = answer.json();
        List<Hash> path = new ArrayList<>();
        shown.path("path").forEach(hash -> path.add(Hash.ofBase64(hash.asString())));
        assertThat(
                        Proofs.consistent(
                                1,
                                Hash.ofBase64(shown.path("fromRoot").asString()),
                                size,
                                Checkpoint.parse(proof.checkpoint().text()).root(),
                                path))
                .isTrue();
        for (String wrong : List.of("from=-1", "from=2&to=1", "from=0&to=99999999"))
            assertThat(http().as("manager").get("/api/v1/log/consistency?" + wrong).status())
                    .as(wrong)
                    .isEqualTo(400);
    }

    @Test
    void there_is_no_receipt_of_what_did_not_happen_and_none_for_strangers() {
        Http auditor = http().as("auditor");
        assertThat(auditor.get("/api/v1/log/proofs/99999999").status()).isEqualTo(404);
        assertThat(auditor.get("/api/v1/log/proofs/-1").status()).isEqualTo(404);
        assertThat(auditor.get("/api/v1/log/proofs/x").status()).isEqualTo(400);
        assertThat(http().get("/api/v1/log/proofs/0").status()).isEqualTo(401);
    }

    @Test
    void that_a_tree_is_lost_takes_two_persons_and_changes_nothing_where_none_is() {
        Map<String, Object> tree = Map.of("size", 7, "root", Hash.leaf(new byte[] {7}).base64());
        Map<String, Object> proposal = new HashMap<>(tree);
        proposal.put("reason", "An exercise");
        assertThat(http().as("operator").post("/api/v1/log/incarnations", tree).json().path("code"))
                .hasToString("\"LOG_INCARNATION_NOT_PROPOSED\"");
        Http.Answer proposed =
                http().as("operator").post("/api/v1/log/incarnation-proposals", proposal);
        assertThat(proposed.status()).as(proposed.toString()).isEqualTo(200);
        Http.Answer alone = http().as("operator").post("/api/v1/log/incarnations", tree);
        assertThat(alone.json().path("code").asString()).isEqualTo("LOG_NEEDS_SECOND_PERSON");
        Http.Answer confirmed = http().as("auditor").post("/api/v1/log/incarnations", tree);
        assertThat(confirmed.status()).as(confirmed.toString()).isEqualTo(200);
        assertThat(receipt(confirmed).index())
                .isEqualTo(confirmed.json().path("position").asLong());
        assertThat(http().get("/log/keys").json().path("incarnations")).hasSize(1);
    }

    @Test
    void an_operator_sees_how_it_stands() {
        receipt(register("Standing"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    JsonNode standing = http().as("operator").get("/api/v1/log/standing").json();
                    assertThat(standing.path("state").asString()).isEqualTo("PUBLISHING");
                    assertThat(standing.path("size").asLong()).isPositive();
                });
        JsonNode health =
                http().as("operator")
                        .get("/actuator/health")
                        .json()
                        .path("components")
                        .path("publishedLog");
        assertThat(health.path("status").asString()).isEqualTo("UP");
        assertThat(http().get("/actuator/prometheus").body())
                .contains("rosukh_log_size_events")
                .contains("rosukh_log_waiting_age_seconds")
                .contains("rosukh_log_stopped 0.0");
    }

    @Test
    @EnabledIfEnvironmentVariable(
            named = "ROSUKH_TEST_TESSERA",
            matches = ".+",
            disabledReason =
                    "no ROSUKH_TEST_TESSERA: a folder with fsck and posix-oneshot of tessera"
                            + " v1.0.4")
    void another_program_accepts_the_log(@TempDir Path folder) throws Exception {
        receipt(register("Checked by others"));
        Path key = Files.writeString(folder.resolve("vkey"), keys().getFirst().toString());
        Path said = folder.resolve("said");
        Process fsck =
                new ProcessBuilder(
                                Path.of(System.getenv("ROSUKH_TEST_TESSERA"), "fsck").toString(),
                                "-storage_url=" + http().base() + "/log/",
                                "-public_key=" + key,
                                "-ui=false")
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        assertThat(fsck.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(said)).contains("Successfully fsck'd log with size ");
    }

    private HttpResponse<byte[]> file(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(http().base() + path)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
