package rosukh.eventstore;

/// What must happen after the database answered and before an append is acknowledged.
@FunctionalInterface
public interface Durability {

    /// Returns when everything written before the call survives the death of the machine.
    void force();

    /// A server that journals before it answers needs nothing more.
    static Durability ofServer() {
        return () -> {};
    }
}
