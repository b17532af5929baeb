package rosukh.events.council;

/// Which way a resolution should move its indicator.
public enum Direction {
    UP,
    DOWN
}
