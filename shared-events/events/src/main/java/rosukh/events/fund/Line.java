package rosukh.events.fund;

/// For whom a guarantee is.
public enum Line {
    STANDARD,
    /// For firms with a certificate of a knowledge-based firm.
    KB
}
