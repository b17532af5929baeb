package rosukh.query.certification;

/// How the working group decided; `RUNNING` while it has not, `WITHDRAWN` where it no longer will.
public enum Verdict {
    GRANTED,
    REFUSED,
    RUNNING,
    WITHDRAWN
}
