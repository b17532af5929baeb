package rosukh.query.certificates.credential;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.List;
import java.util.Map;
import rosukh.query.certificates.PublicAddress;
import tools.jackson.databind.json.JsonMapper;

/// Signs credentials with Ed25519 in the name of a `did:web`. The signature of the same claims is
/// always the same, so a credential is the same bytes whenever it is fetched.
///
/// The JDK signs: the signer of the JOSE library would need a second cryptographic library for it.
public final class CredentialIssuer {

    private static final String TYPE = "vc+jwt";

    private final PublicAddress address;
    private final List<OctetKeyPair> keys;
    private final PrivateKey signing;
    private final JsonMapper json = new JsonMapper();

    /// @param keys the first one signs; older ones are published, so that what they signed can
    ///   still be verified
    /// @throws IllegalArgumentException if the first is no private Ed25519 key, or another is of
    ///   another kind
    public CredentialIssuer(PublicAddress address, List<OctetKeyPair> keys) {
        if (keys.isEmpty() || !keys.getFirst().isPrivate())
            throw new IllegalArgumentException("no private key to sign with");
        for (OctetKeyPair key : keys)
            if (!Curve.Ed25519.equals(key.getCurve()))
                throw new IllegalArgumentException("a key is not of the curve Ed25519");
        this.address = address;
        this.keys = List.copyOf(keys);
        this.signing = privateKey(keys.getFirst());
    }

    PublicAddress address() {
        return address;
    }

    String did() {
        return address.did();
    }

    List<OctetKeyPair> keys() {
        return keys;
    }

    /// The name of a key in the issuer's document: the address and the thumbprint after RFC 7638.
    String nameOf(OctetKeyPair key) {
        try {
            return did() + "#" + key.computeThumbprint();
        } catch (com.nimbusds.jose.JOSEException impossible) {
            throw new IllegalStateException("no SHA-256", impossible);
        }
    }

    /// A credential in compact form.
    ///
    /// @param claims the credential itself, written in the order given
    String sign(Map<String, Object> claims) {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.EdDSA)
                        .type(new JOSEObjectType(TYPE))
                        .contentType("vc")
                        .keyID(nameOf(keys.getFirst()))
                        .build();
        String signed =
                header.toBase64URL() + "." + Base64URL.encode(json.writeValueAsString(claims));
        return signed
                + "."
                + Base64URL.encode(signature(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private byte[] signature(byte[] of) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(signing);
            ed25519.update(of);
            return ed25519.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK signs with Ed25519", impossible);
        }
    }

    private static PrivateKey privateKey(OctetKeyPair key) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(
                            new EdECPrivateKeySpec(NamedParameterSpec.ED25519, key.getDecodedD()));
        } catch (GeneralSecurityException broken) {
            throw new IllegalArgumentException("no key of Ed25519", broken);
        }
    }
}
