package rosukh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The client against a server that answers as told.
class RosukhTest {

    private static final String CLAIMS =
            java.util.Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            "{\"sub\":\"officer-client\",\"roles\":[\"officer\"]}"
                                    .getBytes(StandardCharsets.UTF_8));

    @TempDir Path folder;

    HttpServer server;
    int status = 200;
    String answer = "{}";
    final List<String> seen = new ArrayList<>();
    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext(
                "/oauth2/token",
                exchange -> reply(exchange, 200, "{\"access_token\":\"h." + CLAIMS + ".s\"}"));
        server.createContext(
                "/api/v1/firm-imports",
                exchange -> {
                    seen.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
                    seen.add(exchange.getRequestHeaders().getFirst("X-Audit-Reason"));
                    seen.add(new String(exchange.getRequestBody().readAllBytes(), "UTF-8"));
                    reply(exchange, status, answer);
                });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private int run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--url", "http://localhost:" + server.getAddress().getPort()));
        all.addAll(List.of("--client", "officer-client", "--secret", "officer-secret"));
        return Rosukh.run(
                new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }

    private String file() throws IOException {
        Path file = folder.resolve("firms.csv");
        Files.writeString(file, "شناسه ملی,نام واحد\n۱۰۳۲۰۰۰۴۱۵۶,کویر\n");
        return file.toString();
    }

    @Nested
    class importing_firms {

        @Test
        void sends_the_file_with_a_key_from_its_content_and_a_persian_reason() throws IOException {
            answer = "{\"rows\":1,\"accepted\":1,\"repeated\":0,\"errorCount\":0,\"errors\":[]}";
            assertThat(run("import", "firms", file(), "--reason", "فهرست مهر")).isZero();
            assertThat(seen.get(0)).matches("import-firms-[0-9a-f]{64}");
            assertThat(seen.get(1))
                    .isEqualTo("UTF-8''%D9%81%D9%87%D8%B1%D8%B3%D8%AA%20%D9%85%D9%87%D8%B1");
            assertThat(seen.get(2)).contains("name=\"dryRun\"").contains("۱۰۳۲۰۰۰۴۱۵۶,کویر");
            assertThat(out.toString()).contains("1 rows: 1 entered");
        }

        @Test
        void ends_with_1_and_names_line_and_column_of_a_bad_row() throws IOException {
            status = 422;
            answer =
                    "{\"code\":\"IMPORT_REFUSED\",\"rows\":1,\"accepted\":0,\"repeated\":0,"
                            + "\"errorCount\":1,\"errors\":[{\"line\":2,\"column\":\"شناسه ملی\","
                            + "\"code\":\"IMPORT_LEGAL_ID_INVALID\",\"message\":\"check digit\"}]}";
            assertThat(run("import", "firms", file(), "--reason", "x")).isEqualTo(1);
            assertThat(err.toString())
                    .contains("line 2, column شناسه ملی: IMPORT_LEGAL_ID_INVALID check digit");
        }

        @Test
        void ends_with_2_on_a_problem_that_is_no_report() throws IOException {
            status = 403;
            answer = "{\"code\":\"FORBIDDEN\",\"detail\":\"not yours\"}";
            assertThat(run("import", "firms", file(), "--dry-run")).isEqualTo(2);
            assertThat(err.toString()).contains("FORBIDDEN: not yours");
        }

        @Test
        void ends_with_2_without_a_reason_or_a_file_or_a_server() throws IOException {
            assertThat(run("import", "firms", file())).isEqualTo(2);
            assertThat(run("import", "firms", "no-such-file", "--dry-run")).isEqualTo(2);
            server.stop(0);
            assertThat(run("import", "firms", file(), "--dry-run")).isEqualTo(2);
        }
    }

    @Test
    void whoami_shows_what_the_token_says() {
        assertThat(run("whoami")).isZero();
        assertThat(out.toString()).contains("sub: officer-client").contains("[\"officer\"]");
    }
}
