package rosukh.eventstore;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One event of a commit, without its payload.
///
/// @param position position in the log, from 0
/// @param type declared name
/// @param aggregateId stream of the event; null if it belongs to no aggregate
/// @param aggregateType type of the stream; null if it belongs to no aggregate
/// @param sequence number in its stream, from 0; -1 if it belongs to no aggregate
/// @param metadata who, why and under which request
public record EventRef(
        long position,
        String type,
        @Nullable String aggregateId,
        @Nullable String aggregateType,
        long sequence,
        Map<String, String> metadata) {

    public EventRef {
        metadata = Map.copyOf(metadata);
    }
}
