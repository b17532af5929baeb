package rosukh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.evidence.bundle.Bag;
import rosukh.evidence.check.Authorities;
import rosukh.evidence.check.BundleCheck;
import rosukh.evidence.check.Findings;
import rosukh.evidence.check.Trust;
import rosukh.evidence.check.Verdict;
import rosukh.log.Policy;
import tools.jackson.databind.JsonNode;

/// Checks of the log and bundles of it, as the API gives them.
class LogChecksTest extends Whole {

    private static final String CHECKS = "/api/v1/log/checks";
    private static final String BUNDLES = "/api/v1/log/bundles";

    @TempDir Path folder;

    @Test
    void are_for_auditors_and_operators_and_bundles_for_auditors_alone() {
        for (String account : new String[] {"officer", "committee", "firm", "manager"}) {
            assertThat(http().as(account).post(CHECKS, Map.of()).status()).isEqualTo(403);
            assertThat(http().as(account).get(CHECKS + "/last").status()).isEqualTo(403);
            assertThat(http().as(account).get(BUNDLES).status()).isEqualTo(403);
        }
        assertThat(http().as("operator").get(BUNDLES).status()).isEqualTo(403);
    }

    @Test
    void find_the_store_to_be_what_was_published_and_so_does_whoever_takes_it_away()
            throws Exception {
        assertThat(
                        http().as("officer")
                                .post("/api/v1/firms", Firms.another("To be checked"))
                                .status())
                .isEqualTo(201);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> http().get("/log/checkpoint").status() == 200);
        JsonNode report = http().as("auditor").post(CHECKS, Map.of()).json();
        assertThat(report.path("verdict").asString()).as(report.toString()).isEqualTo("valid");
        assertThat(report.path("size").asLong()).isPositive();
        assertThat(http().as("operator").get(CHECKS + "/last").json().path("faultCount").asLong())
                .isZero();

        Path zip = folder.resolve("log.zip");
        HttpResponse<Path> fetched =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(http().base() + BUNDLES))
                                        .header(
                                                "Authorization",
                                                "Bearer " + http().token("auditor"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofFile(zip));
        assertThat(fetched.statusCode()).isEqualTo(200);
        Findings findings = new Findings(_ -> {});
        try (Bag bag = Bag.open(zip)) {
            var _ = new BundleCheck(bag, reader(), findings).all();
        }
        assertThat(findings.faults()).isEmpty();
        assertThat(findings.verdict()).isEqualTo(Verdict.VALID);
    }

    /// Trusts what the log says of itself, as nobody should outside of a test.
    private BundleCheck.Reader reader() {
        StringBuilder policy = new StringBuilder("quorum none\n");
        http().get("/log/keys")
                .json()
                .path("keys")
                .forEach(key ->
                        policy.append("log ").append(key.path("vkey").asString()).append('\n'));
        return new BundleCheck.Reader(
                Trust.of(Policy.parse(policy.toString())),
                Authorities.NONE,
                List.of(),
                null,
                _ -> {});
    }
}
