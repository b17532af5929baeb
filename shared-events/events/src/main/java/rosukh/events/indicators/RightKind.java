package rosukh.events.indicators;

/// A right of intellectual property.
public enum RightKind {
    PATENT,
    UTILITY_MODEL,
    DESIGN,
    TRADEMARK,
    PLANT_VARIETY,
    SOFTWARE
}
