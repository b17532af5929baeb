package rosukh.query.certificates.credential;

import com.nimbusds.jose.jwk.OctetKeyPair;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import rosukh.query.certificates.credential.StatusList.Purpose;
import rosukh.query.certificates.register.CertificateRegister;
import rosukh.query.kernel.AsOf;
import rosukh.query.kernel.Reads;
import rosukh.query.kernel.http.ApiProblem;
import rosukh.query.kernel.show.Ui;

/// Credentials, status lists and the issuer's keys, for anybody, also for a verifier in a browser.
/// An installation without an issuer key answers that it issues none.
@RestController
@CrossOrigin
@Reads(CertificateRegister.GROUP)
@Tag(name = "verification")
class CredentialApi {

    private static final MediaType VC_JWT = new MediaType("application", "vc+jwt");
    private static final Duration KEYS_LAST = Duration.ofHours(1);

    private final CertificateRegister register;
    private final ObjectProvider<CredentialIssuer> issuers;

    CredentialApi(CertificateRegister register, ObjectProvider<CredentialIssuer> issuers) {
        this.register = register;
        this.issuers = issuers;
    }

    @GetMapping("/api/v1/public/certificates/{certificateNumber}/credential")
    @Operation(summary = "A certificate as a W3C verifiable credential; needs no account")
    ResponseEntity<byte[]> credential(@PathVariable String certificateNumber) {
        Credentials credentials = new Credentials(issuer());
        return register.find(certificateNumber)
                .map(credentials::of)
                .map(jwt -> signed(jwt, CacheControl.noCache()))
                .orElseThrow(() ->
                        new ApiProblem(
                                404,
                                "CERTIFICATE_UNKNOWN",
                                "No certificate was issued under `" + certificateNumber + "`.",
                                List.of()));
    }

    @GetMapping(Credentials.STATUS_LISTS + "{purpose}/{list}")
    @Operation(summary = "A Bitstring Status List as a credential; needs no account")
    ResponseEntity<byte[]> statusList(
            @Parameter(description = "`revocation` or `suspension`", example = "revocation")
                    @PathVariable
                    String purpose,
            @Parameter(example = "0") @PathVariable long list,
            @Parameter(hidden = true) Ui ui) {
        AsOf asOf = Objects.requireNonNull(ui.asOf(), "the register was read");
        Purpose told =
                Purpose.of(purpose)
                        .filter(_ -> list >= 0 && list <= asOf.position() / StatusList.BITS)
                        .orElseThrow(() -> ApiProblem.notFound("There is no such status list."));
        String jwt = new Credentials(issuer()).list(told, list, register, asOf.at());
        return signed(
                jwt,
                CacheControl.maxAge(Duration.ofMillis(Credentials.LIST_LASTS_MILLIS))
                        .cachePublic());
    }

    @GetMapping("/.well-known/did.json")
    ResponseEntity<Map<String, Object>> document() {
        CredentialIssuer issuer = issuer();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "@context",
                List.of("https://www.w3.org/ns/did/v1", "https://w3id.org/security/jwk/v1"));
        document.put("id", issuer.did());
        document.put(
                "verificationMethod",
                issuer.keys().stream().map(key -> method(issuer, key)).toList());
        document.put("assertionMethod", issuer.keys().stream().map(issuer::nameOf).toList());
        return known(document);
    }

    @GetMapping("/.well-known/jwks.json")
    ResponseEntity<Map<String, Object>> keys() {
        CredentialIssuer issuer = issuer();
        return known(Map.of("keys", issuer.keys().stream().map(key -> jwk(issuer, key)).toList()));
    }

    private static Map<String, Object> method(CredentialIssuer issuer, OctetKeyPair key) {
        Map<String, Object> method = new LinkedHashMap<>();
        method.put("id", issuer.nameOf(key));
        method.put("type", "JsonWebKey");
        method.put("controller", issuer.did());
        method.put("publicKeyJwk", jwk(issuer, key));
        return method;
    }

    /// The public half alone.
    private static Map<String, Object> jwk(CredentialIssuer issuer, OctetKeyPair key) {
        return new OctetKeyPair.Builder(key.getCurve(), key.getX())
                .keyID(issuer.nameOf(key))
                .algorithm(com.nimbusds.jose.JWSAlgorithm.EdDSA)
                .build()
                .toJSONObject();
    }

    private CredentialIssuer issuer() {
        CredentialIssuer issuer = issuers.getIfAvailable();
        if (issuer != null) return issuer;
        throw new ApiProblem(
                404, "CREDENTIALS_OFF", "This installation issues no credentials.", List.of());
    }

    private static ResponseEntity<byte[]> signed(String jwt, CacheControl cache) {
        return ResponseEntity.ok()
                .contentType(VC_JWT)
                .cacheControl(cache)
                .eTag(tag(jwt))
                .body(jwt.getBytes(StandardCharsets.US_ASCII));
    }

    private static ResponseEntity<Map<String, Object>> known(Map<String, Object> document) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEYS_LAST).cachePublic())
                .eTag(tag(document.toString()))
                .body(document);
    }

    /// Changes with every byte of the answer, so that a cache can ask whether it still holds.
    private static String tag(String answer) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(answer.getBytes(StandardCharsets.UTF_8));
            return "\"" + HexFormat.of().formatHex(hash) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK knows SHA-256", impossible);
        }
    }
}
