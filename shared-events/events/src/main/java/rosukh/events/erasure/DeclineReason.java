package rosukh.events.erasure;

/// Why personal data is not erased although somebody asked for it (GDPR, article 17 (3)).
public enum DeclineReason {
    /// A law says that it is kept.
    LEGAL_OBLIGATION,
    /// It is needed to raise or answer a claim.
    LEGAL_CLAIMS,
    /// It is needed for a task in the public interest.
    PUBLIC_INTEREST,
    /// Who asked is not whom it is about.
    NOT_THE_PERSON
}
