package rosukh.query.kernel.log;

import java.util.Optional;

/// Reads single events from the log, not from a view of it.
public interface LogBook {

    /// The event at a position; empty if the log does not show it.
    Optional<LoggedEvent> at(long position);

    /// The event of a stream with a sequence number from 0; empty if there is none.
    Optional<LoggedEvent> of(String stream, long sequence);

    /// An event with what is personal in it opened; a text whose key was destroyed reads as its
    /// tombstone.
    LoggedEvent opened(LoggedEvent event);

    /// Position of the last event; -1 if the log is empty.
    long head();
}
