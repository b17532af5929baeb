package rosukh.events.brokers;

/// Who pays a broker.
public enum Payer {
    FIRM,
    /// The organisation of the parks.
    ORGANISATION,
    /// A support programme of the state.
    PROGRAMME
}
