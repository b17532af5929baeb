package rosukh.eventstore;

import org.axonframework.modelling.command.ConcurrencyException;

/// A commit is refused because something happened that its decision has not seen. Nothing was
/// stored; deciding anew may succeed.
public class AppendConditionFailed extends ConcurrencyException {

    private static final long serialVersionUID = 1L;

    private final transient AppendCondition condition;
    private final long position;

    public AppendConditionFailed(AppendCondition condition, long position) {
        super(
                "the event at position %d carries %s and came after position %d"
                        .formatted(position, condition.tags(), condition.after()));
        this.condition = condition;
        this.position = position;
    }

    public AppendCondition condition() {
        return condition;
    }

    /// Position of an event that the decision has not seen.
    public long position() {
        return position;
    }
}
