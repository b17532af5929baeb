package rosukh.evidence.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.eventstore.LogFixture;
import rosukh.eventstore.TestServer;
import rosukh.evidence.PublishedLog.Signed;
import rosukh.evidence.PublishedLog.TimeStamp;
import rosukh.evidence.publishing.Standing.State;

/// Checkpoints are stamped by an authority of OpenSSL's, and OpenSSL verifies what is kept.
class TimeStampTest {

    private static final String CONFIGURATION =
            """
            [ req ]
            distinguished_name = name
            prompt = no
            [ name ]
            CN = Test authority
            [ ca ]
            basicConstraints = critical, CA:true
            [ stamping ]
            extendedKeyUsage = critical, timeStamping
            [ tsa ]
            default_tsa = here
            [ here ]
            serial = serial
            signer_cert = tsa.pem
            signer_key = tsa.key
            certs = ca.pem
            signer_digest = sha256
            default_policy = 1.2.3.4.1
            digests = sha256
            ordering = yes
            tsa_name = yes
            ess_cert_id_chain = no
            """;

    @TempDir Path folder;

    private TestServer server;
    private LogFixture fixture;
    private HttpServer http;
    private Node node;
    private String url;
    private volatile boolean away;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(hasOpenSsl(), "no openssl");
        makeAuthority();
        server = TestServer.embedded();
        fixture = new LogFixture(server);
        node = Node.of(fixture.database(), folder).on(fixture.engine());
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", this::answer);
        http.start();
        url = "http://localhost:" + http.getAddress().getPort() + "/tsa";
    }

    @AfterEach
    void stop() throws Exception {
        if (http == null) return;
        http.stop(0);
        fixture.close();
        server.close();
    }

    private Attestation attestation(Duration every) {
        return new Attestation(node.publishing, node.publisher, List.of(), List.of(url), every);
    }

    @Test
    void openssl_verifies_the_token_over_the_note_of_the_log() throws Exception {
        node.append("one", 5);
        node.step();
        Attestation attestation = attestation(Duration.ZERO);
        attestation.step();
        attestation.step();
        Signed signed = node.log.latest().orElseThrow();
        assertThat(signed.tokens()).hasSize(1);
        TimeStamp token = signed.tokens().getFirst();
        assertThat(token.authority()).isEqualTo(url);
        assertThat(token.stamped()).isEqualTo(signed.note());
        assertThat(verified(token, token.stamped())).contains("Verification: OK");
        assertThat(verified(token, token.stamped() + " ")).doesNotContain("Verification: OK");
    }

    @Test
    void within_a_time_one_stamp_is_enough() throws Exception {
        Attestation attestation = attestation(Duration.ofHours(1));
        for (int round = 0; round < 3; round++) {
            node.append("stream-" + round, 5);
            node.step();
            attestation.step();
        }
        assertThat(node.log.checkpoints())
                .extracting(signed -> signed.tokens().size())
                .containsExactly(1, 0, 0);
    }

    @Test
    void an_authority_that_is_away_stops_nothing() throws Exception {
        away = true;
        node.append("one", 5);
        node.step();
        Attestation attestation = attestation(Duration.ZERO);
        attestation.step();
        assertThat(node.step().state()).isEqualTo(State.PUBLISHING);
        assertThat(attestation.attempts(url).because()).contains("503");
        assertThat(node.log.latest().orElseThrow().tokens()).isEmpty();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (away) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            Files.write(folder.resolve("query"), exchange.getRequestBody().readAllBytes());
            openssl("ts", "-reply", "-config", "conf", "-queryfile", "query", "-out", "response");
            byte[] response = Files.readAllBytes(folder.resolve("response"));
            exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, response.length);
            exchange.getResponseBody().write(response);
        }
    }

    private String verified(TimeStamp token, String text) throws IOException {
        Files.write(folder.resolve("kept.tsr"), Base64.getDecoder().decode(token.response()));
        Files.writeString(folder.resolve("note"), text);
        return openssl("ts", "-verify", "-in", "kept.tsr", "-data", "note", "-CAfile", "ca.pem");
    }

    private void makeAuthority() throws IOException {
        Files.writeString(folder.resolve("conf"), CONFIGURATION);
        Files.writeString(folder.resolve("serial"), "01\n");
        openssl(
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-config",
                "conf",
                "-extensions",
                "ca",
                "-subj",
                "/CN=Test root",
                "-keyout",
                "ca.key",
                "-out",
                "ca.pem");
        openssl(
                "req",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-config",
                "conf",
                "-keyout",
                "tsa.key",
                "-out",
                "tsa.csr");
        openssl(
                "x509",
                "-req",
                "-in",
                "tsa.csr",
                "-CA",
                "ca.pem",
                "-CAkey",
                "ca.key",
                "-CAcreateserial",
                "-days",
                "2",
                "-extfile",
                "conf",
                "-extensions",
                "stamping",
                "-out",
                "tsa.pem");
    }

    private String openssl(String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("openssl");
        builder.command().addAll(List.of(arguments));
        Process process =
                builder.directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("said").toFile())
                        .start();
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return Files.readString(folder.resolve("said"));
    }

    private static boolean hasOpenSsl() {
        try {
            return new ProcessBuilder("openssl", "version").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
