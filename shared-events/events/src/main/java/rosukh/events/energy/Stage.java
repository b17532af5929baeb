package rosukh.events.energy;

/// How far a site is. Stages are passed one at a time, in this order.
public enum Stage {
    IDENTIFIED,
    APPLIED,
    LICENSED,
    GRID_AGREEMENT,
    CONTRACTED,
    UNDER_CONSTRUCTION,
    COMMISSIONED,
    OPERATING;

    public boolean follows(Stage before) {
        return ordinal() == before.ordinal() + 1;
    }

    public boolean licensed() {
        return compareTo(LICENSED) >= 0;
    }

    public boolean online() {
        return compareTo(COMMISSIONED) >= 0;
    }
}
