package rosukh.events.fund;

/// How a guarantee continues an earlier one of the same firm and bank.
public enum FollowKind {
    RENEWAL,
    TOP_UP
}
