package rosukh.app.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import rosukh.app.StartRefused;

class ExternalIdentityTest {

    private static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";
    private static final String SECRET =
            "spring.security.oauth2.client.registration.pages.client-secret";

    @Test
    void without_an_issuer_the_product_does_not_start() {
        assertThatThrownBy(() -> start(Map.of()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("No identity provider")
                .extracting(refused -> ((StartRefused) refused).remedy())
                .asString()
                .contains(ISSUER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "Changeme", "{noop}whatever", "officer-secret"})
    void a_secret_that_everybody_knows_is_refused(String secret) {
        assertThatThrownBy(() -> start(Map.of(ISSUER, "https://id.example.org", SECRET, secret)))
                .isInstanceOf(StartRefused.class)
                .hasMessage("The secret " + SECRET + " is one that everybody knows.");
    }

    @Test
    void a_secret_of_ones_own_is_accepted() {
        assertThatCode(() ->
                        start(Map.of(ISSUER, "https://id.example.org", SECRET, "mVt7.x1q-Rb9")))
                .doesNotThrowAnyException();
    }

    private static void start(Map<String, Object> properties) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("test", new LinkedHashMap<>(properties)));
        ExternalIdentity.check(environment);
    }
}
