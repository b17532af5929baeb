package rosukh.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork.Phase;

/// Gathers what a unit of work publishes, so that it is stored at once or not at all. Axon hands
/// over events while it prepares the commit, and once more those that handlers published meanwhile;
/// appended each time, they could be stored although a later handler rolls back.
final class UnitOfWorkCommit {

    private final Function<List<? extends EventMessage<?>>, CommitRef> commit;
    private final String gatheredKey =
            UnitOfWorkCommit.class.getName() + "@" + System.identityHashCode(this);

    /// @param commit stores events and returns when they are durable
    UnitOfWorkCommit(Function<List<? extends EventMessage<?>>, CommitRef> commit) {
        this.commit = commit;
    }

    /// Stores events when the root unit of work commits; at once if there is none or if it is
    /// committing already.
    void append(List<? extends EventMessage<?>> events) {
        if (!CurrentUnitOfWork.isStarted()) {
            var _ = commit.apply(events);
            return;
        }
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        if (root.phase().isAfter(Phase.PREPARE_COMMIT)) {
            root.resources().put(CommitRef.RESOURCE, commit.apply(events));
            return;
        }
        gathered(root).addAll(events);
    }

    private List<EventMessage<?>> gathered(UnitOfWork<?> root) {
        return root.getOrComputeResource(
                gatheredKey,
                _ -> {
                    List<EventMessage<?>> events = new ArrayList<>();
                    root.onCommit(
                            it -> it.resources().put(CommitRef.RESOURCE, commit.apply(events)));
                    return events;
                });
    }
}
