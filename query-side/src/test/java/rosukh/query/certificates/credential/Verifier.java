package rosukh.query.certificates.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.springframework.mock.web.MockHttpServletResponse;
import rosukh.query.harness.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who knows nothing but the specifications: signatures are verified by the JOSE library
/// over Tink, while the JDK made them.
record Verifier(Browser anybody) {

    private static final String HERE = "https://rosukh.example";

    /// A credential after its signature was verified with the key its header names.
    JsonNode verified(String path) throws Exception {
        MockHttpServletResponse answer = answer(path);
        assertThat(answer.getContentType()).isEqualTo("application/vc+jwt");
        JWSObject signed = JWSObject.parse(answer.getContentAsString());
        assertThat(signed.getHeader().getType().getType()).isEqualTo("vc+jwt");
        assertThat(signed.getHeader().getContentType()).isEqualTo("vc");
        OctetKeyPair key = key(signed.getHeader().getKeyID());
        assertThat(signed.verify(new Ed25519Verifier(key))).as("signature of " + path).isTrue();
        JsonNode credential = new JsonMapper().readTree(signed.getPayload().toString());
        assertThat(signed.getHeader().getKeyID())
                .startsWith(credential.path("issuer").asString() + "#");
        return credential;
    }

    private OctetKeyPair key(String name) throws Exception {
        for (JsonNode method : json("/.well-known/did.json").path("verificationMethod"))
            if (method.path("id").asString().equals(name))
                return OctetKeyPair.parse(method.path("publicKeyJwk").toString());
        throw new AssertionError("the issuer does not know the key " + name);
    }

    /// The bit of a credential on its list of a purpose, as the validation algorithm finds it.
    boolean status(JsonNode credential, String purpose) throws Exception {
        for (JsonNode entry : credential.path("credentialStatus")) {
            if (!entry.path("statusPurpose").asString().equals(purpose)) continue;
            String address = entry.path("statusListCredential").asString();
            assertThat(address).startsWith(HERE);
            JsonNode list = verified(address.substring(HERE.length()));
            JsonNode subject = list.path("credentialSubject");
            assertThat(subject.path("statusPurpose").asString()).isEqualTo(purpose);
            int index = Integer.parseInt(entry.path("statusListIndex").asString());
            return (bits(subject)[index / 8] >> (7 - index % 8) & 1) == 1;
        }
        throw new AssertionError("no entry for " + purpose);
    }

    static byte[] bits(JsonNode subject) throws Exception {
        String encoded = subject.path("encodedList").asString();
        assertThat(encoded).startsWith("u").doesNotContain("=");
        byte[] compressed = Base64.getUrlDecoder().decode(encoded.substring(1));
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return gzip.readAllBytes();
        }
    }

    JsonNode json(String path) throws Exception {
        return new JsonMapper().readTree(fetch(path));
    }

    String fetch(String path) throws Exception {
        MockHttpServletResponse answer = answer(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    MockHttpServletResponse answer(String path) throws Exception {
        return anybody.answer(path);
    }
}
