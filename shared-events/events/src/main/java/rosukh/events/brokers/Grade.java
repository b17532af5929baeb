package rosukh.events.brokers;

/// Rank of a broker; it says how many open cases it may have.
public enum Grade {
    GRADE_1,
    GRADE_2,
    GRADE_3
}
