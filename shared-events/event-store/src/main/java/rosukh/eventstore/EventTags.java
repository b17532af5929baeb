package rosukh.eventstore;

import java.util.Collection;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;

/// By what an event can be asked for beside its stream, for example `firm:f-17`. Tags are stored
/// with the event and found through the index of the log; see [AppendCondition].
@FunctionalInterface
public interface EventTags {

    /// The tags of one event; most have none.
    Collection<String> tagsOf(EventMessage<?> event);

    /// No event has tags.
    static EventTags none() {
        return event -> List.of();
    }
}
