package rosukh.events.council;

/// How a member votes on a draft resolution.
public enum Ballot {
    FOR,
    AGAINST,
    ABSTAIN
}
