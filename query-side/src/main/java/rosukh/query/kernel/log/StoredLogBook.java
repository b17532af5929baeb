package rosukh.query.kernel.log;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import rosukh.eventstore.ByteLog;
import rosukh.eventstore.CommitLog;
import rosukh.eventstore.LoggedBytes;
import rosukh.evidence.Envelope;
import rosukh.query.kernel.Unsealing;

/// The log of the event store.
record StoredLogBook(ByteLog bytes, CommitLog log, Unsealing unsealing) implements LogBook {

    @Override
    public Optional<LoggedEvent> at(long position) {
        return bytes.at(position).map(StoredLogBook::read);
    }

    @Override
    public Optional<LoggedEvent> of(String stream, long sequence) {
        return bytes.of(stream, sequence).map(StoredLogBook::read);
    }

    @Override
    public long head() {
        return log.head();
    }

    @Override
    public LoggedEvent opened(LoggedEvent event) {
        return new LoggedEvent(
                event.envelope(),
                unsealing.opened(event.payload()),
                unsealing.opened(event.metadata()));
    }

    private static LoggedEvent read(LoggedBytes event) {
        return new LoggedEvent(
                Envelope.of(event),
                new String(event.payload(), StandardCharsets.UTF_8),
                new String(event.metadata(), StandardCharsets.UTF_8));
    }
}
