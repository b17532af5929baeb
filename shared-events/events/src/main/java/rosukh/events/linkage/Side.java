package rosukh.events.linkage;

/// One of the two firms of a match.
public enum Side {
    BUYER,
    SUPPLIER;

    public Side other() {
        return this == BUYER ? SUPPLIER : BUYER;
    }
}
