package rosukh.events.programmes;

/// What an evaluation comes to.
public enum Rating {
    MET,
    PARTLY_MET,
    NOT_MET
}
