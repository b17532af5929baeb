package rosukh.events.council;

/// For which sector a member sits on the council.
public enum Sector {
    INDUSTRY,
    SCIENCE,
    ECONOMY,
    LABOUR,
    ENERGY,
    AGRICULTURE,
    COMMUNICATIONS,
    STANDARDS,
    PRIVATE
}
