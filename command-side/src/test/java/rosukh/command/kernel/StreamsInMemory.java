package rosukh.command.kernel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rosukh.eventstore.StoreUnavailable;

/// Streams as a test lays them out.
public final class StreamsInMemory implements Streams {

    private final Map<String, List<Object>> streams = new LinkedHashMap<>();
    private @Nullable String failing;
    private Instant latest = Instant.MAX;

    /// Nothing was stored after a moment; without this the log has always gone on.
    public StreamsInMemory endingAt(Instant moment) {
        latest = moment;
        return this;
    }

    /// Reading a stream fails.
    public StreamsInMemory failing(String streamId) {
        failing = streamId;
        return this;
    }

    @Override
    public boolean goneOnSince(Instant moment) {
        return !latest.isBefore(moment);
    }

    public StreamsInMemory with(String streamId, List<?> events) {
        streams.computeIfAbsent(streamId, _ -> new ArrayList<>()).addAll(events);
        return this;
    }

    public StreamsInMemory with(String streamId, Object... events) {
        return with(streamId, List.of(events));
    }

    @Override
    public long head() {
        return streams.values().stream().mapToLong(List::size).sum() - 1;
    }

    @Override
    public Optional<Long> version(String streamId) {
        return Optional.ofNullable(streams.get(streamId)).map(events -> events.size() - 1L);
    }

    @Override
    public List<Object> read(String streamId, long fromSequence) {
        if (streamId.equals(failing)) throw new StoreUnavailable("no answer");
        List<Object> events = streams.getOrDefault(streamId, List.of());
        return List.copyOf(
                events.subList((int) Math.min(fromSequence, events.size()), events.size()));
    }
}
