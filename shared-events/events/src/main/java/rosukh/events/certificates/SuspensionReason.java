package rosukh.events.certificates;

/// Why a certificate is suspended. The list is a proposal; no source of the rules of 1402 names
/// one.
public enum SuspensionReason {
    /// The yearly progress report or a change was not filed.
    REPORT_MISSING,
    /// A condition of the class does not hold at present.
    CONDITION_NOT_MET,
    /// A complaint or an inspection is being looked into.
    UNDER_INQUIRY,
    /// The certificate was used for what it does not cover.
    MISUSE,
    /// The firm asked for it.
    FIRM_REQUEST
}
