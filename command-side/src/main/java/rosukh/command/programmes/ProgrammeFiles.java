package rosukh.command.programmes;

import java.util.Optional;
import rosukh.command.kernel.LogReader;
import rosukh.command.kernel.Streams;

/// Reads what rules of programmes rest on elsewhere. Whether an event stands is a condition of
/// storing, from the last event that was looked at on (ADR 0020).
public final class ProgrammeFiles {

    private final Streams streams;
    private final LinkableEvents events = new LinkableEvents();
    private final LogReader.Follower log;

    public ProgrammeFiles(Streams streams, LogReader log) {
        this.streams = streams;
        this.log = log.follow(logged -> events.take(logged.position(), logged.event()));
    }

    private record Read(Optional<Linkable> event, long upTo) {}

    /// The event at a position, if it may be an output; it still stands, or not, when the answer is
    /// stored.
    Optional<Linkable> event(long position) {
        Read read = log.learned(() -> new Read(events.at(position), events.upTo()));
        read.event()
                .ifPresent(event ->
                        event.tags().forEach(tag -> streams.expectNothingAfter(read.upTo(), tag)));
        return read.event();
    }

    /// Another programme, which only moves on; new if there is none.
    Programme programme(String programmeId) {
        return Programme.of(streams.read(programmeId));
    }
}
