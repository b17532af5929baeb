package rosukh.eventstore;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How far the event processors came, whichever node they run on.
public interface ProcessorPositions {

    /// By name of the processor, as their tokens say now.
    Map<String, Reached> reached();

    /// What a processor has stored last.
    ///
    /// @param position up to here it has handled every event; -1 for none
    /// @param node that has it or had it last; null if it was given back
    record Reached(long position, @Nullable String node) {}
}
