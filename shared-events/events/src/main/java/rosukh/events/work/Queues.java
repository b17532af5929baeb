package rosukh.events.work;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says in which queue a case is: one while it is open, none once it is closed. Both sides ask here
/// and nowhere else.
public final class Queues {

    private Queues() {}

    /// Where a case waits.
    public sealed interface Queue {

        DueRole role();

        /// Of the role in a province, for whoever takes it.
        record OfGroup(DueRole role, String provinceKey) implements Queue {}

        /// Of the person who has it.
        record OfPerson(DueRole role, String account) implements Queue {}
    }

    /// The queue a case is in; empty once it is closed.
    ///
    /// @param holder who claimed it last, or was given it; null for nobody
    public static Optional<Queue> of(QueuedCase queued, @Nullable Holder holder) {
        Holder effective = holding(queued, holder).orElse(null);
        return queued.due()
                .map(role ->
                        effective == null
                                ? new Queue.OfGroup(role, queued.provinceKey())
                                : new Queue.OfPerson(role, effective.account()));
    }

    /// Who has the case now; empty where the claim was made in an earlier turn.
    public static Optional<Holder> holding(QueuedCase queued, @Nullable Holder holder) {
        return Optional.ofNullable(holder).filter(each -> each.counts(queued));
    }
}
