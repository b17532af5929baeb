package rosukh.evidence.publishing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/// Somebody outside who is asked over HTTP: whatever is answered, it is short and comes soon.
final class Outsider {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST = 64 * 1024;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final URI address;

    /// @throws IllegalArgumentException if nobody can be asked there
    Outsider(URI address) {
        if (!List.of("http", "https").contains(String.valueOf(address.getScheme()))
                || address.getHost() == null)
            throw new IllegalArgumentException(address.toString());
        this.address = address;
    }

    /// @throws IOException if there is no answer, or a long one
    HttpResponse<byte[]> post(String type, byte[] body) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .timeout(PATIENCE)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        return http.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST));
    }
}
