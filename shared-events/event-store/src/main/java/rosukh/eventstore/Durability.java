package rosukh.eventstore;

/// What must happen after the database answered and before an append is acknowledged.
@FunctionalInterface
public interface Durability {

    /// Returns when everything written before the call survives the death of the machine.
    void force();

    /// Overwrites what was deleted, as far as it lies within this process: in the files of a server
    /// of its own. Another server, its journal and its backups keep it as long as they do.
    default void wipe() {}

    /// A server that journals before it answers needs nothing more.
    static Durability ofServer() {
        return () -> {};
    }
}
