package rosukh.events.pioneers;

/// Why a performed contract of a pioneer does not count.
public enum PassedOver {
    /// No certificate of the supplier was valid when the contract was signed.
    SUPPLIER_NOT_KB,
    /// No commitment to buy covers the day it was performed.
    NO_COMMITMENT
}
