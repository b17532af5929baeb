package rosukh.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The HTTP side of the client.
final class Api {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build();
    private final URI url;
    private final String token;

    private Api(URI url, String token) {
        this.url = url;
        this.token = token;
    }

    /// An answer, whatever its status; the body is JSON or empty.
    record Answer(int status, JsonNode body) {

        boolean accepted() {
            return status / 100 == 2;
        }
    }

    static Api withToken(URI url, String token) {
        return new Api(url, token);
    }

    static Api withClient(URI url, URI tokens, String client, String secret) {
        Api anonymous = new Api(url, "");
        String credentials = encoded(client) + ":" + encoded(secret);
        Answer answer =
                anonymous.send(
                        HttpRequest.newBuilder(tokens)
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(
                                                                credentials.getBytes(
                                                                        StandardCharsets.UTF_8)))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                                .build());
        if (!answer.accepted()) {
            throw new Failure(
                    "no token for client %s: status %d".formatted(client, answer.status()));
        }
        return new Api(url, answer.body().path("access_token").asString());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    String token() {
        return token;
    }

    Answer post(String path, Upload upload, String idempotencyKey, @Nullable String reason) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(url.resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", upload.contentType())
                        .header("Accept", "application/json, application/problem+json")
                        .header("Idempotency-Key", idempotencyKey)
                        .POST(upload.body());
        if (reason != null) {
            // RFC 8187, because a header is ASCII and a reason is Persian.
            request.header("X-Audit-Reason", "UTF-8''" + percentEncoded(reason));
        }
        return send(request.build());
    }

    /// Fetches a file, which is there under its name when it is whole.
    ///
    /// @return its length in bytes
    long download(String path, Path to) {
        if (Files.exists(to)) throw new Failure(to + " is there already and was left alone");
        Path part = to.resolveSibling(to.getFileName() + ".part");
        HttpRequest request =
                HttpRequest.newBuilder(url.resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "application/zip, application/problem+json")
                        .build();
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() / 100 != 2) {
                    String said = new String(body.readAllBytes(), StandardCharsets.UTF_8);
                    throw new Failure(
                            "%s: %s"
                                    .formatted(
                                            json(said).path("code").asString("no bundle"),
                                            json(said)
                                                    .path("detail")
                                                    .asString("status " + response.statusCode())));
                }
                long bytes = Files.copy(body, part, StandardCopyOption.REPLACE_EXISTING);
                Files.move(part, to);
                return bytes;
            }
        } catch (IOException e) {
            throw new Failure("%s was not fetched: %s".formatted(request.uri(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted");
        }
    }

    private static String percentEncoded(String text) {
        return encoded(text).replace("+", "%20").replace("*", "%2A");
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response =
                    http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), json(response.body()));
        } catch (IOException e) {
            throw new Failure("%s cannot be reached: %s".formatted(request.uri(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted");
        }
    }

    private static JsonNode json(String body) {
        try {
            return JsonMapper.shared().readTree(body.isBlank() ? "{}" : body);
        } catch (JacksonException e) {
            throw new Failure("the answer is not JSON; is this the address of Rosukh?");
        }
    }
}
