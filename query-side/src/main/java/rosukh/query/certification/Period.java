package rosukh.query.certification;

/// A stretch of the path whose length is measured in working days. `INTAKE`, `NEEDS`, `ASSESS` and
/// `DECISION` are the names under which schemes set their time budgets.
public enum Period {
    /// From the opened case to the talent identified.
    INTAKE,
    /// From there to the needs assessed.
    NEEDS,
    /// From there to the completed acceleration plan.
    HELP,
    /// From there to the submitted application.
    PREPARE,
    /// From there to the recommendation.
    ASSESS,
    /// From there to the decision.
    DECISION,
    /// From the granted status to the certificate.
    CERTIFICATE
}
