package rosukh.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/// A claim is refused because another commit holds the value. Nothing was stored.
public class KeyTaken extends EventStoreException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient @Nullable CommitRef holder;

    public KeyTaken(String key, @Nullable CommitRef holder) {
        super(
                holder == null
                        ? "the claim " + key + " comes twice in one commit"
                        : "the claim %s is held by the commit at position %d"
                                .formatted(key, holder.position()));
        this.key = key;
        this.holder = holder;
    }

    /// The claim, complete with prefix: `u:<name>:<value>`.
    public String key() {
        return key;
    }

    /// The commit that holds it; null if the refused commit itself claims the value twice.
    public @Nullable CommitRef holder() {
        return holder;
    }
}
