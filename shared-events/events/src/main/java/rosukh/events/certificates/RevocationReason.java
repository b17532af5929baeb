package rosukh.events.certificates;

/// Why a certificate is revoked. The list is a proposal; no source of the rules of 1402 names one.
public enum RevocationReason {
    /// The status was obtained by false statements or documents.
    FALSE_STATEMENT,
    /// A condition of the class was lost for good.
    CONDITION_LOST,
    /// What led to a suspension was not put right.
    SUSPENSION_NOT_CURED,
    /// The certificate was used for what it does not cover.
    MISUSE,
    /// The firm was dissolved.
    FIRM_DISSOLVED,
    /// The firm gave the status up.
    FIRM_REQUEST
}
