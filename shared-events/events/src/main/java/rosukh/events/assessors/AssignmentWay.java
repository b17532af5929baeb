package rosukh.events.assessors;

/// How an assessor came to a case.
public enum AssignmentWay {
    /// By the rule: fewest open cases, then longest without an assignment, then account.
    PROPOSED,
    /// An officer named one of those who could be assigned, with a reason.
    NAMED
}
