package rosukh.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/// A claim is refused because another commit holds the value. Nothing was stored.
public class KeyTaken extends EventStoreException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient CommitRef holder;

    public KeyTaken(String key, CommitRef holder) {
        super("the claim " + key + " is held by the commit at position " + holder.position());
        this.key = key;
        this.holder = holder;
    }

    /// The claim, complete with prefix: `u:<name>:<value>`.
    public String key() {
        return key;
    }

    /// The commit that holds it.
    public CommitRef holder() {
        return holder;
    }
}
