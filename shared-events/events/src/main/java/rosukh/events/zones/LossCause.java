package rosukh.events.zones;

/// Why a firm in a knowledge-based zone has lost what it was placed on.
public enum LossCause {
    CERTIFICATE_EXPIRED,
    CERTIFICATE_REVOKED,
    CERTIFICATE_SUSPENDED,
    /// The case ended without a certificate.
    CASE_ENDED
}
