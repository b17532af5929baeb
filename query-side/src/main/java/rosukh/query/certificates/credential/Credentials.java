package rosukh.query.certificates.credential;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rosukh.query.certificates.PublicAddress;
import rosukh.query.certificates.credential.StatusList.Purpose;
import rosukh.query.certificates.register.CertificateRegister;
import rosukh.query.certificates.register.RegisteredCertificate;
import rosukh.query.kernel.show.Format;

/// Words credentials. That of a certificate follows from its issue alone and never changes; what
/// happens to it afterwards is in the lists.
final class Credentials {

    static final String STATUS_LISTS = "/api/v1/public/status-lists/";

    /// How long a verifier may keep a list.
    static final long LIST_LASTS_MILLIS = 60_000;

    private static final String BASE = "https://www.w3.org/ns/credentials/v2";

    /// Our terms in a vocabulary that everybody knows.
    private static final Map<String, Object> TERMS =
            inOrder(
                    "KnowledgeBasedCertificate", "https://schema.org/Certification",
                    "KnowledgeBasedFirm", "https://schema.org/Organization",
                    "legalName", "https://schema.org/legalName",
                    "legalId", "https://schema.org/identifier",
                    "certificateNumber", "https://schema.org/certificationIdentification",
                    "knowledgeBasedClass", "https://schema.org/category");

    private final CredentialIssuer issuer;

    Credentials(CredentialIssuer issuer) {
        this.issuer = issuer;
    }

    String of(RegisteredCertificate certificate) {
        PublicAddress address = issuer.address();
        Map<String, Object> claims =
                inOrder(
                        "@context", List.of(BASE, TERMS),
                        "id", address.verification(certificate.certificateNumber()),
                        "type", List.of("VerifiableCredential", "KnowledgeBasedCertificate"),
                        "issuer", issuer.did(),
                        "validFrom", start(certificate.validFrom()).toString());
        if (certificate.validTo() != null)
            claims.put(
                    "validUntil",
                    start(certificate.validTo().plusDays(1)).minusSeconds(1).toString());
        claims.put(
                "credentialSubject",
                inOrder(
                        "type", "KnowledgeBasedFirm",
                        "legalName", certificate.holder().name(),
                        "legalId", certificate.holder().legalId(),
                        "certificateNumber", certificate.certificateNumber(),
                        "knowledgeBasedClass", certificate.kbClass()));
        claims.put(
                "credentialStatus",
                Arrays.stream(Purpose.values())
                        .map(purpose -> entry(purpose, certificate))
                        .toList());
        return issuer.sign(claims);
    }

    /// A status list as it is at a moment.
    String list(Purpose purpose, long list, CertificateRegister register, Instant at) {
        StatusList bits = new StatusList();
        register.forEachIssued(
                list * StatusList.BITS,
                (list + 1) * StatusList.BITS,
                certificate -> {
                    if (purpose.holds(certificate)) bits.set(StatusList.indexOf(certificate));
                });
        String here = addressOf(purpose, list);
        return issuer.sign(
                inOrder(
                        "@context", List.of(BASE),
                        "id", here,
                        "type", List.of("VerifiableCredential", "BitstringStatusListCredential"),
                        "issuer", issuer.did(),
                        "validFrom", at.truncatedTo(ChronoUnit.SECONDS).toString(),
                        "credentialSubject",
                                inOrder(
                                        "id",
                                        here + "#list",
                                        "type",
                                        "BitstringStatusList",
                                        "statusPurpose",
                                        purpose.key(),
                                        "encodedList",
                                        bits.encoded(),
                                        "ttl",
                                        LIST_LASTS_MILLIS)));
    }

    private Map<String, Object> entry(Purpose purpose, RegisteredCertificate certificate) {
        return inOrder(
                "type",
                "BitstringStatusListEntry",
                "statusPurpose",
                purpose.key(),
                "statusListIndex",
                String.valueOf(StatusList.indexOf(certificate)),
                "statusListCredential",
                addressOf(purpose, StatusList.listOf(certificate)));
    }

    private String addressOf(Purpose purpose, long list) {
        return issuer.address().of(STATUS_LISTS + purpose.key() + "/" + list);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Format.ZONE).toInstant();
    }

    private static Map<String, Object> inOrder(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) map.put((String) pairs[i], pairs[i + 1]);
        return map;
    }
}
