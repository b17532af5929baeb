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
        return switch (before) {
            case IDENTIFIED -> this == APPLIED;
            case APPLIED -> this == LICENSED;
            case LICENSED -> this == GRID_AGREEMENT;
            case GRID_AGREEMENT -> this == CONTRACTED;
            case CONTRACTED -> this == UNDER_CONSTRUCTION;
            case UNDER_CONSTRUCTION -> this == COMMISSIONED;
            case COMMISSIONED -> this == OPERATING;
            case OPERATING -> false;
        };
    }

    public boolean licensed() {
        return compareTo(LICENSED) >= 0;
    }

    public boolean online() {
        return compareTo(COMMISSIONED) >= 0;
    }
}
