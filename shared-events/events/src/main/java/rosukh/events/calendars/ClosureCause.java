package rosukh.events.calendars;

/// Why offices are closed by order.
public enum ClosureCause {
    AIR_POLLUTION,
    COLD,
    HEAT,
    ENERGY,
    MOURNING,
    DISASTER,
    OTHER
}
