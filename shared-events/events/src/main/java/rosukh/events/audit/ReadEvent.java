package rosukh.events.audit;

import java.util.List;
import rosukh.events.EventType;

/// Reads of personal data, one stream per batch: nothing is decided about a read, so no stream has
/// to be loaded for it.
public sealed interface ReadEvent {

    /// Names the batch.
    String batchId();

    /// The stream of a batch.
    static String streamOf(String batchId) {
        return "reads:" + batchId;
    }

    /// What was read at about the same time on one node.
    @EventType("audit.reads-recorded")
    record ReadsRecorded(String batchId, List<Read> reads) implements ReadEvent {

        public ReadsRecorded {
            reads = List.copyOf(reads);
        }
    }
}
