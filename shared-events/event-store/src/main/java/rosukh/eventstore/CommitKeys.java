package rosukh.eventstore;

import java.util.Collection;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;

/// Further unique keys of an event, held by the one unique index of the log and therefore atomic
/// with the events. A commit that would take a key twice is refused as a whole.
///
/// - `u:<name>:<value>` a claim: a value that belongs to one commit alone, see [KeyTaken]
/// - `i:<caller>:<key>` an idempotency key, see [CommitRepeated]; all events of a commit may carry
///   the same one
@FunctionalInterface
public interface CommitKeys {

    /// Starts a claim.
    String CLAIM = "u:";

    /// Starts an idempotency key.
    String IDEMPOTENCY = "i:";

    /// The keys of one event, complete with prefix.
    Collection<String> keysOf(EventMessage<?> event);

    /// No event has further keys.
    static CommitKeys none() {
        return event -> List.of();
    }
}
