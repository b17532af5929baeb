package rosukh.events.zones;

/// How far a plot is.
public enum PlotState {
    /// On the plan, and not offered.
    FREE,
    OFFERED,
    RESERVED,
    /// A contract was made; nothing is built yet.
    ALLOCATED,
    BUILDING,
    OPERATING;

    /// A firm has it by contract.
    public boolean held() {
        return compareTo(ALLOCATED) >= 0;
    }
}
