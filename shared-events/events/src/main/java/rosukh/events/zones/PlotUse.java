package rosukh.events.zones;

/// What stands, or is to stand, on a plot.
public enum PlotUse {
    /// Land on which the firm builds.
    LAND,
    /// A finished workshop unit.
    WORKSHOP,
    /// A finished laboratory unit.
    LABORATORY
}
