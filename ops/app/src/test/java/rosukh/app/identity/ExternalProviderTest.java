package rosukh.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import rosukh.app.Browser;
import rosukh.app.Http;
import rosukh.app.RosukhApplication;

/// The product outside the demo, with an OpenID provider on another port.
class ExternalProviderTest {

    @TempDir static Path data;

    static String product;
    static Provider provider;
    static ConfigurableApplicationContext context;

    @BeforeAll
    static void start() throws IOException {
        int port = freePort();
        product = "http://localhost:" + port;
        provider = Provider.start(product);
        String client = "--spring.security.oauth2.client.";
        context =
                new SpringApplicationBuilder(RosukhApplication.class)
                        .run(
                                "--spring.profiles.active=production",
                                "--rosukh.log.enabled=false",
                                "--server.port=" + port,
                                "--rosukh.data=" + data,
                                "--rosukh.database.search-path=false",
                                "--spring.security.oauth2.resourceserver.jwt.issuer-uri="
                                        + provider.issuer(),
                                client + "provider.pages.issuer-uri=" + provider.issuer(),
                                client + "registration.pages.client-id=pages",
                                client
                                        + "registration.pages.client-secret="
                                        + Provider.secretOf("pages"),
                                client + "registration.pages.scope=openid,profile");
    }

    @AfterAll
    static void stop() {
        if (context != null) context.close();
        if (provider != null) provider.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Nested
    class somebody_who_signs_in_to_the_pages {

        private final Browser browser = new Browser();

        @Test
        void comes_back_to_the_page_asked_for_with_the_roles_of_the_provider() {
            HttpResponse<String> page = signIn("/firms/new", "parvin");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.uri()).hasPath("/firms/new");
            assertThat(page.body()).contains("parvin");
            assertThat(browser.get(product + "/pipeline").statusCode()).isEqualTo(200);
        }

        @Test
        void is_stored_as_the_actor_of_what_the_forms_do() {
            HttpResponse<String> form = signIn("/firms/new", "parvin");
            HttpResponse<String> done =
                    browser.post(
                            form,
                            product + "/forms/firms",
                            Map.of(
                                    "legalId", "10320000021",
                                    "name", "Signed in outside",
                                    "industryGroup", "METAL",
                                    "isicDivision", "25",
                                    "size", "SMALL",
                                    "estateKey", "KRM-P01",
                                    "key", "outside-1",
                                    "back", "/firms/new"));
            assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
            assertThat(done.uri().getQuery()).as(done.uri().toString()).contains("minPosition=");
            assertThat(done.body()).contains("Signed in outside");
        }

        @Test
        void is_refused_where_the_role_is_missing() {
            assertThat(signIn("/firms", "kaveh").statusCode()).isEqualTo(200);
            assertThat(browser.get(product + "/firms/new").statusCode()).isEqualTo(403);
        }

        @Test
        void sees_nothing_without_any_role() {
            HttpResponse<String> page = signIn("/", "guest");
            assertThat(page.uri().toString()).startsWith(product);
            assertThat(page.statusCode()).isEqualTo(403);
        }

        @Test
        void signs_out_here_and_at_the_provider() {
            HttpResponse<String> page = signIn("/pipeline", "parvin");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("form-action 'self' " + provider.issuer() + ";");
            HttpResponse<String> out = browser.post(page, product + "/logout", Map.of());
            assertThat(out.uri().toString()).startsWith(provider.issuer());
            assertThat(browser.get(product + "/pipeline").uri().toString())
                    .isEqualTo(provider.issuer() + "/login");
        }

        @Test
        void who_brings_an_answer_that_nobody_asked_for_is_told_so_once() {
            HttpResponse<String> answer =
                    browser.get(product + "/login/oauth2/code/pages?code=stolen&state=made-up");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.uri().toString()).startsWith(product);
        }

        private HttpResponse<String> signIn(String path, String name) {
            return browser.signIn(product + path, name, name + "-1");
        }
    }

    @Nested
    class a_machine {

        private final Http api = new Http(URI.create(product).getPort());

        @Test
        void that_the_provider_knows_uses_the_api_in_its_role() {
            String token =
                    new Http(URI.create(provider.issuer()).getPort())
                            .token("importer", Provider.secretOf("importer"));
            assertThat(status("/api/v1/firms", token)).isEqualTo(200);
            assertThat(status("/actuator/metrics", token)).isEqualTo(403);
        }

        @Test
        void whose_token_is_meant_for_others_is_refused() {
            String token =
                    new Http(URI.create(provider.issuer()).getPort())
                            .token("stranger", Provider.secretOf("stranger"));
            refused(token);
        }

        @Test
        void whose_token_is_of_another_issuer_or_expired_or_signed_by_another_is_refused()
                throws JOSEException {
            Instant soon = Instant.now().plusSeconds(300);
            assertThat(status("/api/v1/firms", signed(Provider.KEY, provider.issuer(), soon)))
                    .isEqualTo(200);
            refused(signed(Provider.KEY, "https://id.example.org", soon));
            refused(signed(Provider.KEY, provider.issuer(), Instant.now().minusSeconds(300)));
            refused(signed(Provider.key(), provider.issuer(), soon));
        }

        private int status(String path, String token) {
            return api.get(path, "Authorization", "Bearer " + token).status();
        }

        private void refused(String token) {
            Http.Answer answer = api.get("/api/v1/firms", "Authorization", "Bearer " + token);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
            assertThat(answer.json().path("code").asString()).isEqualTo("UNAUTHENTICATED");
        }

        private static String signed(RSAKey key, String issuer, Instant until)
                throws JOSEException {
            return Provider.signed(
                    key,
                    new JWTClaimsSet.Builder()
                            .issuer(issuer)
                            .subject("importer")
                            .audience("rosukh")
                            .claim("roles", List.of("officer"))
                            .issueTime(Date.from(until.minusSeconds(600)))
                            .expirationTime(Date.from(until))
                            .build());
        }
    }
}
