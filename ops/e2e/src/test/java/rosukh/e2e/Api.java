package rosukh.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The API as a client sees it, with the demo's client of each role.
final class Api {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final URI url;

    Api(URI url) {
        this.url = url;
    }

    record Answer(int status, JsonNode body, HttpResponse<String> raw) {

        String text(String field) {
            return body.path(field).asString("");
        }

        long number(String field) {
            return body.path(field).asLong();
        }
    }

    /// Whether the app says that it is ready for traffic.
    boolean ready() {
        try {
            return http.send(
                                    request("/actuator/health/readiness").GET().build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// A figure of the Prometheus endpoint; -1 where the app does not answer yet.
    double metric(String name) {
        try {
            HttpResponse<String> answer =
                    http.send(
                            authorised("operator", "/actuator/prometheus").GET().build(),
                            BodyHandlers.ofString());
            return answer.body()
                    .lines()
                    .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                    .map(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .findFirst()
                    .orElse(-1.0);
        } catch (IOException | UncheckedIOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    String token(String role) {
        return tokens.computeIfAbsent(role, this::newToken);
    }

    private String newToken(String role) {
        String credentials = role + "-client:" + role + "-secret";
        HttpRequest request =
                request("/oauth2/token")
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(
                                                        credentials.getBytes(
                                                                StandardCharsets.US_ASCII)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build();
        return send(request).text("access_token");
    }

    Answer get(String role, String path) {
        return send(authorised(role, path).GET().build());
    }

    /// A command under a fresh key.
    Answer post(String role, String path, Object body, @Nullable Long version) {
        return post(role, path, body, version, UUID.randomUUID().toString());
    }

    Answer post(
            String role, String path, Object body, @Nullable Long version, String idempotencyKey) {
        return post(role, path, body, version, idempotencyKey, Map.of());
    }

    /// @param headers more headers, for example a reason
    Answer post(
            String role,
            String path,
            Object body,
            @Nullable Long version,
            String idempotencyKey,
            Map<String, String> headers) {
        HttpRequest.Builder request =
                authorised(role, path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", idempotencyKey)
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        headers.forEach(request::header);
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return send(request.build());
    }

    HttpRequest.Builder authorised(String role, String path) {
        return request(path).header("Authorization", "Bearer " + token(role));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path)).timeout(LIMIT);
    }

    Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response =
                    http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            String body = response.body();
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(
                    response.statusCode(),
                    JSON.readTree(json && !body.isBlank() ? body : "{}"),
                    response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
