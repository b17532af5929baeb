package rosukh.events.brokers;

/// What a broker does in a case.
public enum BrokerRole {
    /// Prepares the firm for its application.
    HELP,
    /// Judges the application.
    ASSESS
}
