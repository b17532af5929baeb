package rosukh.events.certificates;

/// What other bodies grant on the strength of a certificate: the benefits of the act of 1389, and
/// the research tax credit of the law of 1401.
public enum EntitlementKind {
    TAX,
    CUSTOMS,
    EXPORT_DUTY,
    FINANCE,
    /// Priority in parks and zones.
    PLACEMENT,
    /// Relief from social insurance on contracts.
    INSURANCE,
    MILITARY_SERVICE,
    RD_TAX_CREDIT
}
