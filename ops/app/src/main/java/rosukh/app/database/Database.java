package rosukh.app.database;

import rosukh.eventstore.Durability;

/// The database this process works on, and what it promises.
///
/// @param kind which of the three it is
/// @param uri where it is, with credentials if it needs any; never log it
/// @param durability makes acknowledged writes last, where the server needs help with that
/// @param stop stops the server that this process started, if any; called last
public record Database(Kind kind, String uri, Durability durability, Runnable stop)
        implements AutoCloseable {

    /// Where a database can come from.
    public enum Kind {
        EXTERNAL("MongoDB at spring.mongodb.uri, durable as its majority write concern"),
        LOCAL("mongod found on this machine, durable on this machine"),
        EMBEDDED("embedded database, durable on this machine, for evaluation");

        private final String description;

        Kind(String description) {
            this.description = description;
        }

        public String description() {
            return description;
        }
    }

    /// Whether other processes may work on it too.
    public boolean shared() {
        return kind == Kind.EXTERNAL;
    }

    @Override
    public void close() {
        stop.run();
    }
}
