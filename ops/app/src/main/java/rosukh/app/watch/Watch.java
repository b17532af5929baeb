package rosukh.app.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.app.log.Failures;
import rosukh.app.watch.Progress.Reading;
import rosukh.app.watch.Progress.State;
import rosukh.eventstore.CommitLog;
import rosukh.eventstore.ProcessorPositions;
import rosukh.eventstore.ProcessorPositions.Reached;
import rosukh.query.kernel.Lookout;

/// Looks at every projection of this process once a second; health and metrics show what it saw.
@Component
public final class Watch extends Lookout {

    private final EventProcessingConfiguration processing;
    private final CommitLog log;
    private final ProcessorPositions positions;
    private final Failures failures;
    private final MeterRegistry meters;
    private final WatchProperties properties;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, Progress> progress = new ConcurrentHashMap<>();
    private final Map<String, Reading> latest = new ConcurrentHashMap<>();
    private final MultiGauge segmentLag;
    private volatile @Nullable Seen last;

    Watch(
            EventProcessingConfiguration processing,
            CommitLog log,
            ProcessorPositions positions,
            Failures failures,
            MeterRegistry meters,
            WatchProperties properties) {
        super("watch", properties.lookEvery());
        this.processing = processing;
        this.log = log;
        this.positions = positions;
        this.failures = failures;
        this.meters = meters;
        this.properties = properties;
        segmentLag =
                MultiGauge.builder("rosukh.processor.segment.lag")
                        .description("Events a segment has not yet applied")
                        .baseUnit("events")
                        .register(meters);
    }

    /// What the last look found; null before the first has ended.
    @Nullable Seen seen() {
        return last;
    }

    /// Whether a look should have ended since then: the one that runs waits for the database.
    boolean outdated(Seen seen, Instant now) {
        return !now.isBefore(seen.at().plus(properties.silentAfter()));
    }

    private synchronized Seen look() {
        Instant at = clock.instant();
        long head = log.head();
        Map<String, StreamingEventProcessor> processors = processors();
        boolean all = processors.values().stream().allMatch(it -> applied(it).isPresent());
        Map<String, Reached> others = all ? Map.of() : positions.reached();
        processors.forEach((name, it) -> look(name, it, others.get(name), head));
        segmentLag.register(
                processors.entrySet().stream()
                        .<MultiGauge.Row<?>>flatMap(it -> lags(it.getKey(), it.getValue(), head))
                        .toList(),
                true);
        Seen seen =
                new Seen(at, head, Collections.unmodifiableSortedMap(new TreeMap<>(latest)), null);
        last = seen;
        return seen;
    }

    private Map<String, StreamingEventProcessor> processors() {
        Map<String, StreamingEventProcessor> found = new TreeMap<>();
        processing
                .eventProcessors()
                .forEach((name, processor) -> {
                    if (processor instanceof StreamingEventProcessor streaming)
                        found.put(name, streaming);
                });
        return found;
    }

    /// The state of all projections in half a sentence.
    public String summary() {
        Seen seen = look();
        return "the log ends at %d; %d of %d views have applied it"
                .formatted(seen.head(), seen.current(), seen.readings().size());
    }

    private void look(
            String name, StreamingEventProcessor processor, @Nullable Reached other, long head) {
        Progress of = progress.computeIfAbsent(name, this::begin);
        OptionalLong applied = applied(processor);
        Reached elsewhere = applied.isPresent() ? null : other;
        if (elsewhere != null) applied = OptionalLong.of(elsewhere.position());
        String failure =
                failures.holding(name, applied.orElse(-1))
                        .map(held -> held.cause().toString())
                        .orElse(processor.isRunning() ? null : "it is not running");
        latest.put(
                name,
                of.look(
                        applied.isPresent() ? applied.getAsLong() : null,
                        head,
                        failure,
                        elsewhere == null ? null : elsewhere.node(),
                        clock.instant()));
    }

    private static Stream<MultiGauge.Row<?>> lags(
            String name, StreamingEventProcessor processor, long head) {
        return processor.processingStatus().entrySet().stream()
                .map(it ->
                        MultiGauge.Row.of(
                                Tags.of("processor", name, "segment", it.getKey().toString()),
                                Math.max(0, head - position(it.getValue()))));
    }

    private Progress begin(String name) {
        gauge("rosukh.processor.lag", "Events not yet applied", name, Reading::lag);
        gauge("rosukh.processor.position", "Last position applied", name, Reading::position);
        gauge(
                "rosukh.processor.stalled",
                "1 if it lacks events and does not move",
                name,
                reading -> reading.state() == State.STALLED ? 1 : 0);
        return new Progress(properties.behindAfter(), properties.stalledAfter(), clock.instant());
    }

    private void gauge(
            String meter, String description, String name, ToDoubleFunction<Reading> value) {
        Gauge.builder(
                        meter,
                        () -> {
                            Reading reading = latest.get(name);
                            return reading == null ? Double.NaN : value.applyAsDouble(reading);
                        })
                .description(description)
                .tag("processor", name)
                .register(meters);
    }

    private static OptionalLong applied(StreamingEventProcessor processor) {
        return processor.processingStatus().values().stream().mapToLong(Watch::position).min();
    }

    private static long position(EventTrackerStatus status) {
        TrackingToken token = status.getTrackingToken();
        return token == null ? -1 : token.position().orElse(-1);
    }

    @Override
    protected void lookAgain() {
        try {
            look();
        } catch (RuntimeException unreachable) {
            latest.clear(); // better no figure than an old one
            last = Seen.nothing(clock.instant(), unreachable.toString());
            throw unreachable;
        }
    }
}
