package rosukh.app.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;
import rosukh.app.RosukhProperties;
import rosukh.app.StartRefused;
import rosukh.query.certificates.PublicAddress;
import rosukh.query.certificates.credential.CredentialIssuer;

class IssuingTest {

    private static final String URL = "https://certificates.example.ir";

    @TempDir Path data;
    final Issuing issuing = new Issuing();

    @Nested
    class the_demo {

        @Test
        void makes_its_own_key_once_for_its_owner_alone() throws IOException {
            assertThat(issuer(null, "demo")).isNotNull();
            Path file = data.resolve("certificates/issuer-key.json");
            String key = Files.readString(file);
            assertThat(key).contains("\"d\"", "Ed25519");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(issuer(null, "demo")).isNotNull();
            assertThat(Files.readString(file)).isEqualTo(key);
        }
    }

    @Nested
    class elsewhere {

        @Test
        void nothing_is_issued_without_a_key() {
            assertThat(issuer(null, "production")).isNull();
            assertThat(data).isEmptyDirectory();
            assertThat(issuing.publicAddress(new CertificateProperties(null, null))).isNull();
        }

        @Test
        void the_key_named_signs_and_older_ones_may_follow_it() throws IOException {
            issuer(null, "demo");
            String key = Files.readString(data.resolve("certificates/issuer-key.json"));
            assertThat(issuer(file("one.json", key), "production")).isNotNull();
            assertThat(issuer(file("set.json", "{\"keys\":[" + key + "]}"), "production"))
                    .isNotNull();
        }

        @Test
        void it_does_not_start_when_the_key_named_is_not_there() {
            assertThatThrownBy(() -> issuer(data.resolve("none.json"), "production"))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("none.json cannot be read");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "{}",
                    "{\"keys\":[]}",
                    "{\"kty\":\"oct\",\"k\":\"AAAA\"}",
                    // the public half only
                    "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}",
                    // of another curve
                    "{\"kty\":\"OKP\",\"crv\":\"X25519\",\"d\":\"AAAA\",\"x\":\"AAAA\"}"
                })
        void it_does_not_start_with_what_is_no_such_key(String content) throws IOException {
            Path key = file("wrong.json", content);
            assertThatThrownBy(() -> issuer(key, "production"))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("holds no key for credentials");
        }

        @Test
        void it_does_not_start_with_a_key_and_no_address() {
            assertThatThrownBy(() ->
                            issuing.publicAddress(
                                    new CertificateProperties(" ", data.resolve("k.json"))))
                    .isInstanceOf(StartRefused.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"certificates.example.ir", "https://x.ir/", "https:/x", "a b"})
        void it_does_not_start_with_what_is_no_address(String url) {
            assertThatThrownBy(() -> issuing.publicAddress(new CertificateProperties(url, null)))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining(url);
        }
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(data.resolve(name), content);
    }

    private CredentialIssuer issuer(Path key, String profile) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        return issuing.credentialIssuer(
                new PublicAddress(URL),
                new CertificateProperties(URL, key),
                new RosukhProperties(data, null, null, RosukhProperties.Role.ALL),
                environment);
    }
}
