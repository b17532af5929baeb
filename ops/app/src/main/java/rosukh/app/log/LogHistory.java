package rosukh.app.log;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import rosukh.eventstore.MongoEventStorageEngine;
import rosukh.eventstore.PastLog;
import rosukh.query.kernel.Positions;
import rosukh.query.kernel.past.History;

/// The log of this installation as the past is rebuilt from it.
final class LogHistory implements History {

    private final MongoEventStorageEngine engine;
    private final PastLog past;

    LogHistory(MongoEventStorageEngine engine) {
        this.engine = engine;
        this.past = PastLog.of(engine);
    }

    @Override
    public long head() {
        return engine.commitLog().head();
    }

    @Override
    public long positionAt(Instant time) {
        return Positions.of(engine.createTokenAt(time.plusNanos(1)));
    }

    @Override
    public Instant recordedAt(long position) {
        return past.recordedBy(position);
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> from(long from, Set<String> names) {
        TrackingToken before = new GlobalSequenceTrackingToken(from - 1);
        return names.isEmpty()
                ? engine.readEvents(before, false)
                : engine.readEvents(before, names);
    }

    @Override
    public List<TrackedEventMessage<?>> stream(String id) {
        return past.stream(id);
    }
}
