package rosukh.command.certificates;

import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Refused.Kind;

/// Why something is not done to a certificate.
public enum CertificateRefusal implements RefusalCode {
    /// No certificate was issued under this number.
    CERTIFICATE_UNKNOWN(Kind.NOT_FOUND),
    /// Something happened to the certificate before, so the caller must say which version was seen.
    CERTIFICATE_VERSION_MISSING(Kind.PRECONDITION_REQUIRED),
    /// The certificate was revoked and accepts nothing.
    CERTIFICATE_REVOKED(Kind.CONFLICT),
    /// The certificate had expired on that day.
    CERTIFICATE_EXPIRED(Kind.CONFLICT),
    /// A day before the last thing that happened to the certificate, or before it was issued.
    CERTIFICATE_DATE_BACKWARDS(Kind.UNPROCESSABLE),
    /// The person or body is not named.
    CERTIFICATE_PERSON_MISSING(Kind.BAD_REQUEST),
    /// The body or person helped this firm, so it has no say in whether its certificate counts.
    CERTIFICATE_HELPER_MAY_NOT_ACT(Kind.FORBIDDEN),
    /// There is no such reason.
    CERTIFICATE_REASON_UNKNOWN(Kind.UNPROCESSABLE),
    /// What is done against or for a certificate needs its grounds in words.
    CERTIFICATE_GROUNDS_MISSING(Kind.UNPROCESSABLE),
    /// The certificate is suspended already.
    CERTIFICATE_ALREADY_SUSPENDED(Kind.CONFLICT),
    /// The certificate is not suspended.
    CERTIFICATE_NOT_SUSPENDED(Kind.CONFLICT),
    /// A proposal to revoke the certificate waits for its decision.
    CERTIFICATE_REVOCATION_ALREADY_PROPOSED(Kind.CONFLICT),
    /// Nobody has proposed to revoke the certificate.
    CERTIFICATE_REVOCATION_NOT_PROPOSED(Kind.CONFLICT),
    /// The person or body proposed the revocation, so it may not decide on it.
    CERTIFICATE_PROPOSER_MAY_NOT_DECIDE(Kind.FORBIDDEN),
    /// Nothing is granted on the strength of a suspended certificate.
    CERTIFICATE_SUSPENDED(Kind.CONFLICT),

    /// There is no such kind of entitlement.
    ENTITLEMENT_KIND_UNKNOWN(Kind.UNPROCESSABLE),
    /// An entitlement names the body that grants it and the number of its letter.
    ENTITLEMENT_SOURCE_MISSING(Kind.UNPROCESSABLE),
    /// The entitlement ends before it begins.
    ENTITLEMENT_PERIOD_REVERSED(Kind.UNPROCESSABLE),
    /// The entitlement does not lie within the validity of the certificate.
    ENTITLEMENT_OUTSIDE_VALIDITY(Kind.UNPROCESSABLE),
    /// The firm has an entitlement of this kind at the same time.
    ENTITLEMENT_DOUBLED(Kind.CONFLICT),
    /// The certificate has no such entitlement.
    ENTITLEMENT_UNKNOWN(Kind.UNPROCESSABLE),
    /// The entitlement has ended by that day.
    ENTITLEMENT_OVER(Kind.CONFLICT);

    private final Kind kind;

    CertificateRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
