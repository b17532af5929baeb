package rosukh.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/// What must not have happened meanwhile: a commit is stored only if no event that carries all of
/// these tags lies after a position. So a decision may rest on events of any streams, read up to
/// that position, without a lock and without touching those streams.
///
/// The appender evaluates it in the same step in which it gives the commit its position, also
/// against commits of other processes and of its own batch.
///
/// @param tags all of them must be on one event; without any, every event counts
/// @param after position up to which the decision has seen the log, -1 for nothing
public record AppendCondition(Set<String> tags, long after) {

    private static final String RESOURCE = AppendCondition.class.getName();

    public AppendCondition {
        tags = Set.copyOf(tags);
    }

    public static AppendCondition noEventAfter(long position, String... tags) {
        return new AppendCondition(Set.of(tags), position);
    }

    /// Makes what the current unit of work publishes depend on this condition; with several, on all
    /// of them.
    public void require() {
        conditions(CurrentUnitOfWork.get()).add(this);
    }

    /// The conditions of a unit of work, once.
    static List<AppendCondition> takeFrom(UnitOfWork<?> unitOfWork) {
        List<AppendCondition> conditions = List.copyOf(conditions(unitOfWork));
        conditions(unitOfWork).clear();
        return conditions;
    }

    private static List<AppendCondition> conditions(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(RESOURCE, _ -> new ArrayList<>());
    }
}
