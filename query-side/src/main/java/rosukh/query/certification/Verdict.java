package rosukh.query.certification;

/// How the working group decided; `RUNNING` while it has not.
public enum Verdict {
    GRANTED,
    REFUSED,
    RUNNING
}
