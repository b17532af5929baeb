package rosukh.app.demo;

/// What the demo needs of the process between brokers and cases, which it would otherwise run past.
interface BrokerDesk {

    /// Waits until a case has taken the broker it was given.
    void taken(String caseId, String broker);

    /// Waits until a broker is free of a case that is decided.
    void freed(String caseId, String broker);
}
