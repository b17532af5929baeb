package rosukh.eventstore;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How far the event processors came, whichever node they run on.
public interface ProcessorPositions {

    /// By name of the processor, as their tokens say now, or further where its node has told so.
    Map<String, Reached> reached();

    /// Tells other nodes how far processors of this one came. Axon stores a token after events that
    /// the processor handles and otherwise every few seconds only; with this one small document a
    /// node speaks for all of its processors at once.
    ///
    /// @param positions by name of the processor: up to here it has handled every event
    void tell(Map<String, Long> positions);

    /// What a processor has stored last.
    ///
    /// @param position up to here it has handled every event; -1 for none
    /// @param node that has it or had it last; null if it was given back
    record Reached(long position, @Nullable String node) {}
}
