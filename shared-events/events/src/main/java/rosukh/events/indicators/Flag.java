package rosukh.events.indicators;

/// What must be known beside a value, in the order in which it is said.
public enum Flag {
    /// The denominator is 0, or too few indicators are available: there is no value.
    NOT_AVAILABLE,
    /// The composite rests on fewer indicators than it has.
    PARTIAL,
    /// Too few units have reported.
    PROVISIONAL,
    /// There are so few units that one of them moves the value much.
    SMALL_NUMBER
}
