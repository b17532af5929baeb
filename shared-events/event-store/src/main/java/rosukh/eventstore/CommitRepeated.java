package rosukh.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/// A commit is refused because one with the same idempotency key is stored already. The caller
/// answers from the first one.
public class CommitRepeated extends EventStoreException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient CommitRef first;

    public CommitRepeated(String key, CommitRef first) {
        super("the commit at position " + first.position() + " was stored under the same key");
        this.key = key;
        this.first = first;
    }

    /// The idempotency key, complete with prefix: `i:<caller>:<key>`.
    public String key() {
        return key;
    }

    /// The commit that was stored first.
    public CommitRef first() {
        return first;
    }
}
