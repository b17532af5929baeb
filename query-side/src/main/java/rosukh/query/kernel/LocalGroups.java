package rosukh.query.kernel;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;

/// The processing groups of this process. It has a group while it holds the lease of one of its
/// segments; else another node has it, or nobody for the moment.
final class LocalGroups {

    private final EventProcessingConfiguration processing;

    LocalGroups(EventProcessingConfiguration processing) {
        this.processing = processing;
    }

    Set<String> names() {
        return new TreeSet<>(processing.eventProcessors().keySet());
    }

    boolean has(String group) {
        return !segments(group).isEmpty();
    }

    /// Empty if this process does not have the group.
    OptionalLong applied(String group) {
        return segments(group).stream()
                .mapToLong(segment -> Positions.of(segment.getTrackingToken()))
                .min();
    }

    boolean caughtUp(String group) {
        return has(group) && segments(group).stream().allMatch(EventTrackerStatus::isCaughtUp);
    }

    private Collection<EventTrackerStatus> segments(String group) {
        return processing
                .eventProcessor(group, StreamingEventProcessor.class)
                .map(processor -> processor.processingStatus().values())
                .orElse(List.of());
    }
}
