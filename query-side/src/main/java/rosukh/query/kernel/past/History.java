package rosukh.query.kernel.past;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;

/// The log, as the past is rebuilt from it. A time is a recorded time: the highest time of an event
/// up to a position, so that it never falls as positions rise.
public interface History {

    /// Position of the last event; -1 for none.
    long head();

    /// The largest position whose recorded time is not after an instant; -1 where there is none.
    long positionAt(Instant time);

    /// The recorded time of a position from 0 to the head.
    Instant recordedAt(long position);

    /// Events in the order of the log. Close the stream if it is not read to its end.
    ///
    /// @param from the first position
    /// @param names stored names of the events that are wanted; empty for all
    Stream<? extends TrackedEventMessage<?>> from(long from, Set<String> names);

    /// The events of one stream with their positions; empty where there is no such stream.
    List<TrackedEventMessage<?>> stream(String id);
}
