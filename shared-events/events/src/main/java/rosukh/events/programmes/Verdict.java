package rosukh.events.programmes;

/// What a partner says of a version of the model.
public enum Verdict {
    ACCEPTED,
    OBJECTED
}
