package rosukh.command.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rosukh.command.Jvm;

/// Real files over real HTTP into the embedded server, all in one process with a heap of 256 MB.
class LargeUploadTest {

    private static final int MEGABYTE = 1024 * 1024;

    @TempDir private Path folder;
    private Process server;
    private URI api;

    @BeforeEach
    void start() throws IOException {
        server = Jvm.start("256m", UploadServer.class, folder);
        BufferedReader printed = server.inputReader(StandardCharsets.UTF_8);
        StringBuilder log = new StringBuilder();
        for (String line = printed.readLine(); line != null; line = printed.readLine()) {
            log.append(line).append('\n');
            if (line.startsWith("port=")) {
                api = URI.create("http://127.0.0.1:" + line.substring(5) + "/api/v1/");
                Thread.ofVirtual().start(() -> printed.lines().forEach(System.out::println));
                return;
            }
        }
        throw new AssertionError(log);
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.destroy();
        server.waitFor();
    }

    @Test
    void a_hundred_megabytes_are_attached_and_submitted_in_a_heap_of_256() throws Exception {
        long started = System.nanoTime();
        for (int file = 0; file < 2; file++) assertThat(upload(100, 0).statusCode()).isEqualTo(200);
        System.out.printf("2 x 100 MB attached in %d ms%n", millisSince(started));
        started = System.nanoTime();
        HttpResponse<String> submitted =
                send(
                        request("cases/f-1.1/submissions")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                .build());
        assertThat(submitted.statusCode()).isEqualTo(200);
        System.out.printf("2 x 100 MB read again in %d ms%n", millisSince(started));
        assertThat(server.isAlive()).isTrue();
    }

    @Test
    void more_than_is_allowed_is_refused() throws Exception {
        // Small enough to be received, large enough to be refused while it is stored.
        assertThat(upload(110, 1).body()).contains("\"EVIDENCE_TOO_LARGE\"");
        assertThat(upload(110, 1).statusCode()).isEqualTo(413);
        // So large that it is not received at all.
        assertThat(upload(115, 0).body()).contains("\"UPLOAD_TOO_LARGE\"");
        assertThat(upload(1, 0).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> upload(int megabytes, int more) throws Exception {
        String boundary = "b-" + UUID.randomUUID();
        String head =
                field(boundary, "requirement", "TAX_RETURN")
                        + field(boundary, "issuedOn", "2026-11-01")
                        + "--"
                        + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n%PDF-1.7";
        String tail = "\r\n--" + boundary + "--\r\n";
        return send(
                request("cases/f-1.1/evidence")
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(
                                HttpRequest.BodyPublishers.ofInputStream(() ->
                                        new SequenceInputStream(
                                                Collections.enumeration(
                                                        List.of(
                                                                text(head),
                                                                noise(megabytes, more),
                                                                text(tail))))))
                        .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(api.resolve(path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("firm:firm".getBytes()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"3\"");
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private static String field(String boundary, String name, String value) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(boundary, name, value);
    }

    private static InputStream text(String text) {
        return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /// So many megabytes, less the mark before them, that no compression makes small.
    private static InputStream noise(int megabytes, int more) {
        return new InputStream() {
            private long left = (long) megabytes * MEGABYTE - 8 + more;
            private long state = 42;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                if (left <= 0) return -1;
                int count = (int) Math.min(length, left);
                for (int i = 0; i < count; i++) {
                    state = state * 6364136223846793005L + 1442695040888963407L;
                    into[offset + i] = (byte) (state >>> 56);
                }
                left -= count;
                return count;
            }
        };
    }

    private static long millisSince(long started) {
        return (System.nanoTime() - started) / 1_000_000;
    }
}
