package rosukh.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/// A stored commit: where it is and what it holds, without payloads.
///
/// @param position position of the first event
/// @param count number of events
/// @param commitId unique name of the commit
/// @param at when it was written
/// @param events its events in order
public record CommitRef(
        long position, int count, String commitId, Instant at, List<EventRef> events) {

    /// Under this key the root unit of work holds its commit once it is stored.
    static final String RESOURCE = CommitRef.class.getName();

    public CommitRef {
        events = List.copyOf(events);
    }

    /// Position of the last event.
    public long lastPosition() {
        return position + count - 1;
    }

    /// The commit that a unit of work has written; empty before its commit phase and if it
    /// published nothing.
    public static Optional<CommitRef> of(UnitOfWork<?> unitOfWork) {
        return Optional.ofNullable(unitOfWork.root().getResource(RESOURCE));
    }
}
