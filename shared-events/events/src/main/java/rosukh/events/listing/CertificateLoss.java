package rosukh.events.listing;

/// Why a certificate does not count any more.
public enum CertificateLoss {
    EXPIRED,
    SUSPENDED,
    REVOKED
}
