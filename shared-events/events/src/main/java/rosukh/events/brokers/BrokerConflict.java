package rosukh.events.brokers;

/// Why a broker may not act for a firm.
public enum BrokerConflict {
    OWNER,
    EMPLOYEE,
    FAMILY,
    /// Another service to the firm; it counts for some months after its last day.
    SERVICE;

    /// It lasts until it is withdrawn.
    public boolean link() {
        return this != SERVICE;
    }
}
