package rosukh.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A client that keeps cookies, follows redirects and fills in forms, as a person's browser does.
public final class Browser {

    private static final Pattern CSRF =
            Pattern.compile("name=\"_csrf\"[^>]*(?:value|content)=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                    .followRedirects(HttpClient.Redirect.ALWAYS)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    public HttpResponse<String> get(String url) {
        return send(request(url, "text/html").GET(), HttpResponse.BodyHandlers.ofString());
    }

    /// Opens a stream; its lines are read as they come.
    public HttpResponse<Stream<String>> stream(String url) {
        return send(request(url, "text/event-stream").GET(), HttpResponse.BodyHandlers.ofLines());
    }

    /// Sends a form of a page that was seen, with the page's own proof that it was.
    public HttpResponse<String> post(
            HttpResponse<String> page, String url, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        Matcher csrf = CSRF.matcher(page.body());
        if (csrf.find()) all.put("_csrf", csrf.group(1));
        String form =
                all.entrySet().stream()
                        .map(field -> Http.form(field.getKey()) + "=" + Http.form(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                request(url, "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)),
                HttpResponse.BodyHandlers.ofString());
    }

    /// Signs in on the login page that an address leads to.
    public HttpResponse<String> signIn(String url, String name, String password) {
        HttpResponse<String> page = get(url);
        return post(
                page,
                page.uri().resolve("/login").toString(),
                Map.of("username", name, "password", password));
    }

    private static HttpRequest.Builder request(String url, String accept) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Accept", accept)
                .timeout(Duration.ofSeconds(20));
    }

    private <T> HttpResponse<T> send(
            HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
