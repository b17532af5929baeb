package rosukh.app.issuer;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import rosukh.app.KeyFiles;
import rosukh.app.RosukhProperties;
import rosukh.app.StartRefused;
import rosukh.query.certificates.PublicAddress;
import rosukh.query.certificates.credential.CredentialIssuer;

/// Gives the query side the public address and the issuer's key. Only the demo makes a key by
/// itself; elsewhere nothing is signed until somebody has named one.
@Configuration(proxyBeanMethods = false)
class Issuing {

    private static final int RAW_KEY = 32;

    @Bean
    @Nullable PublicAddress publicAddress(CertificateProperties properties) {
        String url = properties.url();
        if (url == null || url.isBlank()) {
            if (properties.key() == null) return null;
            throw new StartRefused(
                    "A key for credentials is named, but not where outsiders reach this server.",
                    "Set rosukh.certificates.url.");
        }
        try {
            return new PublicAddress(url);
        } catch (IllegalArgumentException wrong) {
            throw new StartRefused(
                    "rosukh.certificates.url is not the address of a server: " + url,
                    "Write it like https://certificates.example.ir, without a slash at its end.",
                    wrong);
        }
    }

    @Bean
    @Nullable CredentialIssuer credentialIssuer(
            @Nullable PublicAddress address,
            CertificateProperties properties,
            RosukhProperties all,
            Environment environment) {
        if (address == null) return null;
        Path key = properties.key();
        if (key != null) return issuer(address, named(key), key);
        if (!environment.acceptsProfiles(Profiles.of("demo"))) return null;
        Path made = all.data().resolve("certificates").resolve("issuer-key.json");
        try {
            return issuer(address, KeyFiles.readOrMake(made, Issuing::made), made);
        } catch (IOException unreadable) {
            throw unreadable(made, unreadable);
        }
    }

    private static String named(Path key) {
        try {
            return Files.readString(key);
        } catch (IOException unreadable) {
            throw unreadable(key, unreadable);
        }
    }

    private static StartRefused unreadable(Path key, Exception cause) {
        return new StartRefused(
                "The key for credentials " + key + " cannot be read.",
                "Restore it, or take rosukh.certificates.key away to issue no credentials.",
                cause);
    }

    private static CredentialIssuer issuer(PublicAddress address, String json, Path from) {
        try {
            return new CredentialIssuer(address, keys(json));
        } catch (ParseException | IllegalArgumentException | ClassCastException wrong) {
            throw new StartRefused(
                    "The file " + from + " holds no key for credentials.",
                    "It must be a private JWK of the curve Ed25519, or a JWK set that begins with"
                            + " one.",
                    wrong);
        }
    }

    private static List<OctetKeyPair> keys(String json) throws ParseException {
        List<JWK> keys =
                json.contains("\"keys\"") ? JWKSet.parse(json).getKeys() : List.of(JWK.parse(json));
        return keys.stream().map(JWK::toOctetKeyPair).toList();
    }

    /// The raw keys are the ends of their standard forms.
    private static String made() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new OctetKeyPair.Builder(Curve.Ed25519, raw(pair.getPublic().getEncoded()))
                    .d(raw(pair.getPrivate().getEncoded()))
                    .build()
                    .toJSONString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK knows Ed25519", impossible);
        }
    }

    private static Base64URL raw(byte[] encoded) {
        return Base64URL.encode(
                Arrays.copyOfRange(encoded, encoded.length - RAW_KEY, encoded.length));
    }
}
