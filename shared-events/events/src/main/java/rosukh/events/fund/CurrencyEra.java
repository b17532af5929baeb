package rosukh.events.fund;

/// Which rial an amount is in. The redenomination makes one new rial of so many old ones as a
/// published policy says; what was stored before is never rewritten.
public enum CurrencyEra {
    /// The rial before the redenomination.
    IRR_OLD,
    /// The rial after it.
    IRR_NEW
}
